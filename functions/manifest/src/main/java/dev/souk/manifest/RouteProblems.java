package dev.souk.manifest;

import dev.souk.http.ProblemCode;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All a route may refuse for: what its constant names and what the kernel adds to it.
public final class RouteProblems {
  /// What the kernel may refuse any call for, by what a route's constant says of it. All else is a
  /// route's own.
  static final Set<ProblemCode> OF_ANY =
      Set.of(
          ProblemCode.MALFORMED_REQUEST,
          ProblemCode.IDEMPOTENCY_KEY_MISSING,
          ProblemCode.UNAUTHENTICATED,
          ProblemCode.FORBIDDEN,
          ProblemCode.ACCOUNT_SUSPENDED,
          ProblemCode.NOT_FOUND,
          ProblemCode.REQUEST_IN_PROGRESS,
          ProblemCode.VERSION_MISMATCH,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          ProblemCode.VALIDATION_FAILED,
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          ProblemCode.IF_MATCH_MISSING,
          ProblemCode.TOO_MANY_REQUESTS,
          ProblemCode.INTERNAL_ERROR,
          ProblemCode.SERVICE_UNAVAILABLE);

  private RouteProblems() {}

  /// By status, each in the order of [ProblemCode].
  static SortedMap<Integer, List<ProblemCode>> byStatus(Route route) {
    return of(route).stream()
        .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()));
  }

  /// In the order of [ProblemCode].
  public static Set<ProblemCode> of(Route route) {
    var codes =
        EnumSet.of(
            ProblemCode.MALFORMED_REQUEST,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.SERVICE_UNAVAILABLE);
    codes.addAll(route.codes());
    if (route.access().needsToken()) {
      codes.addAll(
          Set.of(
              ProblemCode.UNAUTHENTICATED, ProblemCode.FORBIDDEN, ProblemCode.ACCOUNT_SUSPENDED));
    }
    if (route.path().contains("{")) {
      codes.add(ProblemCode.NOT_FOUND);
    }
    if (route.requestBody() != Void.class) {
      codes.addAll(Set.of(ProblemCode.VALIDATION_FAILED, ProblemCode.UNSUPPORTED_MEDIA_TYPE));
    }
    if (route.ifMatch()) {
      codes.addAll(Set.of(ProblemCode.IF_MATCH_MISSING, ProblemCode.VERSION_MISMATCH));
    }
    if (route.idempotencyKeyPolicy() == IdempotencyKeyPolicy.KEY_REQUIRED) {
      codes.add(ProblemCode.IDEMPOTENCY_KEY_MISSING);
    }
    if (route.idempotencyKeyPolicy() != IdempotencyKeyPolicy.KEY_IGNORED) {
      codes.addAll(Set.of(ProblemCode.REQUEST_IN_PROGRESS, ProblemCode.IDEMPOTENCY_KEY_REUSED));
    }
    if (!route.limits().isEmpty()) {
      codes.add(ProblemCode.TOO_MANY_REQUESTS);
    }
    return codes;
  }
}
