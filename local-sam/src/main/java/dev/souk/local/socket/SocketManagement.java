package dev.souk.local.socket;

import dev.souk.local.wire.Answers;
import dev.souk.local.wire.Json;
import dev.souk.local.wire.Percent;
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
/// passed the [dev.souk.local.aws.SignatureCheck].
public final class SocketManagement extends Handler.Abstract {
  /// Stands where the stage stands in the real endpoint.
  public static final String BASE = "/realtime-management";

  private static final String PREFIX = BASE + "/@connections/";
  private static final int MAX_MESSAGE = 128 * 1024;
  private static final int NORMAL = 1000;

  private final Connections connections;

  public SocketManagement(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var path = request.getHttpURI().getPath().replace("%40", "@");
    if (!path.startsWith(PREFIX)) {
      return false;
    }
    var id = Percent.decode(path.substring(PREFIX.length()));
    var connection = id.flatMap(connections::find);
    switch (request.getMethod()) {
      case "POST" -> post(connection, request, response, callback);
      case "GET" -> look(connection, response, callback);
      case "DELETE" -> close(connection, response, callback);
      default -> refuse(response, 403, "ForbiddenException", callback);
    }
    return true;
  }

  private void post(
      Optional<Connection> connection, Request request, Response response, Callback callback)
      throws IOException {
    var data = Content.Source.asInputStream(request).readNBytes(MAX_MESSAGE + 1);
    if (data.length > MAX_MESSAGE) {
      refuse(response, 413, "PayloadTooLargeException", callback);
    } else if (connection.filter(connections::stalled).isPresent()) {
      refuse(response, 429, "LimitExceededException", callback);
    } else if (connection.isEmpty()
        || !connection.get().send(new String(data, StandardCharsets.UTF_8))) {
      connection.ifPresent(connections::remove);
      gone(response, callback);
    } else {
      connection.get().active(connections.now());
      connections.countSent();
      Answers.bytes(response, 200, new byte[0], callback);
    }
  }

  private static void look(Optional<Connection> connection, Response response, Callback callback) {
    if (connection.isEmpty()) {
      gone(response, callback);
      return;
    }
    var peer = connection.get().peer();
    var answer = Json.object().put("connectedAt", peer.connectedAt().toString());
    answer
        .putObject("identity")
        .put("sourceIp", peer.sourceIp())
        .put("userAgent", peer.userAgent());
    answer.put("lastActiveAt", connection.get().lastActive().toString());
    Answers.json(response, 200, answer, callback);
  }

  private void close(Optional<Connection> connection, Response response, Callback callback) {
    if (connection.isEmpty()) {
      gone(response, callback);
    } else {
      connections.close(connection.get(), NORMAL, "Connection Closed Normally");
      Answers.bytes(response, 204, new byte[0], callback);
    }
  }

  private static void gone(Response response, Callback callback) {
    refuse(response, 410, "GoneException", callback);
  }

  private static void refuse(Response response, int status, String error, Callback callback) {
    response.getHeaders().put("x-amzn-ErrorType", error);
    Answers.message(response, status, error.replace("Exception", ""), callback);
  }
}
