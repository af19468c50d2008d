package dev.souk.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.MovableClock;
import dev.souk.local.RawHttp;
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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The HTTP gateway")
class HttpGatewayTest {
  private static final MovableClock CLOCK =
      new MovableClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Server server;

  @BeforeAll
  static void start() {
    var routes =
        List.of(
            Route.of(Method.GET, "/api/v1/products/{id}", Access.PUBLIC, Samples.Echo.class),
            Route.of(Method.GET, "/api/v1/sellers/me/products", Access.PUBLIC, Samples.Mine.class)
                .alias("/api/v1/products/my"),
            Route.of(Method.POST, "/api/v1/products", Access.PUBLIC, Samples.Echo.class),
            Route.of(Method.POST, "/api/v1/verbatim", Access.PUBLIC, Samples.Verbatim.class),
            Route.of(Method.GET, "/api/v1/slow", Access.PUBLIC, Samples.Slow.class),
            Route.of(Method.GET, "/api/v1/slower", Access.PUBLIC, Samples.Slow.class)
                .within(Duration.ofMillis(50)),
            Route.of(Method.GET, "/api/v1/me/{id}", Access.MEMBER, Samples.Echo.class));
    var api =
        new HttpApi(
            routes,
            Authorizer.of(Samples.Gate.class, Duration.ofSeconds(60)),
            Cors.of(Set.of("https://shop.example")),
            Duration.ofMillis(500));
    var functions = new Functions(new Invocations(100), Around.NOTHING, CLOCK);
    server = Server.start(0, List.of(new HttpGateway(api, functions, CLOCK)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode event(HttpRequest.Builder request) {
    return Json.read(send(request).body());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"message\":\"" + message + "\"}");
  }

  @Nested
  @DisplayName("sends a function")
  class Sends {
    @Test
    void payload_format_2_with_all_that_is_known_of_the_request() {
      var event =
          event(
              to("/api/v1/products/prd_%C3%A9?b=2&a=1&a=x%20y+z&flag")
                  .header("X-Many", "one")
                  .header("X-Many", "two")
                  .header("Cookie", "s=1; t=2")
                  .header("User-Agent", "tester"));

      assertThat(event.path("version").asText()).isEqualTo("2.0");
      assertThat(event.path("routeKey").asText()).isEqualTo("GET /api/v1/products/{id}");
      assertThat(event.path("rawPath").asText()).isEqualTo("/api/v1/products/prd_%C3%A9");
      assertThat(event.path("rawQueryString").asText()).isEqualTo("b=2&a=1&a=x%20y+z&flag");
      assertThat(event.path("cookies")).hasToString("[\"s=1\",\"t=2\"]");
      assertThat(event.path("headers").path("x-many").asText()).isEqualTo("one,two");
      assertThat(event.path("headers").has("cookie")).isFalse();
      assertThat(event.path("headers").path("x-forwarded-proto").asText()).isEqualTo("http");
      assertThat(event.path("queryStringParameters"))
          .hasToString("{\"a\":\"1,x y z\",\"b\":\"2\",\"flag\":\"\"}");
      assertThat(event.path("pathParameters")).hasToString("{\"id\":\"prd_é\"}");
      assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
      assertThat(event.has("body")).isFalse();
    }

    @Test
    void the_request_context_of_the_default_stage() {
      var context =
          event(to("/api/v1/products/1").header("User-Agent", "tester")).path("requestContext");

      assertThat(context.path("stage").asText()).isEqualTo("$default");
      assertThat(context.path("domainName").asText()).isEqualTo("localhost");
      assertThat(context.path("time").asText()).isEqualTo("12/Mar/2026:19:03:58 +0000");
      assertThat(context.path("timeEpoch").asLong()).isEqualTo(1773342238123L);
      assertThat(context.path("requestId").asText()).hasSize(16).endsWith("=");
      assertThat(context.path("http"))
          .hasToString(
              "{\"method\":\"GET\",\"path\":\"/api/v1/products/1\",\"protocol\":\"HTTP/1.1\","
                  + "\"sourceIp\":\"127.0.0.1\",\"userAgent\":\"tester\"}");
    }

    @Test
    void text_as_it_is_and_all_else_in_base64() {
      var json =
          event(
              to("/api/v1/products")
                  .header("Content-Type", "application/json; charset=utf-8")
                  .POST(BodyPublishers.ofString("{\"a\":\"é\"}")));
      var bytes =
          event(
              to("/api/v1/products")
                  .header("Content-Type", "application/octet-stream")
                  .POST(BodyPublishers.ofByteArray(new byte[] {0, (byte) 0xff})));

      assertThat(json.path("body").asText()).isEqualTo("{\"a\":\"é\"}");
      assertThat(json.path("isBase64Encoded").asBoolean()).isFalse();
      assertThat(bytes.path("body").asText()).isEqualTo("AP8=");
      assertThat(bytes.path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void a_static_segment_rather_than_a_parameter() {
      assertThat(send(to("/api/v1/products/my")).body()).isEqualTo("mine");
      assertThat(send(to("/api/v1/sellers/me/products")).body()).isEqualTo("mine");
      assertThat(event(to("/api/v1/products/mine")).path("pathParameters").path("id").asText())
          .isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "..%2f..", "a;b=c", "%25zz", "a%5Cb", "a|b", "%2e%2e"})
    void odd_characters_of_a_segment(String segment) throws IOException {
      assertThat(RawHttp.get(server.port(), "/api/v1/products/" + segment))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Nested
  @DisplayName("answers a client")
  class Answers {
    @Test
    void with_status_headers_and_cookies_of_the_function() {
      var answer = send(to("/api/v1/products/1"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("etag")).hasValue("\"7\"");
      assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
      assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "no json at all",
          "{\"statusCode\":\"two hundred\"}",
          "{\"statusCode\":99}",
          "{\"statusCode\":200,\"headers\":{\"a b\":\"c\"}}",
          "{\"statusCode\":200,\"headers\":{\"a\":\"c\\r\\nd: e\"}}",
          "{\"statusCode\":200,\"headers\":{\"a\":{}}}",
          "{\"statusCode\":200,\"body\":{}}",
          "{\"statusCode\":200,\"body\":\"***\",\"isBase64Encoded\":true}"
        })
    void a_malformed_answer_with_500(String malformed) {
      assertRefused(verbatim(malformed), 500, "Internal Server Error");
    }

    @Test
    void an_answer_without_a_status_with_itself() {
      assertThat(verbatim("{\"a\":1}").body()).isEqualTo("{\"a\":1}");
      assertThat(verbatim("{\"a\":1}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_in_base64_with_its_bytes_and_no_content_with_none() {
      var decoded = verbatim("{\"statusCode\":201,\"body\":\"aGk=\",\"isBase64Encoded\":true}");
      assertThat(decoded.body()).isEqualTo("hi");
      assertThat(verbatim("{\"statusCode\":204,\"body\":\"x\"}").body()).isEmpty();
    }

    private HttpResponse<String> verbatim(String answer) {
      return send(
          to("/api/v1/verbatim")
              .header("Content-Type", "text/plain")
              .POST(BodyPublishers.ofString(answer)));
    }
  }

  @Nested
  @DisplayName("refuses")
  class Refuses {
    @ParameterizedTest
    @ValueSource(
        strings = {"/api/v1/nothing", "/api/v1/products/", "/api/v1/products/1/2", "/elsewhere"})
    void a_path_without_a_route_with_404(String path) {
      assertRefused(send(to(path)), 404, "Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "HEAD", "PURGE"})
    void a_method_the_path_does_not_have_with_404(String method) {
      var answer = send(to("/api/v1/products/1").method(method, BodyPublishers.noBody()));
      assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%2", "/%zz", "/%ff", "/%c3", "/1?a=%", "/1?a=%ff", "/1?%zz=1"})
    void bad_percent_encoding_with_400(String target) throws IOException {
      assertThat(RawHttp.get(server.port(), "/api/v1/products" + target))
          .startsWith("HTTP/1.1 400 ")
          .endsWith("{\"message\":\"Bad Request\"}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/products/a\0b",
          "/api/v1/products/a%00b",
          "/api/v1/ products",
          "no-slash",
          "/%u0041"
        })
    void what_is_no_uri_with_400_in_json(String target) throws IOException {
      assertThat(RawHttp.get(server.port(), target))
          .matches("(?s)HTTP/1.1 40[04] .*\\{\"message\":\"[A-Za-z ]+\"}");
    }

    @Test
    void a_body_of_more_than_10_megabytes_with_413() {
      var bomb = BodyPublishers.ofByteArray(new byte[11 * 1024 * 1024]);
      assertRefused(send(to("/api/v1/products").POST(bomb)), 413, "Request Entity Too Large");
    }

    @Test
    void a_body_whose_event_exceeds_what_lambda_takes_with_413() {
      var large = BodyPublishers.ofByteArray(new byte[5 * 1024 * 1024]);
      assertRefused(send(to("/api/v1/products").POST(large)), 413, "Request Entity Too Large");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_241, 20_000, 200_000})
    void headers_of_more_than_10240_bytes_with_431(int size) throws IOException {
      assertThat(RawHttp.get(server.port(), "/api/v1/products/1", "X-Bomb: " + "x".repeat(size)))
          .startsWith("HTTP/1.1 431 ")
          .endsWith("{\"message\":\"Request Header Fields Too Large\"}");
    }

    @Test
    void to_wait_longer_than_the_integration_timeout_with_503() {
      assertRefused(send(to("/api/v1/slow")), 503, "Service Unavailable");
    }

    @Test
    void for_a_function_that_ran_past_its_own_timeout_with_500() {
      assertRefused(send(to("/api/v1/slower")), 500, "Internal Server Error");
    }
  }

  @Nested
  @DisplayName("asks the authorizer")
  class Authorization {
    @Test
    void never_without_an_identity() {
      int before = Samples.Gate.CALLS.get();

      assertRefused(send(to("/api/v1/me/1")), 401, "Unauthorized");
      assertRefused(send(as("")), 401, "Unauthorized");
      assertThat(Samples.Gate.CALLS).hasValue(before);
    }

    @Test
    void and_gives_the_function_its_context() {
      var event = event(as("good"));
      var lambda = event.path("requestContext").path("authorizer").path("lambda");

      assertThat(lambda.path("sub").asText()).isEqualTo("usr_1");
      var asked = lambda.path("was");
      assertThat(asked.path("type").asText()).isEqualTo("REQUEST");
      assertThat(asked.path("routeArn").asText())
          .isEqualTo("arn:aws:execute-api:us-east-1:000000000000:local/$default/GET/api/v1/me/1");
      assertThat(asked.path("routeKey").asText()).isEqualTo("GET /api/v1/me/{id}");
      assertThat(asked.has("body")).isFalse();
    }

    @Test
    void once_in_its_cache_time_by_the_clock_that_can_be_moved() {
      CLOCK.forward(Duration.ofMinutes(5));
      int before = Samples.Gate.CALLS.get();

      send(as("good"));
      send(as("good"));
      assertThat(Samples.Gate.CALLS).hasValue(before + 1);

      CLOCK.forward(Duration.ofSeconds(60));
      send(as("good"));
      assertThat(Samples.Gate.CALLS).hasValue(before + 2);
    }

    @Test
    void and_refuses_with_403_or_when_it_is_broken_with_500() {
      assertRefused(send(as("bad")), 403, "Forbidden");
      assertRefused(send(as("broken")), 500, "Internal Server Error");
      assertRefused(send(as("odd")), 500, "Internal Server Error");
    }

    private HttpRequest.Builder as(String token) {
      return to("/api/v1/me/1").header("Authorization", token);
    }
  }

  @Nested
  @DisplayName("lets pages of other origins")
  class CrossOrigin {
    @Test
    void ask_first_when_the_origin_is_known() {
      var answer = send(preflight("https://shop.example", "PATCH", "If-Match, content-type"));

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("access-control-allow-origin"))
          .hasValue("https://shop.example");
      assertThat(answer.headers().firstValue("access-control-allow-credentials")).hasValue("true");
      assertThat(answer.headers().firstValue("access-control-allow-methods"))
          .hasValue("GET,POST,PUT,PATCH,DELETE");
    }

    @Test
    void hear_nothing_when_any_part_is_not_allowed() {
      for (var asked :
          List.of(
              preflight("https://shop.example.evil", "GET", "content-type"),
              preflight("https://shop.example", "TRACE", "content-type"),
              preflight("https://shop.example", "GET", "x-evil"))) {
        assertThat(send(asked).headers().map()).doesNotContainKey("access-control-allow-origin");
      }
    }

    @Test
    void read_answers_and_refusals_alike() {
      for (var path : List.of("/api/v1/products/1", "/api/v1/me/1", "/api/v1/nothing")) {
        var known = send(to(path).header("Origin", "https://shop.example"));
        assertThat(known.headers().firstValue("access-control-allow-origin"))
            .hasValue("https://shop.example");
        assertThat(known.headers().firstValue("access-control-expose-headers").orElse(""))
            .contains("etag", "idempotency-replayed");
        var foreign = send(to(path).header("Origin", "null"));
        assertThat(foreign.headers().map()).doesNotContainKey("access-control-allow-origin");
      }
    }

    private HttpRequest.Builder preflight(String origin, String method, String headers) {
      return to("/api/v1/products/1")
          .method("OPTIONS", BodyPublishers.noBody())
          .header("Origin", origin)
          .header("Access-Control-Request-Method", method)
          .header("Access-Control-Request-Headers", headers);
    }
  }
}
