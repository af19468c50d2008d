package dev.souk.local.socket;

import dev.souk.local.wire.HttpResponses;
import dev.souk.local.wire.JsonNodes;
import dev.souk.local.wire.PercentDecoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The `@connections` API for `ApiGatewayManagementApiClient` with the endpoint override
/// `http://localhost:PORT` + [#BASE]: post to, look up and close a connection. Its requests have
/// passed the [dev.souk.local.aws.SigV4Check].
public final class ManagementApiEndpoint extends Handler.Abstract {
  /// Stands where the stage stands in the real endpoint.
  public static final String BASE = "/realtime-management";

  private static final String PREFIX = BASE + "/@connections/";
  private static final int MAX_MESSAGE = 128 * 1024;
  private static final int NORMAL = 1000;

  private final LocalSocketConnections connections;

  public ManagementApiEndpoint(LocalSocketConnections connections) {
    this.connections = connections;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var path = request.getHttpURI().getPath().replace("%40", "@");
    if (!path.startsWith(PREFIX)) {
      return false;
    }
    var id = PercentDecoding.decode(path.substring(PREFIX.length()));
    var connection = id.flatMap(connections::find);
    switch (request.getMethod()) {
      case "POST" -> post(connection, request, response, callback);
      case "GET" -> describe(connection, response, callback);
      case "DELETE" -> close(connection, response, callback);
      default -> refuse(response, 403, "ForbiddenException", callback);
    }
    return true;
  }

  private void post(
      Optional<LocalSocketConnection> connection,
      Request request,
      Response response,
      Callback callback)
      throws IOException {
    var data = Content.Source.asInputStream(request).readNBytes(MAX_MESSAGE + 1);
    if (data.length > MAX_MESSAGE) {
      refuse(response, 413, "PayloadTooLargeException", callback);
    } else if (connection.filter(connections::notReading).isPresent()) {
      refuse(response, 429, "LimitExceededException", callback);
    } else if (connection.isEmpty()
        || !connection.get().send(new String(data, StandardCharsets.UTF_8))) {
      connection.ifPresent(connections::remove);
      gone(response, callback);
    } else {
      connection.get().active(connections.now());
      connections.countSent();
      HttpResponses.bytes(response, 200, new byte[0], callback);
    }
  }

  private static void describe(
      Optional<LocalSocketConnection> connection, Response response, Callback callback) {
    if (connection.isEmpty()) {
      gone(response, callback);
      return;
    }
    var peer = connection.get().peer();
    var answer = JsonNodes.object().put("connectedAt", peer.connectedAt().toString());
    answer
        .putObject("identity")
        .put("sourceIp", peer.sourceIp())
        .put("userAgent", peer.userAgent());
    answer.put("lastActiveAt", connection.get().lastActive().toString());
    HttpResponses.json(response, 200, answer, callback);
  }

  private void close(
      Optional<LocalSocketConnection> connection, Response response, Callback callback) {
    if (connection.isEmpty()) {
      gone(response, callback);
    } else {
      connections.close(connection.get(), NORMAL, "Connection Closed Normally");
      HttpResponses.bytes(response, 204, new byte[0], callback);
    }
  }

  private static void gone(Response response, Callback callback) {
    refuse(response, 410, "GoneException", callback);
  }

  private static void refuse(Response response, int status, String error, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", error);
    HttpResponses.message(response, status, error.replace("Exception", ""), callback);
  }
}
