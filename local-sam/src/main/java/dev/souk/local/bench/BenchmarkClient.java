package dev.souk.local.bench;

import dev.souk.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One connection of someone at a loopback address of their own, since limits are counted by it.
final class BenchmarkClient {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final HttpClient http;
  private final String url;
  private final String token;

  private BenchmarkClient(HttpClient http, String url, String token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  /// @param number each has another address
  static BenchmarkClient at(String url, int number) throws IOException {
    var address =
        InetAddress.getByAddress(
            new byte[] {127, 9, (byte) (number / 250), (byte) (number % 250 + 1)});
    var http = HttpClient.newBuilder().localAddress(address).version(HttpClient.Version.HTTP_1_1);
    return new BenchmarkClient(http.build(), url, "");
  }

  BenchmarkClient as(String accessToken) {
    return new BenchmarkClient(http, url, accessToken);
  }

  Map<String, @Nullable Object> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /// @param body null for none
  Map<String, @Nullable Object> post(String path, @Nullable Object body)
      throws IOException, InterruptedException {
    return post(request(path), body);
  }

  /// With a key, for routes that take none without.
  Map<String, @Nullable Object> idempotency(String path, Object body)
      throws IOException, InterruptedException {
    return post(request(path).header("idempotency-key", UUID.randomUUID().toString()), body);
  }

  private Map<String, @Nullable Object> post(HttpRequest.Builder request, @Nullable Object body)
      throws IOException, InterruptedException {
    return send(
        body == null
            ? request.POST(HttpRequest.BodyPublishers.noBody())
            : request
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body))));
  }

  /// The page or document at an address of the local cloud's own.
  String text(String path) throws IOException, InterruptedException {
    return sent(request(path).GET());
  }

  /// Pays on the hosted page as a browser does: reads it, then sends its form.
  void payAtCheckout(String page) throws IOException, InterruptedException {
    var shown = sent(HttpRequest.newBuilder(URI.create(page)).GET());
    var token = TOKEN.matcher(shown).results().findFirst().orElseThrow().group(1);
    var form = "act=pay&email=bench@souk.example&token=" + token;
    sent(
        HttpRequest.newBuilder(URI.create(page))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
  }

  private Map<String, @Nullable Object> send(HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    return Json.readOwn(sent(builder));
  }

  /// @throws IllegalStateException when it is refused: a load of refusals is worth no number
  private String sent(HttpRequest.Builder builder) throws IOException, InterruptedException {
    var request = builder.build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(
          "%s %s answered %d: %s"
              .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
    }
    return answer.body().isEmpty() ? "{}" : answer.body();
  }
}
