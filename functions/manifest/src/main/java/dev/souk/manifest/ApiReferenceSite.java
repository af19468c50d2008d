package dev.souk.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The reference of the API as a site that is read under `/docs`: a page, the viewer that draws it,
/// and the documents. Nothing of it comes from elsewhere.
public final class ApiReferenceSite {
  /// What is read at `/docs` itself.
  public static final String PAGE = "index.html";

  private static final String VIEWER = "META-INF/resources/webjars/swagger-ui/5.30.2/";

  private ApiReferenceSite() {}

  /// Every file by its name.
  public static Map<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    for (var name : List.of(PAGE, "reference.js")) {
      files.put(name, resource("docs/" + name));
    }
    for (var name : List.of("swagger-ui.css", "swagger-ui-bundle.js")) {
      files.put(name, resource(VIEWER + name));
    }
    var openApi = OpenApiDocument.ofAll();
    files.put("openapi.json", bytes(openApi.json()));
    files.put("openapi.yaml", bytes(openApi.yaml()));
    files.put("asyncapi.yaml", bytes(AsyncApiDocument.ofAll().yaml()));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (var in = ApiReferenceSite.class.getClassLoader().getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
