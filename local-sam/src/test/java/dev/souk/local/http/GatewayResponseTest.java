package dev.souk.local.http;

import static dev.souk.local.http.HttpGatewayFixture.assertRefused;
import static dev.souk.local.http.HttpGatewayFixture.send;
import static dev.souk.local.http.HttpGatewayFixture.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The HTTP gateway answers a client")
class GatewayResponseTest {
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
