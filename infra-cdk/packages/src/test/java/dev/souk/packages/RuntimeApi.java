package dev.souk.packages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.local.bucket.S3Local;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// What a function's process sees of Lambda (Lambda Developer Guide, "Using the Lambda runtime
/// API"): the events it is to take, the end of its snapshot, and its role's credentials.
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  /// What the process says, in the order it says it.
  sealed interface Said {
    /// It is to be snapped: what it asks for from now on, each start from the snapshot asks for.
    record Snapped() implements Said {}

    /// It waits for an event.
    record Waits() implements Said {}

    record Answered(String json) implements Said {}

    /// It could not start, or a call of it failed.
    record Failed(String what) implements Said {}
  }

  private final HttpServer server;
  private final LinkedBlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final SynchronousQueue<String> events = new SynchronousQueue<>();
  private final String arn;

  RuntimeApi(Packaged function) throws IOException {
    arn = "arn:aws:lambda:eu-central-1:123456789012:function:%s:live".formatted(function.name());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::told);
    server.createContext("/credentials", this::identify);
    server.start();
  }

  /// Host and port.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// The next thing said.
  ///
  /// @throws AssertionError when nothing is
  Said heard(int seconds) throws InterruptedException {
    var next = said.poll(seconds, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was said for %d s".formatted(seconds));
    }
    return next;
  }

  /// Hands an event to the process that waits.
  void send(String event) throws InterruptedException {
    events.put(event);
  }

  private void told(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath().substring(BASE.length());
    try (exchange) {
      switch (path) {
        case "restore/next" -> {
          said.add(new Said.Snapped());
          answer(exchange, 200, "{}");
        }
        case "invocation/next" -> next(exchange);
        case "init/error", "restore/error" -> {
          said.add(new Said.Failed(path + " " + body));
          answer(exchange, 202, "{}");
        }
        default -> {
          said.add(path.endsWith("/response") ? new Said.Answered(body) : new Said.Failed(body));
          answer(exchange, 202, "{}");
        }
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    said.add(new Said.Waits());
    try {
      var event = events.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", "8f1c2a54-0000-4000-8000-000000000001");
      headers.set("Lambda-Runtime-Invoked-Function-Arn", arn);
      headers.set(
          "Lambda-Runtime-Deadline-Ms",
          Long.toString(Instant.now().plus(60, ChronoUnit.SECONDS).toEpochMilli()));
      headers.set("Lambda-Runtime-Trace-Id", "Root=1-69a42a40-0a1b2c3d4e5f60718293a4b5;Sampled=0");
      answer(exchange, 200, event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// As the SDK asks for them where there is a snapshot (`AWS_CONTAINER_CREDENTIALS_FULL_URI`).
  private void identify(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(
          exchange,
          200,
          "{\"AccessKeyId\":\"%s\",\"SecretAccessKey\":\"%s\",\"Expiration\":\"%s\"}"
              .formatted(
                  S3Local.ACCESS_KEY,
                  S3Local.SECRET_KEY,
                  Instant.now().plus(6, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS)));
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    // The runtime client does not take an answer without.
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
