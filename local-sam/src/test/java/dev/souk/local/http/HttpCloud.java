package dev.souk.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.http.Origins;
import dev.souk.local.Eventually;
import dev.souk.local.MovableClock;
import dev.souk.local.Server;
import dev.souk.local.lambda.Around;
import dev.souk.local.lambda.Functions;
import dev.souk.local.lambda.Invocations;
import dev.souk.local.wire.Json;
import dev.souk.route.Access;
import dev.souk.route.Authorizer;
import dev.souk.route.Method;
import dev.souk.route.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// A gateway with small functions behind it, on a port of its own, and a client of it.
final class HttpCloud {
  private HttpCloud() {}

  static final MovableClock CLOCK =
      new MovableClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Edge EDGE = new Edge(false, () -> "the key", CLOCK);

  /// One for all tests of this JVM.
  static final Server SERVER = start(Eventually.PATIENCE);

  /// @param timeout of an integration
  static Server start(Duration timeout) {
    var routes =
        List.of(
            Route.of(Method.GET, "/api/v1/products/{id}", Access.PUBLIC, Samples.Echo.class),
            Route.of(Method.GET, "/api/v1/sellers/me/products", Access.PUBLIC, Samples.Mine.class)
                .alias("/api/v1/products/my"),
            Route.of(Method.POST, "/api/v1/products", Access.PUBLIC, Samples.Echo.class),
            Route.of(Method.POST, "/api/v1/verbatim", Access.PUBLIC, Samples.Verbatim.class),
            Route.of(Method.GET, "/api/v1/slow", Access.PUBLIC, Samples.Slow.class)
                .within(Eventually.PATIENCE),
            Route.of(Method.GET, "/api/v1/slower", Access.PUBLIC, Samples.Slow.class)
                .within(Duration.ofMillis(50)),
            Route.of(Method.GET, "/api/v1/me/{id}", Access.MEMBER, Samples.Echo.class));
    var api =
        new HttpApi(
            routes,
            Authorizer.of(Samples.Gate.class, Duration.ofSeconds(60)),
            Cors.of(Origins.of("https://shop.example")),
            timeout);
    var functions = new Functions(new Invocations(100), Around.NOTHING, CLOCK);
    return Server.start(0, List.of(new HttpGateway(api, EDGE, functions, CLOCK)));
  }

  static HttpRequest.Builder to(String path) {
    return to(SERVER, path);
  }

  static HttpRequest.Builder to(Server server, String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode event(HttpRequest.Builder request) {
    return Json.read(send(request).body());
  }

  static void assertRefused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
  }
}
