package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 9110, section 9.3.2, by the functions themselves.
@Story
@DisplayName("What everyone may read, asked for its head,")
class HeadStoryTest {
  private static HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(SharedLocalCloud.cloud().url() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return SharedLocalCloud.visitor().http().send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/jwks.json",
        "/api/v1/categories",
        "/api/v1/products?limit=1",
        "/api/v1/products?limit=none",
        "/api/v1/products/prd_01h455vb4pex5vsknk084sn02q",
        "/api/v1/problems/not-found",
      })
  void has_the_headers_it_is_read_with_and_no_body(String path)
      throws IOException, InterruptedException {
    var read = ask("GET", path);
    var head = ask("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(read.statusCode());
    assertThat(head.body()).isEmpty();
    for (var name : new String[] {"content-type", "content-length", "cache-control", "etag"}) {
      assertThat(head.headers().firstValue(name))
          .as(name)
          .isEqualTo(read.headers().firstValue(name));
    }
  }
}
