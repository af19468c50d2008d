package dev.souk.local.pages;

import dev.souk.manifest.ApiReferenceSite;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The reference under `/docs`, made from the functions that run here; its documents are at
/// `/openapi.json` and `/asyncapi.yaml` as well.
public final class ApiReferencePages extends Handler.Abstract {
  private static final String PATH = "/docs";

  /// Made when somebody first looks.
  private static final class Generated {
    static final Map<String, byte[]> FILES = ApiReferenceSite.files();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var name =
        request.getMethod().equals("GET")
            ? name(request.getHttpURI().getPath())
            : Optional.<String>empty();
    if (name.isEmpty()) {
      return false;
    }
    var file = Generated.FILES.get(name.get());
    if (file == null) {
      return false;
    }
    DemoPages.answer(response, name.get(), file, callback);
    return true;
  }

  private static Optional<String> name(String path) {
    return switch (path) {
      case PATH, PATH + "/" -> Optional.of(ApiReferenceSite.PAGE);
      case "/openapi.json", "/asyncapi.yaml" -> Optional.of(path.substring(1));
      default ->
          path.startsWith(PATH + "/")
              ? Optional.of(path.substring(PATH.length() + 1))
              : Optional.empty();
    };
  }
}
