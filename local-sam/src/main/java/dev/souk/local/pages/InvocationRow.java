package dev.souk.local.pages;

import dev.souk.json.Json;
import dev.souk.json.JsonShapes;
import dev.souk.local.lambda.Invocation;
import dev.souk.route.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call as the control page lists it.
record InvocationRow(
    String at,
    String trigger,
    String function,
    String outcome,
    long millis,
    double dynamoDbRequests,
    double readUnits,
    double writeUnits,
    String requestId) {

  static InvocationRow of(Invocation.Snapshot snapshot) {
    var http =
        snapshot.trigger() instanceof Route
            ? answer(snapshot.answer())
            : Map.<String, @Nullable Object>of();
    return new InvocationRow(
        JsonShapes.moment(snapshot.start()),
        snapshot.trigger() instanceof Route route ? route.toString() : snapshot.kind(),
        snapshot.function(),
        http.containsKey("statusCode")
            ? String.valueOf(http.get("statusCode"))
            : snapshot.outcome(),
        snapshot.millis(),
        snapshot.measures().getOrDefault(InvocationCosts.CALLS, 0.0),
        snapshot.measures().getOrDefault(InvocationCosts.READS, 0.0),
        snapshot.measures().getOrDefault(InvocationCosts.WRITES, 0.0)
            + snapshot.measures().getOrDefault(InvocationCosts.INDEX_WRITES, 0.0),
        http.get("headers") instanceof Map<?, ?> headers
                && headers.get("x-request-id") instanceof String id
            ? id
            : snapshot.id());
  }

  private static Map<String, @Nullable Object> answer(String json) {
    return json.isEmpty() ? Map.of() : Json.readOwn(json);
  }
}
