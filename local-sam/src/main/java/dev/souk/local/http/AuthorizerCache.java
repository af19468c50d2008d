package dev.souk.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.http.CloudFrontKey;
import dev.souk.local.http.RouteMatcher.Result.Match;
import dev.souk.local.lambda.InvocationOutcome;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.wire.JsonNodes;
import dev.souk.route.AuthorizerTrigger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Asks the authorizer who calls, and keeps what it said, yes or no, per values of the headers
/// `Authorization` and [CloudFrontKey#HEADER] for all routes. A failure is not kept.
final class AuthorizerCache {
  private static final int MAX_ENTRIES = 10_000;

  private final AuthorizerTrigger authorizer;
  private final LambdaService lambdaService;
  private final InstantSource clock;
  private final ConcurrentMap<String, CachedDecision> cached = new ConcurrentHashMap<>();

  AuthorizerCache(AuthorizerTrigger authorizer, LambdaService lambdaService, InstantSource clock) {
    this.authorizer = authorizer;
    this.lambdaService = lambdaService;
    this.clock = clock;
  }

  /// What the authorizer made of a request.
  sealed interface Decision {
    /// @param context what the function will find in `requestContext.authorizer.lambda`
    record Allowed(ObjectNode context) implements Decision {}

    record Denied() implements Decision {}

    /// No identity was offered; the authorizer was not asked.
    record Anonymous() implements Decision {}

    /// The authorizer failed or answered what no authorizer may.
    record AuthorizerFailed() implements Decision {}
  }

  private record CachedDecision(Decision verdict, Instant until) {}

  Decision authorize(GatewayRequest request, Match match) {
    var identity = request.header("authorization");
    var front = request.header(CloudFrontKey.HEADER);
    if (identity == null || identity.isBlank() || front == null || front.isBlank()) {
      return new Decision.Anonymous();
    }
    var now = clock.instant();
    var both = identity + "\n" + front;
    var known = cached.get(both);
    if (known != null && now.isBefore(known.until())) {
      return known.verdict();
    }
    var event =
        JsonNodes.bytes(HttpApiEvents.authorization(request, match, List.of(identity, front)));
    var decision = verdict(lambdaService.invoke(authorizer, event));
    store(both, decision, now);
    return decision;
  }

  private void store(String identity, Decision decision, Instant now) {
    if (decision instanceof Decision.AuthorizerFailed) {
      return;
    }
    if (cached.size() >= MAX_ENTRIES) {
      cached.values().removeIf(one -> !now.isBefore(one.until()));
    }
    cached.put(identity, new CachedDecision(decision, now.plus(authorizer.cache())));
  }

  private static Decision verdict(InvocationOutcome outcome) {
    return switch (outcome) {
      case InvocationOutcome.Answered(var json) -> verdict(JsonNodes.read(json));
      case InvocationOutcome.Failed _, InvocationOutcome.TimedOut _ ->
          new Decision.AuthorizerFailed();
    };
  }

  private static Decision verdict(JsonNode answer) {
    var allowed = answer.path("isAuthorized");
    if (!allowed.isBoolean()) {
      return new Decision.AuthorizerFailed();
    }
    if (!allowed.booleanValue()) {
      return new Decision.Denied();
    }
    return answer.path("context") instanceof ObjectNode context
        ? new Decision.Allowed(context)
        : new Decision.Allowed(JsonNodes.object());
  }
}
