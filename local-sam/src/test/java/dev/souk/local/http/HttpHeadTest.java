package dev.souk.local.http;

import static dev.souk.local.http.HttpGatewayFixture.send;
import static dev.souk.local.http.HttpGatewayFixture.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// RFC 9110, section 9.3.2.
@DisplayName("HEAD")
class HttpHeadTest {
  private static HttpResponse<String> head(String path) {
    return send(to(path).method("HEAD", BodyPublishers.noBody()));
  }

  @Test
  void has_the_headers_of_get_and_no_body() {
    for (var path : new String[] {"/api/v1/sellers/me/products", "/api/v1/products/my"}) {
      var got = send(to(path));
      var head = head(path);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(got.body()).isEqualTo("mine");
      for (var name : new String[] {"content-type", "content-length"}) {
        assertThat(head.headers().firstValue(name))
            .as(name)
            .isPresent()
            .isEqualTo(got.headers().firstValue(name));
      }
    }
    assertThat(head("/api/v1/products/1").headers().firstValue("etag")).contains("\"7\"");
  }

  @Test
  void is_no_method_of_what_needs_a_token_nor_of_what_is_not_read() {
    assertThat(head("/api/v1/me/1").statusCode()).isEqualTo(404);
    assertThat(head("/api/v1/verbatim").statusCode()).isEqualTo(404);
  }
}
