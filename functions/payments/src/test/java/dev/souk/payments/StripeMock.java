package dev.souk.payments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Shows every request to the simulated Stripe to stripe-mock first, which holds it to Stripe's own
/// OpenAPI document, and writes what that says, a line a request: status, method, path, and the
/// message of a refusal. `local-sam/outside stripe` starts both and reads the lines.
final class StripeMock extends Handler.Wrapper {
  private static final String AT = System.getProperty("souk.stripe.mock", "");
  private static final Path LINES =
      Path.of(System.getProperty("souk.stripe.lines", "target/stripe-mock.txt"));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// What an HTTP client sets by itself.
  private static final Set<String> ITS_OWN =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  private StripeMock(Handler simulator) {
    super(simulator);
  }

  /// The simulator as it is, unless `-Dsouk.stripe.mock` says where stripe-mock listens.
  static Handler before(Handler simulator) {
    return AT.isEmpty() ? simulator : new StripeMock(simulator);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var body = BufferUtil.toArray(Content.Source.asByteBuffer(request));
    var target = request.getHttpURI().getPathQuery();
    var api = target.indexOf("/v1/");
    if (api >= 0) {
      show(request, target.substring(api), body);
    }
    return super.handle(new Again(request, body), response, callback);
  }

  private static void show(Request request, String target, byte[] body) throws Exception {
    var shown =
        HttpRequest.newBuilder(URI.create(AT + target))
            .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    request.getHeaders().stream()
        .filter(each -> !ITS_OWN.contains(each.getLowerCaseName()))
        .forEach(each -> shown.header(each.getName(), String.valueOf(each.getValue())));
    var answer = HTTP.send(shown.build(), BodyHandlers.ofString());
    var said = answer.statusCode() < 400 ? "" : " " + answer.body().replaceAll("\\s+", " ");
    write("%d %s %s%s".formatted(answer.statusCode(), request.getMethod(), target, said));
  }

  private static synchronized void write(String line) throws IOException {
    Files.writeString(
        LINES, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// The request with its body to be read once more.
  private static final class Again extends Request.Wrapper {
    private final Content.Source body;

    Again(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable then) {
      body.demand(then);
    }
  }
}
