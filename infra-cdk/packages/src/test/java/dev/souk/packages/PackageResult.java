package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.ObservedResponse;
import dev.souk.contract.OpenApiResponseCheck;
import dev.souk.json.Json;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.CommandTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a function did with its sample.
///
/// @param first what it answered the first time, as JSON
/// @param initMillis from the start of the process until it takes an event, priming run included
/// @param classes all that its process had loaded by the second answer
/// @param own those of them that came out of its package
record PackageResult(
    PackagedFunction function,
    String first,
    String second,
    long initMillis,
    long firstMillis,
    long secondMillis,
    int classes,
    int own) {
  private static final OpenApiResponseCheck API = OpenApiResponseCheck.of(OpenApiDocument.ofAll());

  /// @throws AssertionError when an answer is none that whoever calls such a function understands
  void check() {
    for (var answer : List.of(first, second)) {
      switch (function.trigger()) {
        case Route route -> description(route, answer);
        case SocketRoute _ ->
            assertThat(Json.readOwn(answer).get("statusCode"))
                .as(function.name())
                .isIn(200L, 401L, 403L);
        case AuthorizerTrigger _ ->
            assertThat(Json.readOwn(answer))
                .as(function.name())
                .containsEntry("isAuthorized", true);
        // Whatever was sent may be forgotten: nothing is named that is to come again.
        case StreamTrigger _, QueueTrigger _ ->
            assertThat(Json.readOwn(answer))
                .as(function.name())
                .containsEntry("batchItemFailures", List.of());
        case CommandTrigger _ ->
            assertThat(Json.readOwn(answer)).as(function.name()).containsEntry("failed", 0L);
        // That they do not fail is all there is.
        case BucketTrigger _, ScheduleTrigger _ -> {}
      }
    }
  }

  private void description(Route route, String answer) {
    var told = Json.readOwn(answer);
    var status = told.get("statusCode") instanceof Long number ? number.intValue() : 0;
    assertThat(status).as("%s: %s", function.name(), answer).isLessThan(500);
    API.check(
        new ObservedResponse(
            route.method().name(),
            path(route),
            status,
            headers(Json.object(told.get("headers"))),
            String.valueOf(told.get("body"))));
  }

  /// Any that is the route's: what stands for its parameters is not told apart.
  private static String path(Route route) {
    return route.path().replaceAll("\\{[^}]+}", "x");
  }

  private static Map<String, String> headers(Map<String, @Nullable Object> told) {
    var headers = new TreeMap<String, String>();
    told.forEach((name, value) -> headers.put(name, String.valueOf(value)));
    return headers;
  }
}
