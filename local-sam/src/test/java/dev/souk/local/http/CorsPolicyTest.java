package dev.souk.local.http;

import static dev.souk.local.http.HttpGatewayFixture.send;
import static dev.souk.local.http.HttpGatewayFixture.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The HTTP gateway lets pages of other origins")
class CorsPolicyTest {
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
