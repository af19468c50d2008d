package dev.souk.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.http.AllowedOrigins;
import dev.souk.local.Eventually;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.LocalServer;
import dev.souk.local.lambda.InvocationListener;
import dev.souk.local.lambda.InvocationLog;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.wire.JsonNodes;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
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
final class HttpGatewayFixture {
  private HttpGatewayFixture() {}

  static final LocalCloudClock CLOCK =
      new LocalCloudClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final CloudFrontCache EDGE = new CloudFrontCache(false, () -> "the key", CLOCK);

  /// One for all tests of this JVM.
  static final LocalServer SERVER = start(Eventually.PATIENCE);

  /// @param timeout of an integration
  static LocalServer start(Duration timeout) {
    var routes =
        List.of(
            Route.of(
                RouteMethod.GET,
                "/api/v1/products/{id}",
                RouteAccess.PUBLIC,
                GatewayStubFunctions.Echo.class),
            Route.of(
                    RouteMethod.GET,
                    "/api/v1/sellers/me/products",
                    RouteAccess.PUBLIC,
                    GatewayStubFunctions.SecondEcho.class)
                .alias("/api/v1/products/my"),
            Route.of(
                RouteMethod.POST,
                "/api/v1/products",
                RouteAccess.PUBLIC,
                GatewayStubFunctions.Echo.class),
            Route.of(
                RouteMethod.POST,
                "/api/v1/verbatim",
                RouteAccess.PUBLIC,
                GatewayStubFunctions.Verbatim.class),
            Route.of(
                    RouteMethod.GET,
                    "/api/v1/slow",
                    RouteAccess.PUBLIC,
                    GatewayStubFunctions.Slow.class)
                .timeout(Eventually.PATIENCE),
            Route.of(
                    RouteMethod.GET,
                    "/api/v1/slower",
                    RouteAccess.PUBLIC,
                    GatewayStubFunctions.Slow.class)
                .timeout(Duration.ofMillis(50)),
            Route.of(
                RouteMethod.GET,
                "/api/v1/me/{id}",
                RouteAccess.ACCOUNT,
                GatewayStubFunctions.Echo.class));
    var api =
        new HttpApi(
            routes,
            AuthorizerTrigger.of(GatewayStubFunctions.StubAuthorizer.class, Duration.ofSeconds(60)),
            CorsPolicy.of(AllowedOrigins.of("https://shop.example")),
            timeout);
    var lambdaService =
        new LambdaService(new InvocationLog(100), InvocationListener.NOTHING, CLOCK);
    return LocalServer.start(0, List.of(new LocalHttpGateway(api, EDGE, lambdaService, CLOCK)));
  }

  static HttpRequest.Builder to(String path) {
    return to(SERVER, path);
  }

  static HttpRequest.Builder to(LocalServer server, String path) {
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
    return JsonNodes.read(send(request).body());
  }

  static void assertRefused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
  }
}
