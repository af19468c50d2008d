package dev.souk.local.pages;

import dev.souk.json.Json;
import dev.souk.json.Shapes;
import dev.souk.local.lambda.Invocation;
import dev.souk.route.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call as the control page lists it.
record CallRow(
    String at,
    String trigger,
    String function,
    String outcome,
    long millis,
    double dynamoCalls,
    double readUnits,
    double writeUnits,
    String requestId) {

  static CallRow of(Invocation.Seen seen) {
    var http =
        seen.trigger() instanceof Route
            ? answer(seen.answer())
            : Map.<String, @Nullable Object>of();
    return new CallRow(
        Shapes.moment(seen.start()),
        seen.trigger() instanceof Route route ? route.toString() : seen.kind(),
        seen.function(),
        http.containsKey("statusCode") ? String.valueOf(http.get("statusCode")) : seen.outcome(),
        seen.millis(),
        seen.measures().getOrDefault(Costs.CALLS, 0.0),
        seen.measures().getOrDefault(Costs.READS, 0.0),
        seen.measures().getOrDefault(Costs.WRITES, 0.0)
            + seen.measures().getOrDefault(Costs.INDEX_WRITES, 0.0),
        http.get("headers") instanceof Map<?, ?> headers
                && headers.get("x-request-id") instanceof String id
            ? id
            : seen.id());
  }

  private static Map<String, @Nullable Object> answer(String json) {
    return json.isEmpty() ? Map.of() : Json.readOwn(json);
  }
}
