package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.operations.SmokeCheck.Check;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a visitor asks the API first: one request for each thing that a deployment may have broken,
/// the table, the signing keys, the sealing key, the authorizer, a refusal in its full form, media.
final class HttpSmokeCheck {
  private static final String PRODUCT = "/api/v1/products/prd_00000000000000000000000000";
  private static final String STRANGER =
      "{\"email\":\"nobody@smoke.invalid\",\"password\":\"not a password of anybody\"}";

  private final HttpClient http;
  private final String site;

  HttpSmokeCheck(HttpClient http, String site) {
    this.http = http;
    this.site = site;
  }

  List<Check> checks() {
    return List.of(
        new Check("shows its categories", () -> lists("/api/v1/categories")),
        new Check("shows its catalogue", () -> lists("/api/v1/products?limit=1")),
        new Check("returns 404 for an unknown product", this::missing),
        new Check("publishes its signing keys", this::keys),
        new Check("rejects unknown credentials", this::stranger),
        new Check("rejects a cart request without a token", () -> closed(asked("/api/v1/cart"))),
        new Check("rejects an invalid token", this::forged),
        new Check("returns 403 or 404 for an unknown media file", this::medium));
  }

  private HttpRequest.Builder asked(String path) {
    return HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private Optional<String> lists(String path) throws IOException, InterruptedException {
    var answer = sent(asked(path));
    return answer.statusCode() == 200 && field(answer, "items") instanceof List<?>
        ? Optional.empty()
        : not("200 with a list", answer);
  }

  private Optional<String> keys() throws IOException, InterruptedException {
    var answer = sent(asked("/.well-known/jwks.json"));
    return answer.statusCode() == 200
            && field(answer, "keys") instanceof List<?> keys
            && !keys.isEmpty()
        ? Optional.empty()
        : not("200 with keys (has the secret of the signing keys been filled?)", answer);
  }

  private Optional<String> missing() throws IOException, InterruptedException {
    return problem(404, "not-found", sent(asked(PRODUCT)));
  }

  private Optional<String> stranger() throws IOException, InterruptedException {
    var asked =
        asked("/api/v1/auth/customers/login")
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(STRANGER));
    return problem(401, "invalid-credentials", sent(asked));
  }

  private Optional<String> forged() throws IOException, InterruptedException {
    return closed(asked("/api/v1/me").header("authorization", "Bearer of.no.token"));
  }

  /// By the gateway or by the function, which have different words for it.
  private Optional<String> closed(HttpRequest.Builder asked)
      throws IOException, InterruptedException {
    var answer = sent(asked);
    return List.of(401, 403).contains(answer.statusCode())
        ? Optional.empty()
        : not("401 or 403", answer);
  }

  /// S3 says 403 to who may not list.
  private Optional<String> medium() throws IOException, InterruptedException {
    var answer = sent(asked("/media/none.jpg"));
    return List.of(403, 404).contains(answer.statusCode())
        ? Optional.empty()
        : not("403 or 404", answer);
  }

  private static Optional<String> problem(int status, String code, HttpResponse<String> answer) {
    var type = answer.headers().firstValue("content-type").orElse("");
    return answer.statusCode() == status
            && type.startsWith("application/problem+json")
            && code.equals(field(answer, "code"))
        ? Optional.empty()
        : not("%d, a problem of code %s".formatted(status, code), answer);
  }

  /// Null when the body is not an object that has it.
  private static @Nullable Object field(HttpResponse<String> answer, String name) {
    try {
      return Json.read(answer.body()) instanceof Map<?, ?> told ? told.get(name) : null;
    } catch (Json.Malformed e) {
      return null;
    }
  }

  private static Optional<String> not(String wanted, HttpResponse<String> answer) {
    var body = answer.body().strip();
    return Optional.of(
        "%s %s answered %d, not %s: %s"
            .formatted(
                answer.request().method(),
                answer.request().uri().getPath(),
                answer.statusCode(),
                wanted,
                body.substring(0, Math.min(200, body.length()))));
  }
}
