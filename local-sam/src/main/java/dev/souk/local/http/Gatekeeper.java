package dev.souk.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.http.FrontKey;
import dev.souk.local.http.Paths.Found.Match;
import dev.souk.local.lambda.Functions;
import dev.souk.local.lambda.Outcome;
import dev.souk.local.wire.Json;
import dev.souk.route.Authorizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Asks the authorizer who calls, and keeps what it said, yes or no, per values of the headers
/// `Authorization` and [FrontKey#HEADER] for all routes. A failure is not kept.
final class Gatekeeper {
  private static final int MAX_KEPT = 10_000;

  private final Authorizer authorizer;
  private final Functions functions;
  private final InstantSource clock;
  private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

  Gatekeeper(Authorizer authorizer, Functions functions, InstantSource clock) {
    this.authorizer = authorizer;
    this.functions = functions;
    this.clock = clock;
  }

  /// What the authorizer made of a request.
  sealed interface Verdict {
    /// @param context what the function will find in `requestContext.authorizer.lambda`
    record Allowed(ObjectNode context) implements Verdict {}

    record Denied() implements Verdict {}

    /// No identity was offered; the authorizer was not asked.
    record Anonymous() implements Verdict {}

    /// The authorizer failed or answered what no authorizer may.
    record Broken() implements Verdict {}
  }

  private record Kept(Verdict verdict, Instant until) {}

  Verdict judge(Received request, Match match) {
    var identity = request.header("authorization");
    var front = request.header(FrontKey.HEADER);
    if (identity == null || identity.isBlank() || front == null || front.isBlank()) {
      return new Verdict.Anonymous();
    }
    var now = clock.instant();
    var both = identity + "\n" + front;
    var known = kept.get(both);
    if (known != null && now.isBefore(known.until())) {
      return known.verdict();
    }
    var event = Json.bytes(Events.authorization(request, match, List.of(identity, front)));
    var verdict = verdict(functions.invoke(authorizer, event));
    keep(both, verdict, now);
    return verdict;
  }

  private void keep(String identity, Verdict verdict, Instant now) {
    if (verdict instanceof Verdict.Broken) {
      return;
    }
    if (kept.size() >= MAX_KEPT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
    kept.put(identity, new Kept(verdict, now.plus(authorizer.cache())));
  }

  private static Verdict verdict(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(var json) -> verdict(Json.read(json));
      case Outcome.Failed _, Outcome.TimedOut _ -> new Verdict.Broken();
    };
  }

  private static Verdict verdict(JsonNode answer) {
    var allowed = answer.path("isAuthorized");
    if (!allowed.isBoolean()) {
      return new Verdict.Broken();
    }
    if (!allowed.booleanValue()) {
      return new Verdict.Denied();
    }
    return answer.path("context") instanceof ObjectNode context
        ? new Verdict.Allowed(context)
        : new Verdict.Allowed(Json.object());
  }
}
