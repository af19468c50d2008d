package dev.souk.local.pages;

import dev.souk.local.wire.HttpResponses;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers what nothing else does: a person's browser with a page, a program as API Gateway does.
public final class NotFoundHandler extends Handler.Abstract {
  private static final String PAGE = "pages/not-found.html";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    if (request.getMethod().equals("GET") && wantsPage(request)) {
      DemoPages.answer(response, HttpStatus.NOT_FOUND_404, PAGE, page(), callback);
    } else {
      HttpResponses.message(response, HttpStatus.NOT_FOUND_404, "Not Found", callback);
    }
    return true;
  }

  /// Every browser names `text/html` when it opens a page, and programs do not (Fetch standard,
  /// "document `Accept` header value").
  private static boolean wantsPage(Request request) {
    return request.getHeaders().getValuesList(HttpHeader.ACCEPT).stream()
        .anyMatch(it -> it.contains("text/html"));
  }

  private static byte[] page() throws IOException {
    try (var in = NotFoundHandler.class.getClassLoader().getResourceAsStream(PAGE)) {
      return Objects.requireNonNull(in, PAGE).readAllBytes();
    }
  }
}
