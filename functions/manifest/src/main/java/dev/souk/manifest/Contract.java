package dev.souk.manifest;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.route.SocketRoute;
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
    files.put("asyncapi.yaml", asyncApi().yaml());
    files.put("openapi.yaml", OpenApiDocument.ofAll().yaml());
    files.put("routes.md", RoutesTable.of(Manifest.routes()));
    return files;
  }

  private static AsyncApiDocument asyncApi() {
    var routes =
        Manifest.all().stream()
            .filter(SocketRoute.class::isInstance)
            .map(SocketRoute.class::cast)
            .toList();
    return AsyncApiDocument.of(routes, ClientMessage.class, ServerMessage.class);
  }
}
