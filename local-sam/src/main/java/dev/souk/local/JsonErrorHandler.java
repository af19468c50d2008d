package dev.souk.local;

import dev.souk.local.wire.HttpResponses;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What the server refuses by itself is said as API Gateway says it: `{"message": …}`, with nothing
/// of the cause.
final class JsonErrorHandler extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    HttpResponses.message(response, status, messageFor(status), callback);
  }

  private static String messageFor(int status) {
    return status == 500 ? "Internal Server Error" : HttpStatus.getMessage(status);
  }
}
