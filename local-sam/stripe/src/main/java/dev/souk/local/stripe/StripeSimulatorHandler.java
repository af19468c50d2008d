package dev.souk.local.stripe;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The simulator as Jetty calls it.
final class StripeSimulatorHandler extends Handler.Abstract {
  private static final int MAX_REQUEST_BYTES = 1 << 20;

  private final StripeSimulator simulator;
  private final String base;

  StripeSimulatorHandler(StripeSimulator simulator, URI base) {
    this.simulator = simulator;
    this.base = Optional.ofNullable(base.getPath()).orElse("");
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request, Response response, Callback callback)
      throws Exception {
    var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    if (!path.startsWith(base + "/")) {
      return false;
    }
    if (request.getLength() > MAX_REQUEST_BYTES) {
      Response.writeError(request, response, callback, 413);
      return true;
    }
    switch (simulator.answer(read(request, path.substring(base.length())))) {
      case SimulatorResponse.Complete complete -> write(complete, response, callback);
      case SimulatorResponse.Truncated() -> breakOff(request, response, callback);
      case SimulatorResponse.TimedOut(var until) -> {
        Thread.sleep(until);
        close(request, callback);
      }
    }
    return true;
  }

  private static SimulatorRequest read(org.eclipse.jetty.server.Request request, String path)
      throws Exception {
    var headers = new LinkedHashMap<String, String>();
    for (var field : request.getHeaders()) {
      headers.putIfAbsent(
          field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue()));
    }
    var query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    var body = Content.Source.asString(request, StandardCharsets.UTF_8);
    return new SimulatorRequest(request.getMethod(), path, query, headers, body);
  }

  private static void write(
      SimulatorResponse.Complete complete, Response response, Callback callback) {
    response.setStatus(complete.status());
    complete.headers().forEach(response.getHeaders()::put);
    response.write(
        true, ByteBuffer.wrap(complete.body().getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static void breakOff(
      org.eclipse.jetty.server.Request request, Response response, Callback callback) {
    response.getHeaders().put("Content-Length", "2");
    response.write(
        false,
        ByteBuffer.wrap(new byte[] {'{'}),
        Callback.from(() -> close(request, callback), failure -> close(request, callback)));
  }

  private static void close(org.eclipse.jetty.server.Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new ClosedChannelException());
  }
}
