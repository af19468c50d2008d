package dev.souk.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// Lambda's own API over real HTTP, as far as versions and aliases go, with its refusals (Lambda
/// API reference: GetAlias, UpdateAlias, ListVersionsByFunction, ListAliases, DeleteFunction,
/// GetFunctionConfiguration, Invoke).
final class FakeLambdaApi implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, FakeLambdaFunction> functions = new ConcurrentSkipListMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Predicate<String> throttled = _ -> false;
  private String losing = "";
  private int losses;
  private Runnable beforeUpdate = () -> {};

  FakeLambdaApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/2015-03-31/functions/", this::answer);
    server.start();
  }

  /// A function with versions 1 to `versions`, the newest of them live.
  void deployed(String function, int versions) {
    var made = new FakeLambdaFunction();
    for (var each = 1; each <= versions; each++) {
      made.versions.put(each, FakeLambdaFunction.SIZE);
    }
    made.live = versions;
    functions.put(function, made);
  }

  /// Another hand than ours.
  void move(String function, int version) {
    var moved = one(function);
    moved.live = version;
    moved.revision++;
  }

  /// A part of the calls goes to this version too.
  void weigh(String function, int version) {
    one(function).weights.put(String.valueOf(version), version);
  }

  void gone(String function, int version) {
    one(function).versions.remove(version);
  }

  /// Nobody has called it for two weeks.
  void sleep(String function, int version) {
    one(function).asleep.add(version);
  }

  boolean sleeps(String function, int version) {
    return one(function).asleep.contains(version);
  }

  int live(String function) {
    return one(function).live;
  }

  List<Integer> versions(String function) {
    return List.copyOf(one(function).versions.keySet());
  }

  private FakeLambdaFunction one(String function) {
    var found = functions.get(function);
    if (found == null) {
      throw new AssertionError("there is no " + function);
    }
    return found;
  }

  /// The requests so far, throttled ones too, as `PUT name/aliases/live`.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// Refuses a request with 429 when this says so.
  void throttle(Predicate<String> which) {
    throttled = which;
  }

  /// Does the next `answers` things that are asked by this method, and cuts the line each time
  /// instead of an answer.
  void lose(String method, int answers) {
    losing = method;
    losses = answers;
  }

  void beforeUpdate(Runnable deed) {
    beforeUpdate = deed;
  }

  LambdaClient client() {
    return FunctionAliases.patient(Duration.ofMillis(20))
        .endpointOverride(URI.create("http://localhost:" + server.getAddress().getPort()))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
        .build();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().replace("/2015-03-31/functions/", "");
      var request = exchange.getRequestMethod() + " " + path;
      asked.add(request);
      if (throttled.test(request)) {
        refuse(exchange, 429, "TooManyRequestsException", "Rate exceeded");
        return;
      }
      var words = path.split("/", -1);
      var function = functions.get(words[0]);
      if (function == null) {
        refuse(exchange, 404, "ResourceNotFoundException", "Function not found: " + words[0]);
        return;
      }
      handle(exchange, function, exchange.getRequestMethod() + path.substring(words[0].length()));
    }
  }

  private void handle(HttpExchange exchange, FakeLambdaFunction function, String what)
      throws IOException {
    switch (what) {
      case "GET/aliases/live" -> say(exchange, 200, function.alias());
      case "PUT/aliases/live" -> update(exchange, function);
      case "GET/aliases" -> say(exchange, 200, Map.of("Aliases", List.of(function.alias())));
      case "GET/versions" ->
          say(exchange, 200, function.page(String.valueOf(exchange.getRequestURI().getQuery())));
      case "DELETE" -> delete(exchange, function);
      case "GET/configuration" -> configuration(exchange, function);
      case "POST/invocations" -> wake(exchange, function);
      default -> throw new AssertionError(what);
    }
  }

  private void update(HttpExchange exchange, FakeLambdaFunction function) throws IOException {
    beforeUpdate.run();
    var asks =
        Json.readOwn(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var version = Integer.parseInt(String.valueOf(asks.get("FunctionVersion")));
    if (!("r" + function.revision).equals(asks.get("RevisionId"))) {
      refuse(exchange, 412, "PreconditionFailedException", "The RevisionId provided is not it");
    } else if (!function.versions.containsKey(version)) {
      refuse(exchange, 404, "ResourceNotFoundException", "Function not found");
    } else {
      function.live = version;
      function.revision++;
      say(exchange, 200, function.alias());
    }
  }

  private void configuration(HttpExchange exchange, FakeLambdaFunction function)
      throws IOException {
    var version = version(exchange);
    if (function.versions.containsKey(version)) {
      var state = function.asleep.contains(version) ? "Inactive" : "Active";
      say(exchange, 200, Map.of("State", state));
    } else {
      refuse(exchange, 404, "ResourceNotFoundException", "Function not found");
    }
  }

  private void wake(HttpExchange exchange, FakeLambdaFunction function) throws IOException {
    function.asleep.remove(version(exchange));
    refuse(exchange, 409, "SnapStartNotReadyException", "Lambda is initializing your function");
  }

  private static int version(HttpExchange exchange) {
    var query = String.valueOf(exchange.getRequestURI().getQuery());
    return Integer.parseInt(query.replace("Qualifier=", ""));
  }

  private void delete(HttpExchange exchange, FakeLambdaFunction function) throws IOException {
    var query = String.valueOf(exchange.getRequestURI().getQuery());
    if (!query.startsWith("Qualifier=")) {
      throw new AssertionError("the function itself would be deleted");
    }
    var version = version(exchange);
    if (function.live == version) {
      refuse(exchange, 409, "ResourceConflictException", "An alias points to it");
    } else if (function.versions.remove(version) == null) {
      refuse(exchange, 404, "ResourceNotFoundException", "Function not found");
    } else if (!lost(exchange)) {
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private void say(HttpExchange exchange, int status, Object body) throws IOException {
    if (lost(exchange)) {
      return;
    }
    var bytes = Json.bytes(body);
    exchange.getResponseHeaders().add("content-type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private boolean lost(HttpExchange exchange) {
    return exchange.getRequestMethod().equals(losing) && losses-- > 0;
  }

  private void refuse(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().add("x-amzn-errortype", type);
    say(exchange, status, Map.of("Message", message));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
