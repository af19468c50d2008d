package dev.souk.local.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.local.wire.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Functions small enough to show what a gateway does to them.
final class GatewayStubFunctions {
  private GatewayStubFunctions() {}

  /// Answers with the event it got.
  public static class Echo implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      var body = new String(event.readAllBytes(), StandardCharsets.UTF_8);
      var out = JsonNodes.object().put("statusCode", 200).put("body", body);
      out.putObject("headers").put("Content-Type", "application/json").put("ETag", "\"7\"");
      out.putArray("cookies").add("a=1").add("b=2");
      answer.write(JsonNodes.bytes(out));
    }
  }

  /// A second function, so that a test sees which was called.
  public static final class SecondEcho extends Echo {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      answer.write("{\"statusCode\":200,\"body\":\"mine\"}".getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Answers with the body of the request, whatever it is.
  public static final class Verbatim implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      JsonNode body = JsonNodes.read(event.readAllBytes()).path("body");
      answer.write(body.asText().getBytes(StandardCharsets.UTF_8));
    }
  }

  public static final class Slow implements RequestStreamHandler {
    static final CountDownLatch RELEASED = new CountDownLatch(1);

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
      try {
        RELEASED.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Allows the token `good`, refuses `bad`, breaks on `broken`, talks nonsense on `odd`.
  public static final class StubAuthorizer implements RequestStreamHandler {
    static final AtomicInteger CALLS = new AtomicInteger();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      CALLS.incrementAndGet();
      var request = JsonNodes.read(event.readAllBytes());
      var token = request.path("identitySource").path(0).asText();
      var said = JsonNodes.object();
      switch (token) {
        case "good" ->
            said.put("isAuthorized", true)
                .putObject("context")
                .put("sub", "usr_1")
                .set("was", request);
        case "bad" -> said.put("isAuthorized", false);
        case "odd" -> said.put("isAuthorized", "perhaps");
        default -> throw new IllegalStateException("no such token");
      }
      answer.write(JsonNodes.bytes(said));
    }
  }
}
