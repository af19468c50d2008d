package dev.souk.local.demo;

import dev.souk.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls the market's own API as any frontend would.
final class DemoClient {
  /// API Gateway waits 30 s for a function.
  private static final Duration TIMEOUT = Duration.ofSeconds(35);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String token;
  private final SeedRetryPolicy retryPolicy;

  private DemoClient(String url, String token, SeedRetryPolicy seedRetryPolicy) {
    this.url = url;
    this.token = token;
    this.retryPolicy = seedRetryPolicy;
  }

  static DemoClient of(String url, SeedRetryPolicy seedRetryPolicy) {
    return new DemoClient(url, "", seedRetryPolicy);
  }

  /// The same for whoever holds this access token.
  DemoClient as(String accessToken) {
    return new DemoClient(url, accessToken, retryPolicy);
  }

  SeedRetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /// As [#post], of what can be done once only: when it was refused after a try whose answer was
  /// lost, it is taken to be done.
  void postOnce(String path, Map<String, ?> body) {
    try {
      post(path, body);
    } catch (RetryRefused e) {
      // whether it is done shows when it is made use of
    }
  }

  /// Refused, but not at the first try.
  static final class RetryRefused extends DemoSeedFailure {
    private static final long serialVersionUID = 1L;

    RetryRefused(String why) {
      super(why);
    }
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
    try {
      send(request);
    } catch (RetryRefused e) {
      // the object is there already, or the media file will not become ready
    }
  }

  static String text(Map<String, @Nullable Object> object, String name) {
    return String.valueOf(object.get(name));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
  }

  /// Sends until there is an answer that stays the same: a machine under load lets calls time out,
  /// and says so. Each try has the same key, so that it is done once.
  ///
  /// @throws DemoSeedFailure when it is refused, or patience ends
  private Map<String, @Nullable Object> send(HttpRequest.Builder builder) {
    var request = builder.timeout(TIMEOUT).build();
    var end = System.nanoTime() + retryPolicy.timeout().toNanos();
    for (var tried = 1; ; tried++) {
      var wait = retryPolicy.pause(tried);
      String why;
      try {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() < 300) {
          return answer.body().startsWith("{") ? Json.readOwn(answer.body()) : Map.of();
        }
        why = errorText(request, "answered " + answer.statusCode() + ": " + answer.body());
        var after = SeedRetryPolicy.passing(answer);
        if (after.isEmpty()) {
          throw tried == 1 ? new DemoSeedFailure(why) : new RetryRefused(why);
        }
        wait = after.get().compareTo(wait) > 0 ? after.get() : wait;
      } catch (IOException e) {
        why = errorText(request, "did not answer: " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoSeedFailure("it was interrupted");
      }
      if (System.nanoTime() + wait.toNanos() > end) {
        throw new DemoSeedFailure(why + ", tried %d times".formatted(tried));
      }
      SeedRetryPolicy.sleep(wait);
    }
  }

  private static String errorText(HttpRequest request, String what) {
    return (request.method() + " " + request.uri().getPath() + " " + what)
        .lines()
        .findFirst()
        .orElse("");
  }
}
