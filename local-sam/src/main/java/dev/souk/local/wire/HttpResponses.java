package dev.souk.local.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Whole answers in one write.
public final class HttpResponses {
  private HttpResponses() {}

  public static void json(Response response, int status, JsonNode body, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    bytes(response, status, JsonNodes.bytes(body), callback);
  }

  /// `{"message": …}` with a status.
  public static void message(Response response, int status, String text, Callback callback) {
    json(response, status, JsonNodes.message(text), callback);
  }

  public static void bytes(Response response, int status, byte[] body, Callback callback) {
    response.setStatus(status);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
