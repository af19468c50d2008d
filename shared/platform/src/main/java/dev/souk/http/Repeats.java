package dev.souk.http;

import dev.souk.once.Once;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.store.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Requests that carry an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header).
final class Repeats {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final Route route;
  private final Kernel kernel;

  Repeats(Route route, Kernel kernel) {
    this.route = route;
    this.kernel = kernel;
  }

  static String scope(Route route, HttpEvent event) {
    return event.caller().map(Caller::id).orElse("public") + " " + route;
  }

  static String fingerprint(HttpEvent event) {
    return Keys.hash(event.rawPath() + "\n" + new String(event.body(), StandardCharsets.UTF_8));
  }

  /// Why the request cannot be taken as it is, if its key is missing or no key.
  Optional<Reply> refused(HttpEvent event) {
    if (route.repeat() == Repeat.AS_THE_METHOD_SAYS) {
      return Optional.empty();
    }
    var key = event.header("idempotency-key");
    if (key.isEmpty()) {
      return route.repeat() == Repeat.KEY_REQUIRED
          ? Optional.of(
              Reply.refused(
                  Code.IDEMPOTENCY_KEY_MISSING, "send an Idempotency-Key, for example a UUID"))
          : Optional.empty();
    }
    return KEY.matcher(key.get()).matches()
        ? Optional.empty()
        : Optional.of(
            Reply.refused(
                Code.MALFORMED_REQUEST,
                "an Idempotency-Key has 1 to 255 visible ASCII characters"));
  }

  /// The first arrival's answer, when this is a repeat.
  Optional<Answered> answered(HttpEvent event, Instant now) {
    var key = event.header("idempotency-key");
    if (route.repeat() == Repeat.AS_THE_METHOD_SAYS || key.isEmpty()) {
      return Optional.empty();
    }
    return kernel
        .onces()
        .find(scope(route, event), key.get(), now)
        .map(mark -> new Answered(mark.answer(), mark.fingerprint().equals(fingerprint(event))));
  }

  /// @param same whether the repeat is of the same request
  record Answered(Once.Answer answer, boolean same) {}
}
