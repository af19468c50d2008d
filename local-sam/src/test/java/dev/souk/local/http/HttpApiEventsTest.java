package dev.souk.local.http;

import static dev.souk.local.http.HttpGatewayFixture.CLOCK;
import static dev.souk.local.http.HttpGatewayFixture.SERVER;
import static dev.souk.local.http.HttpGatewayFixture.event;
import static dev.souk.local.http.HttpGatewayFixture.send;
import static dev.souk.local.http.HttpGatewayFixture.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.RawHttpClient;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The HTTP gateway sends a function")
class HttpApiEventsTest {
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
    CLOCK.advance(Duration.between(CLOCK.instant(), Instant.parse("2030-03-12T19:03:58.123Z")));
    var context =
        event(to("/api/v1/products/1").header("User-Agent", "tester")).path("requestContext");

    assertThat(context.path("stage").asText()).isEqualTo("$default");
    assertThat(context.path("domainName").asText()).isEqualTo("localhost");
    assertThat(context.path("time").asText()).isEqualTo("12/Mar/2030:19:03:58 +0000");
    assertThat(context.path("timeEpoch").asLong()).isEqualTo(1899572638123L);
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
    assertThat(RawHttpClient.get(SERVER.port(), "/api/v1/products/" + segment))
        .startsWith("HTTP/1.1 200 ");
  }
}
