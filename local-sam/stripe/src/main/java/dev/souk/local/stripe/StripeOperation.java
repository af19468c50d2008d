package dev.souk.local.stripe;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One operation of the API: where it answers, what it takes, the kind of object it shows, what it
/// does.
record StripeOperation(
    String method, String path, AllowedParameters allowed, String makes, Run run) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,100}");

  /// What it does with its parameters and the id in its path, which is empty when there is none.
  @FunctionalInterface
  interface Run {
    Map<String, @Nullable Object> of(StripeParams params, String id);
  }

  /// The id in `asked` (or the empty text) when this operation answers there.
  Optional<String> match(String verb, String asked) {
    if (!method.equals(verb)) {
      return Optional.empty();
    }
    var hole = path.indexOf("{id}");
    if (hole < 0) {
      return path.equals(asked) ? Optional.of("") : Optional.empty();
    }
    var head = path.substring(0, hole);
    var tail = path.substring(hole + 4);
    if (!asked.startsWith(head)
        || !asked.endsWith(tail)
        || asked.length() < head.length() + tail.length()) {
      return Optional.empty();
    }
    var id = asked.substring(head.length(), asked.length() - tail.length());
    return ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
  }
}
