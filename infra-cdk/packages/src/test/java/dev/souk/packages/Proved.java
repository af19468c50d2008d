package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.OpenApiCheck;
import dev.souk.contract.Seen;
import dev.souk.json.Json;
import dev.souk.manifest.OpenApiDocument;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Command;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a function did with its sample.
///
/// @param first what it answered the first time, as JSON
/// @param initMillis from the start of the process until it takes an event, rehearsal included
/// @param classes all that its process had loaded by the second answer
/// @param own those of them that came out of its package
record Proved(
    Packaged function,
    String first,
    String second,
    long initMillis,
    long firstMillis,
    long secondMillis,
    int classes,
    int own) {
  private static final OpenApiCheck API = OpenApiCheck.of(OpenApiDocument.ofAll());

  /// @throws AssertionError when an answer is none that whoever calls such a function understands
  void check() {
    for (var answer : List.of(first, second)) {
      switch (function.trigger()) {
        case Route route -> described(route, answer);
        case SocketRoute _ ->
            assertThat(Json.readOwn(answer).get("statusCode"))
                .as(function.name())
                .isIn(200L, 401L, 403L);
        case Authorizer _ ->
            assertThat(Json.readOwn(answer))
                .as(function.name())
                .containsEntry("isAuthorized", true);
        // Whatever was sent may be forgotten: nothing is named that is to come again.
        case TableStream _, Queue _ ->
            assertThat(Json.readOwn(answer))
                .as(function.name())
                .containsEntry("batchItemFailures", List.of());
        case Command _ ->
            assertThat(Json.readOwn(answer)).as(function.name()).containsEntry("failed", 0L);
        // That they do not fail is all there is.
        case BucketEvents _, Schedule _ -> {}
      }
    }
  }

  private void described(Route route, String answer) {
    var told = Json.readOwn(answer);
    var status = told.get("statusCode") instanceof Long number ? number.intValue() : 0;
    assertThat(status).as("%s: %s", function.name(), answer).isLessThan(500);
    API.check(
        new Seen(
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
