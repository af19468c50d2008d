package dev.souk.contract;

import dev.souk.json.Json;
import dev.souk.manifest.OpenApiDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Requests nobody should send, made from the OpenAPI document and a seed, and what may come of
/// them: always what is described, never a fault of ours. The same seed and number give the same
/// request.
public final class Fuzz {
  /// Whether faults are injected behind the functions.
  public enum Weather {
    CALM,
    FAULTY
  }

  private record Operation(String method, String path, Map<String, @Nullable Object> described) {}

  private final OpenApiCheck check;
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> tokens;
  private final List<String> ids;

  /// @param tokens that are good, one of each kind of caller
  /// @param ids of objects there are
  public Fuzz(OpenApiDocument document, List<String> tokens, List<String> ids) {
    this.check = OpenApiCheck.of(document);
    this.tokens = List.copyOf(tokens);
    this.ids = List.copyOf(ids);
    Json.object(document.tree().get("paths"))
        .forEach((path, item) ->
            Json.object(item)
                .forEach((method, operation) ->
                    operations.add(
                        new Operation(
                            method.toUpperCase(Locale.ROOT), path, Json.object(operation)))));
  }

  /// Sends `count` requests and answers with how many could be sent.
  ///
  /// @throws AssertionError at the first answer that may not be, with what replays it
  public int run(long seed, int count, Weather weather, Send send) {
    var sent = 0;
    for (var number = 0; number < count; number++) {
      var request = request(seed, number);
      var seen = send.send(request);
      if (seen.isPresent()) {
        sent++;
        judge(seed, number, request, seen.get(), weather);
      }
    }
    return sent;
  }

  private void judge(long seed, int number, Sent request, Seen seen, Weather weather) {
    try {
      var excused =
          switch (weather) {
            case CALM -> false;
            case FAULTY -> seen.status() == 503 && !seen.header("retry-after").isEmpty();
          };
      if (seen.status() >= 500 && !excused) {
        throw new AssertionError("a fault of ours: " + seen);
      }
      check.check(seen);
    } catch (AssertionError e) {
      throw new AssertionError(
          "replay with Fuzz.request(%dL, %d): %s".formatted(seed, number, request), e);
    }
  }

  /// The request of that number, the same every time.
  public Sent request(long seed, int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    var operation = operations.get(random.nextInt(operations.size()));
    var odd = new Oddities(random, tokens, ids);
    var target = odd.path(operation.path()) + odd.query(parameters(operation, "query"));
    var headers = odd.headers(operation.method());
    var example = example(operation);
    var body = new byte[0];
    if (example.isPresent() || random.nextInt(20) == 0) {
      headers.putIfAbsent("Content-Type", odd.contentType());
      body = new Bodies(random).like(example.orElse(new LinkedHashMap<>()));
    }
    return new Sent(operation.method(), target, headers, body);
  }

  private static List<String> parameters(Operation operation, String in) {
    return operation.described().get("parameters") instanceof List<?> list
        ? list.stream()
            .map(Json::object)
            .filter(each -> in.equals(each.get("in")))
            .map(each -> String.valueOf(each.get("name")))
            .toList()
        : List.of();
  }

  private static java.util.Optional<Map<String, @Nullable Object>> example(Operation operation) {
    if (!(operation.described().get("requestBody") instanceof Map<?, ?> body)) {
      return java.util.Optional.empty();
    }
    var media = Json.object(body.get("content")).values().iterator().next();
    var examples = Json.object(Json.object(media).get("examples")).values();
    return java.util.Optional.of(Json.object(Json.object(examples.iterator().next()).get("value")));
  }
}
