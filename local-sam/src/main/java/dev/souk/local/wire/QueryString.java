package dev.souk.local.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The decoded parameters of a query string, in the order they came.
public record QueryString(SequencedMap<String, List<String>> parameters) {

  /// Empty when a name or value is not well encoded. A name without `=` has an empty value.
  public static Optional<QueryString> parse(String raw) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      var name = PercentDecoding.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
      var value = PercentDecoding.decodeForm(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      parameters.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
    }
    return Optional.of(new QueryString(parameters));
  }
}
