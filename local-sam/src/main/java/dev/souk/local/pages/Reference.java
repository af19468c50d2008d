package dev.souk.local.pages;

import dev.souk.local.wire.Answers;
import dev.souk.manifest.OpenApiDocument;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /openapi.json`: the document, made from the functions that run here.
public final class Reference extends Handler.Abstract {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!request.getMethod().equals("GET")
        || !request.getHttpURI().getPath().equals("/openapi.json")) {
      return false;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Answers.bytes(
        response, 200, OpenApiDocument.ofAll().json().getBytes(StandardCharsets.UTF_8), callback);
    return true;
  }
}
