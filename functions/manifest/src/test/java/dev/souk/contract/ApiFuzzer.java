package dev.souk.contract;

import dev.souk.json.Json;
import dev.souk.manifest.OpenApiDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Requests nobody should send, made from the OpenAPI document and a seed, and what may come of
/// them: always what is described, never a fault of ours. The same seed and number give the same
/// request.
public final class ApiFuzzer {
  /// Whether faults are injected behind the functions.
  public enum Weather {
    CALM,
    FAULTY
  }

  /// Whose tokens an operation takes.
  @FunctionalInterface
  public interface Callers {
    List<String> of(String method, String path);
  }

  private record Operation(String method, String path, Map<String, @Nullable Object> described) {
    /// How much of it can be wrong: what it names in path, query and body.
    int weight() {
      return 2
          + (int) path.chars().filter(each -> each == '{').count()
          + parameters(this, "query").size()
          + example(this).map(Operation::members).orElse(0);
    }

    private static int members(@Nullable Object value) {
      return switch (value) {
        case Map<?, ?> object -> object.values().stream().mapToInt(each -> 1 + members(each)).sum();
        case List<?> list -> list.stream().mapToInt(Operation::members).sum();
        case null, default -> 0;
      };
    }
  }

  private final OpenApiResponseCheck check;
  private final int weight;
  private final NavigableMap<Integer, Operation> byWeight = new TreeMap<>();
  private final List<String> tokens;
  private final Callers callers;
  private final List<String> ids;

  /// An operation is asked the more often the more of it can be wrong, and mostly by who may ask.
  ///
  /// @param tokens that are good, one of each kind of caller
  /// @param callers those of the tokens that an operation takes
  /// @param ids of objects there are
  public ApiFuzzer(
      OpenApiDocument document, List<String> tokens, Callers callers, List<String> ids) {
    this.check = OpenApiResponseCheck.of(document);
    this.tokens = List.copyOf(tokens);
    this.callers = callers;
    this.ids = List.copyOf(ids);
    var operations = new ArrayList<Operation>();
    Json.object(document.tree().get("paths"))
        .forEach((path, item) ->
            Json.object(item)
                .forEach((method, operation) ->
                    operations.add(
                        new Operation(
                            method.toUpperCase(Locale.ROOT), path, Json.object(operation)))));
    var sum = 0;
    for (var each : operations) {
      byWeight.put(sum, each);
      sum += each.weight();
    }
    weight = sum;
  }

  /// Sends `count` requests and answers with how many could be sent.
  ///
  /// @throws AssertionError at the first answer that may not be, with what replays it
  public int run(long seed, int count, Weather weather, HttpTransport httpTransport) {
    var sent = 0;
    for (var number = 0; number < count; number++) {
      var request = request(seed, number);
      var seen = httpTransport.send(request);
      if (seen.isPresent()) {
        sent++;
        judge(seed, number, request, seen.get(), weather);
      }
    }
    return sent;
  }

  private void judge(
      long seed, int number, SentRequest request, ObservedResponse observed, Weather weather) {
    try {
      var excused =
          switch (weather) {
            case CALM -> false;
            case FAULTY -> observed.status() == 503 && !observed.header("retry-after").isEmpty();
          };
      if (observed.status() >= 500 && !excused) {
        throw new AssertionError("a fault of ours: " + observed);
      }
      check.check(observed);
    } catch (AssertionError e) {
      throw new AssertionError(
          "replay with Fuzz.request(%dL, %d): %s".formatted(seed, number, request), e);
    }
  }

  /// The request of that number, the same every time.
  public SentRequest request(long seed, int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    var operation = byWeight.floorEntry(random.nextInt(weight)).getValue();
    var odd = new OddInputs(random, tokens, callers.of(operation.method(), operation.path()), ids);
    var target = odd.path(operation.path()) + odd.query(parameters(operation, "query"));
    var headers = odd.headers(operation.method());
    var example = example(operation);
    var body = new byte[0];
    if (example.isPresent() || random.nextInt(20) == 0) {
      headers.putIfAbsent("Content-Type", odd.contentType());
      body = new MalformedBodies(random).like(example.orElse(new LinkedHashMap<>()));
    }
    return new SentRequest(operation.method(), target, headers, body);
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
