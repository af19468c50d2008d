package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Story
@DisplayName("The reference")
class ReferenceStoryTest {
  private static HttpResponse<String> read(String path) throws IOException, InterruptedException {
    var asked = HttpRequest.newBuilder(URI.create(SharedLocalCloud.cloud().url() + path)).build();
    return SharedLocalCloud.visitor().http().send(asked, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "/docs, text/html, swagger-ui-bundle.js",
    "/docs/, text/html, swagger-ui-bundle.js",
    "/docs/reference.js, text/javascript, /docs/openapi.json",
    "/docs/swagger-ui-bundle.js, text/javascript, SwaggerUIBundle",
    "/docs/openapi.json, application/json, /api/v1/products",
    "/openapi.json, application/json, /api/v1/products",
    "/docs/asyncapi.yaml, application/yaml, inventoryUpdate",
  })
  void is_read_under_docs_with_all_it_loads(String path, String type, String says)
      throws IOException, InterruptedException {
    var answer = read(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains(says);
  }

  /// The document's example would name the first request of each kind only: every later one with
  /// another body would be refused.
  @Test
  void fills_in_no_constant_key() throws IOException, InterruptedException {
    var document = read("/docs/openapi.json").body();
    var key = Pattern.compile("\"name\":\"Idempotency-Key\".*?\"value\":\"([^\"]+)\"");
    assertThat(key.matcher(document.replaceAll("\\s+", "")).results()).isNotEmpty();

    assertThat(read("/docs/reference.js").body())
        .doesNotContain("url:")
        .contains("spec: withKeys(document)", "requestInterceptor: withFreshKey");
  }

  @Test
  void has_nothing_that_it_does_not_load() throws IOException, InterruptedException {
    assertThat(read("/docs/none.js").statusCode()).isEqualTo(404);
  }
}
