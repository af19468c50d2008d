package dev.souk.local.httpfiles;

import dev.souk.local.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Someone who clicks through the requests, and reads on a little later when something takes a
/// moment.
final class HttpFileRunner {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([$\\w.]+)}}");

  private final HttpClient http;
  private final Map<String, String> variables;
  private final HttpFileScript script;

  /// @param environment what `http-client.env.json` would say of this place
  HttpFileRunner(HttpClient http, Map<String, String> environment) {
    this.http = http;
    variables = new HashMap<>(environment);
    script = new HttpFileScript(variables);
  }

  /// @throws AssertionError when the answer is not what the file says
  void runAll(HttpFileRequest httpFileRequest) throws IOException, InterruptedException {
    script.run(httpFileRequest.before());
    var end = System.nanoTime() + Eventually.PATIENCE.toNanos();
    var wrong = sent(httpFileRequest);
    // what streams and webhooks bring is there a moment later: a read may be repeated
    while (!wrong.isEmpty() && httpFileRequest.method().equals("GET") && System.nanoTime() < end) {
      LockSupport.parkNanos(50_000_000L);
      wrong = sent(httpFileRequest);
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(httpFileRequest.title() + ": " + wrong);
    }
  }

  private String sent(HttpFileRequest httpFileRequest) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(filled(httpFileRequest.url())))
            .method(
                httpFileRequest.method(),
                HttpRequest.BodyPublishers.ofString(filled(httpFileRequest.body())));
    httpFileRequest.headers().forEach((name, value) -> request.header(name, filled(value)));
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    var wrong = script.run(httpFileRequest.after(), response);
    return wrong.isEmpty() ? "" : wrong + ": " + response.statusCode() + " " + response.body();
  }

  private String filled(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  private String value(String name) {
    if (name.equals("$random.uuid")) {
      return UUID.randomUUID().toString();
    }
    var value = variables.get(name);
    if (value == null) {
      throw new AssertionError("nobody has set " + name);
    }
    return value;
  }
}
