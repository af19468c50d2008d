package dev.souk.manifest;

import java.util.Map;
import java.util.TreeMap;

/// The generated documents, as they are committed under `shared/contract`.
public final class Contract {
  /// What makes them anew.
  public static final String COMMAND =
      "mvn -q -pl functions/manifest -am test-compile exec:java@contract";

  private Contract() {}

  /// The text of each by its file's name.
  public static Map<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("openapi.yaml", OpenApiDocument.ofAll().yaml());
    files.put("routes.md", RoutesTable.of(Manifest.routes()));
    return files;
  }
}
