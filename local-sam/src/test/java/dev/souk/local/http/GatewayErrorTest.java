package dev.souk.local.http;

import static dev.souk.local.http.HttpGatewayFixture.SERVER;
import static dev.souk.local.http.HttpGatewayFixture.assertRefused;
import static dev.souk.local.http.HttpGatewayFixture.send;
import static dev.souk.local.http.HttpGatewayFixture.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.RawHttpClient;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The HTTP gateway refuses")
class GatewayErrorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/nothing", "/api/v1/products/", "/api/v1/products/1/2", "/elsewhere"})
  void a_path_without_a_route_with_404(String path) {
    assertRefused(send(to(path)), 404, "Not Found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PATCH", "PURGE"})
  void a_method_the_path_does_not_have_with_404(String method) {
    var answer = send(to("/api/v1/products/1").method(method, BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%", "/%2", "/%zz", "/%ff", "/%c3", "/1?a=%", "/1?a=%ff", "/1?%zz=1"})
  void bad_percent_encoding_with_400(String target) throws IOException {
    assertThat(RawHttpClient.get(SERVER.port(), "/api/v1/products" + target))
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
    assertThat(RawHttpClient.get(SERVER.port(), target))
        .matches("(?s)HTTP/1.1 40[04] .*\\{\"message\":\"[A-Za-z ]+\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/products/1 HTTP/1.1\r\n\r\n",
        "POST /api/v1/products HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/v1/products HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST /api/v1/products HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "GET /api/v1/products/1 HTTP/1.1\r\nHost: localhost\r\nX-Null: a\0b\r\n\r\n",
        "\0\1\2 what is this\r\n\r\n"
      })
  void what_is_no_http_with_400_in_json(String request) throws IOException {
    assertThat(RawHttpClient.send(SERVER.port(), request))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("{\"message\":\"Bad Request\"}");
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
    assertThat(
            RawHttpClient.get(SERVER.port(), "/api/v1/products/1", "X-Bomb: " + "x".repeat(size)))
        .startsWith("HTTP/1.1 431 ")
        .endsWith("{\"message\":\"Request Header Fields Too Large\"}");
  }

  @Test
  void to_wait_longer_than_the_integration_timeout_with_503() {
    try (var hasty = HttpGatewayFixture.start(Duration.ofMillis(500))) {
      assertRefused(send(to(hasty, "/api/v1/slow")), 503, "Service Unavailable");
    }
  }

  @Test
  void for_a_function_that_ran_past_its_own_timeout_with_500() {
    assertRefused(send(to("/api/v1/slower")), 500, "Internal Server Error");
  }
}
