package dev.souk.local.stripe;

import dev.souk.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Form-encoded parameters as Stripe nests them: `line_items[0][price_data][currency]=eur`.
record StripeParams(String prefix, List<Entry> entries) {
  private static final Pattern NAME = Pattern.compile("[^\\[\\]]+(\\[[^\\[\\]]*])*");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  /// One value and the names that lead to it.
  record Entry(List<String> path, String value) {
    String name() {
      var rest = path.subList(1, path.size());
      return path.getFirst()
          + String.join("", rest.stream().map(each -> "[" + each + "]").toList());
    }
  }

  static StripeParams of(String encoded) {
    var entries = new LinkedHashMap<String, Entry>();
    var nameless = 0;
    for (var pair : encoded.isEmpty() ? new String[0] : encoded.split("&")) {
      var equals = pair.indexOf('=');
      var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!NAME.matcher(name).matches()) {
        throw StripeApiError.param(
            "parameter_unknown", name, "Received unknown parameter: " + name);
      }
      var path = List.of(name.replace("]", "").split("\\[", -1));
      var slot = path.contains("") ? name + "#" + nameless++ : name;
      entries.put(slot, new Entry(path, value));
    }
    return new StripeParams("", List.copyOf(entries.values()));
  }

  /// The same of a JSON body, as v2 takes it. What is null was not sent.
  static StripeParams ofJson(String body) {
    var entries = new ArrayList<Entry>();
    try {
      if (!body.isEmpty()) {
        collect(List.of(), Json.object(Json.read(body)), entries);
      }
    } catch (Json.Malformed | IllegalArgumentException e) {
      throw StripeApiError.request(400, "The body is no JSON object: " + e.getMessage());
    }
    return new StripeParams("", List.copyOf(entries));
  }

  private static void collect(List<String> path, @Nullable Object value, List<Entry> into) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map ->
          map.forEach((name, each) -> collect(below(path, String.valueOf(name)), each, into));
      case List<?> list -> {
        for (var i = 0; i < list.size(); i++) {
          collect(below(path, String.valueOf(i)), list.get(i), into);
        }
      }
      default -> into.add(new Entry(path, String.valueOf(value)));
    }
  }

  private static List<String> below(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw StripeApiError.request(400, "Invalid form encoding: " + e.getMessage());
    }
  }

  /// The full name of a parameter of this level, as errors name it.
  String named(String name) {
    return prefix.isEmpty() ? name : prefix + "[" + name + "]";
  }

  Optional<String> text(String name) {
    var found = entries.stream().filter(each -> each.path().equals(List.of(name))).findFirst();
    found
        .filter(each -> each.value().isEmpty())
        .ifPresent(each -> {
          throw StripeApiError.param(
              "parameter_invalid_empty",
              named(name),
              "You passed an empty string for '" + named(name) + "'.");
        });
    return found.map(Entry::value);
  }

  String need(String name) {
    return text(name).orElseThrow(() -> StripeApiError.missingParam(named(name)));
  }

  Optional<Long> whole(String name) {
    return text(name)
        .map(text -> {
          if (!WHOLE.matcher(text).matches()) {
            throw StripeApiError.param(
                "parameter_invalid_integer", named(name), "Invalid integer: " + text);
          }
          return Long.parseLong(text);
        });
  }

  long needWhole(String name) {
    return whole(name).orElseThrow(() -> StripeApiError.missingParam(named(name)));
  }

  /// One of the allowed words, or `preset` when nothing was sent.
  String oneOf(String name, String preset, List<String> allowed) {
    var text = text(name).orElse(preset);
    if (!allowed.contains(text)) {
      throw StripeApiError.param(
          null,
          named(name),
          "Invalid %s: must be one of %s".formatted(named(name), String.join(", ", allowed)));
    }
    return text;
  }

  boolean has(String name) {
    return entries.stream().anyMatch(each -> each.path().getFirst().equals(name));
  }

  /// The parameters nested in `name`.
  StripeParams under(String name) {
    var nested =
        entries.stream()
            .filter(each -> each.path().size() > 1 && each.path().getFirst().equals(name))
            .map(each -> new Entry(each.path().subList(1, each.path().size()), each.value()))
            .toList();
    return new StripeParams(named(name), nested);
  }

  /// The elements of an array, in the order of their first mention.
  List<StripeParams> each(String name) {
    var nested = under(name);
    return nested.entries().stream()
        .map(each -> each.path().getFirst())
        .distinct()
        .map(nested::under)
        .toList();
  }

  /// The texts of an array.
  List<String> texts(String name) {
    return under(name).entries().stream().map(Entry::value).toList();
  }

  /// Metadata within Stripe's limits: 50 names of 40 characters, values of 500.
  Map<String, String> metadata() {
    var found = new LinkedHashMap<String, String>();
    for (var entry : under("metadata").entries()) {
      var key = entry.path().getFirst();
      if (key.length() > 40 || entry.value().length() > 500 || found.size() == 50) {
        throw StripeApiError.param(
            null,
            named("metadata"),
            "Metadata can have up to 50 keys, names of up to 40 and values of up to 500"
                + " characters.");
      }
      found.put(key, entry.value());
    }
    return Map.copyOf(new TreeMap<>(found));
  }

  /// The same for the same parameters in any order.
  String fingerprint() {
    var all = new ArrayList<String>();
    entries.forEach(each -> all.add(each.name() + "=" + each.value()));
    all.sort(null);
    return String.join("\n", all);
  }
}
