package dev.souk.http;

import dev.souk.idempotency.Idempotency;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.store.ItemKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Requests that carry an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header).
final class IdempotentRequests {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final Route route;
  private final HttpDependencies dependencies;

  IdempotentRequests(Route route, HttpDependencies dependencies) {
    this.route = route;
    this.dependencies = dependencies;
  }

  static String scope(Route route, HttpEvent event) {
    return event.caller().map(Caller::id).orElse("public") + " " + route;
  }

  static String fingerprint(HttpEvent event) {
    return ItemKeys.hash(event.rawPath() + "\n" + new String(event.body(), StandardCharsets.UTF_8));
  }

  /// Why the request cannot be taken as it is, if its key is missing or no key.
  Optional<HandlerResponse> refused(HttpEvent event) {
    if (route.idempotencyKeyPolicy() == IdempotencyKeyPolicy.KEY_IGNORED) {
      return Optional.empty();
    }
    var key = event.header("idempotency-key");
    if (key.isEmpty()) {
      return route.idempotencyKeyPolicy() == IdempotencyKeyPolicy.KEY_REQUIRED
          ? Optional.of(
              HandlerResponse.refused(
                  ProblemCode.IDEMPOTENCY_KEY_MISSING,
                  "send an Idempotency-Key, for example a UUID"))
          : Optional.empty();
    }
    return KEY.matcher(key.get()).matches()
        ? Optional.empty()
        : Optional.of(
            HandlerResponse.refused(
                ProblemCode.MALFORMED_REQUEST,
                "an Idempotency-Key has 1 to 255 visible ASCII characters"));
  }

  /// The first arrival's answer, when this is a repeat.
  Optional<Result> answered(HttpEvent event, Instant now) {
    var key = event.header("idempotency-key");
    if (route.idempotencyKeyPolicy() == IdempotencyKeyPolicy.KEY_IGNORED || key.isEmpty()) {
      return Optional.empty();
    }
    return dependencies
        .idempotencyRecords()
        .find(scope(route, event), key.get(), now)
        .map(mark -> new Result(mark.response(), mark.fingerprint().equals(fingerprint(event))));
  }

  /// @param same whether the repeat is of the same request
  record Result(Idempotency.StoredResponse answer, boolean same) {}
}
