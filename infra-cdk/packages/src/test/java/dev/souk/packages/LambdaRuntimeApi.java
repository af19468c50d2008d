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
final class LambdaRuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  /// What the process says, in the order it says it.
  sealed interface RuntimeMessage {
    /// It is to be snapped: what it asks for from now on, each start from the snapshot asks for.
    record RestoreNext() implements RuntimeMessage {}

    /// It waits for an event.
    record InvocationNext() implements RuntimeMessage {}

    record InvocationResponse(String json) implements RuntimeMessage {}

    /// It could not start, or a call of it failed.
    record Error(String what) implements RuntimeMessage {}
  }

  private final HttpServer server;
  private final LinkedBlockingQueue<RuntimeMessage> messages = new LinkedBlockingQueue<>();
  private final SynchronousQueue<String> events = new SynchronousQueue<>();
  private final String arn;

  LambdaRuntimeApi(PackagedFunction function) throws IOException {
    arn = "arn:aws:lambda:eu-central-1:123456789012:function:%s:live".formatted(function.name());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::handle);
    server.createContext("/credentials", this::serveCredentials);
    server.start();
  }

  /// Host and port.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// The next thing said.
  ///
  /// @throws AssertionError when nothing is
  RuntimeMessage nextMessage(int seconds) throws InterruptedException {
    var next = messages.poll(seconds, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was said for %d s".formatted(seconds));
    }
    return next;
  }

  /// Hands an event to the process that waits.
  void send(String event) throws InterruptedException {
    events.put(event);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath().substring(BASE.length());
    try (exchange) {
      switch (path) {
        case "restore/next" -> {
          messages.add(new RuntimeMessage.RestoreNext());
          answer(exchange, 200, "{}");
        }
        case "invocation/next" -> next(exchange);
        case "init/error", "restore/error" -> {
          messages.add(new RuntimeMessage.Error(path + " " + body));
          answer(exchange, 202, "{}");
        }
        default -> {
          messages.add(
              path.endsWith("/response")
                  ? new RuntimeMessage.InvocationResponse(body)
                  : new RuntimeMessage.Error(body));
          answer(exchange, 202, "{}");
        }
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    messages.add(new RuntimeMessage.InvocationNext());
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
  private void serveCredentials(HttpExchange exchange) throws IOException {
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
