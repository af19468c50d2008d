package dev.souk.manifest;

import dev.souk.http.Code;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import java.util.EnumSet;
import java.util.Set;

/// All a route may refuse for: what its constant names and what the kernel adds to it.
public final class Refusals {
  private Refusals() {}

  /// In the order of [Code].
  public static Set<Code> of(Route route) {
    var codes = EnumSet.of(Code.MALFORMED_REQUEST, Code.INTERNAL, Code.UNAVAILABLE);
    codes.addAll(route.codes());
    if (route.access().needsToken()) {
      codes.addAll(Set.of(Code.UNAUTHENTICATED, Code.FORBIDDEN, Code.SUSPENDED));
    }
    if (route.path().contains("{")) {
      codes.add(Code.NOT_FOUND);
    }
    if (route.takes() != Void.class) {
      codes.addAll(Set.of(Code.INVALID, Code.UNSUPPORTED_MEDIA_TYPE));
    }
    if (route.ifMatch()) {
      codes.addAll(Set.of(Code.IF_MATCH_MISSING, Code.STALE));
    }
    if (route.repeat() == Repeat.KEY_REQUIRED) {
      codes.add(Code.IDEMPOTENCY_KEY_MISSING);
    }
    if (route.repeat() != Repeat.AS_THE_METHOD_SAYS) {
      codes.addAll(Set.of(Code.STILL_RUNNING, Code.IDEMPOTENCY_KEY_REUSED));
    }
    if (!route.limits().isEmpty()) {
      codes.add(Code.TOO_MANY_REQUESTS);
    }
    return codes;
  }
}
