package dev.souk.local.demo;

import dev.souk.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls the market's own API as any frontend would.
final class DemoClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String token;

  private DemoClient(String url, String token) {
    this.url = url;
    this.token = token;
  }

  static DemoClient of(String url) {
    return new DemoClient(url, "");
  }

  /// The same for whoever holds this access token.
  DemoClient as(String accessToken) {
    return new DemoClient(url, accessToken);
  }

  Map<String, @Nullable Object> get(String path) {
    return send(request(path).GET());
  }

  /// @param body a map or wire record, null for none
  Map<String, @Nullable Object> post(String path, @Nullable Object body) {
    var content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
    var request =
        request(path).header("idempotency-key", UUID.randomUUID().toString()).POST(content);
    return send(body == null ? request : request.header("content-type", "application/json"));
  }

  /// Uploads as a permit says.
  void upload(Map<String, @Nullable Object> permit, byte[] file) {
    var request =
        HttpRequest.newBuilder(URI.create(text(permit, "url")))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
    Json.object(permit.get("headers"))
        .forEach((name, value) -> {
          if (!name.equals("content-length")) {
            request.header(name, String.valueOf(value));
          }
        });
    send(request);
  }

  static String text(Map<String, @Nullable Object> object, String name) {
    return String.valueOf(object.get(name));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
  }

  private Map<String, @Nullable Object> send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            request.method()
                + " "
                + request.uri().getPath()
                + " answered "
                + answer.statusCode()
                + ": "
                + answer.body());
      }
      return answer.body().startsWith("{") ? Json.readOwn(answer.body()) : Map.of();
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended while filling the market", e);
    }
  }
}
