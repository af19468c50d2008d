package dev.souk.manifest;

import dev.souk.http.Code;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All a route may refuse for: what its constant names and what the kernel adds to it.
public final class Refusals {
  /// What the kernel may refuse any call for, by what a route's constant says of it. All else is a
  /// route's own.
  static final Set<Code> OF_ANY =
      Set.of(
          Code.MALFORMED_REQUEST,
          Code.IDEMPOTENCY_KEY_MISSING,
          Code.UNAUTHENTICATED,
          Code.FORBIDDEN,
          Code.SUSPENDED,
          Code.NOT_FOUND,
          Code.STILL_RUNNING,
          Code.STALE,
          Code.UNSUPPORTED_MEDIA_TYPE,
          Code.INVALID,
          Code.IDEMPOTENCY_KEY_REUSED,
          Code.IF_MATCH_MISSING,
          Code.TOO_MANY_REQUESTS,
          Code.INTERNAL,
          Code.UNAVAILABLE);

  private Refusals() {}

  /// By status, each in the order of [Code].
  static SortedMap<Integer, List<Code>> byStatus(Route route) {
    return of(route).stream()
        .collect(Collectors.groupingBy(Code::status, TreeMap::new, Collectors.toList()));
  }

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
