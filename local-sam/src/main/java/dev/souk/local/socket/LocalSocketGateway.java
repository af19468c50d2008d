package dev.souk.local.socket;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.http.CloudFrontKey;
import dev.souk.local.lambda.InvocationOutcome;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.wire.HttpResponses;
import dev.souk.local.wire.JsonNodes;
import dev.souk.local.wire.QueryString;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/// API Gateway's WebSocket API at [#PATH]: `$connect` decides on the handshake, messages go to the
/// function their `type` names, `$disconnect` hears of the end. Frames hold 32 KB at most, messages
/// 128 KB (closed with 1009), binary ones are refused (1003).
public final class LocalSocketGateway extends Handler.Abstract {
  public static final String PATH = "/realtime";

  private static final int MAX_FRAME = 32 * 1024;
  private static final int MAX_MESSAGE = 128 * 1024;
  private static final Duration TICK = Duration.ofSeconds(1);

  private final SocketApi api;
  private final LambdaService lambdaService;
  private final LocalSocketConnections connections;
  private final Supplier<String> key;
  private @Nullable ServerWebSocketContainer container;

  /// @param key what CloudFront, which stands before it, shows to be known by
  public LocalSocketGateway(
      SocketApi api,
      LambdaService lambdaService,
      LocalSocketConnections connections,
      Supplier<String> key) {
    this.key = key;
    this.api = api;
    this.lambdaService = lambdaService;
    this.connections = connections;
  }

  @Override
  protected void doStart() throws Exception {
    container = ServerWebSocketContainer.ensure(getServer());
    container.setMaxFrameSize(MAX_FRAME);
    container.setMaxTextMessageSize(MAX_MESSAGE);
    container.setAutoFragment(false);
    container.setIdleTimeout(Duration.ZERO);
    super.doStart();
    Thread.ofVirtual().name("socket ages").start(this::age);
  }

  private void age() {
    try {
      while (isRunning()) {
        Thread.sleep(TICK);
        connections.tick();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(request.getHttpURI().getPath())) {
      return false;
    }
    if (!"websocket".equalsIgnoreCase(request.getHeaders().get("Upgrade"))) {
      HttpResponses.message(response, 426, "Upgrade Required", callback);
      return true;
    }
    var query = QueryString.parse(Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""));
    if (query.isEmpty()) {
      HttpResponses.message(response, 400, "Bad Request", callback);
      return true;
    }
    var peer = SocketPeer.of(request, connections.now());
    var said = connect(peer, request, query.get());
    int status = said.path("statusCode").asInt(HttpStatus.BAD_GATEWAY_502);
    if (HttpStatus.isSuccess(status)) {
      upgrade(peer, said, request, response, callback);
    } else {
      refuse(status, response, callback);
    }
    return true;
  }

  /// What `$connect` answered, or an answer in its place when it failed.
  private JsonNode connect(SocketPeer peer, Request request, QueryString query) {
    var route = api.predefined(SocketApi.CONNECT);
    if (route.isEmpty()) {
      return JsonNodes.object().put("statusCode", HttpStatus.OK_200);
    }
    var headers = HttpFields.build(request.getHeaders()).put(CloudFrontKey.HEADER, key.get());
    var event = SocketApiEvents.connect(peer, headers, query);
    return switch (lambdaService.invoke(route.get(), JsonNodes.bytes(event))) {
      case InvocationOutcome.Answered(var json) -> JsonNodes.read(json);
      case InvocationOutcome.Failed _, InvocationOutcome.TimedOut _ ->
          JsonNodes.object().put("statusCode", HttpStatus.BAD_GATEWAY_502);
    };
  }

  private static void refuse(int status, Response response, Callback callback) {
    int valid = status >= 300 && status < 600 ? status : HttpStatus.BAD_GATEWAY_502;
    HttpResponses.message(response, valid, HttpStatus.getMessage(valid), callback);
  }

  /// The connection is known before the client hears that it is open, so whoever learns its id from
  /// the client can post to it.
  private void upgrade(
      SocketPeer peer, JsonNode said, Request request, Response response, Callback callback) {
    var connection = new LocalSocketConnection(peer);
    var upgraded =
        requireNonNull(container)
            .upgrade(
                (asked, answer, _) -> {
                  answer.setExtensions(
                      asked.getExtensions().stream().map(it -> roomy(it)).toList());
                  var protocol = said.path("headers").path("Sec-WebSocket-Protocol");
                  if (protocol.isTextual()) {
                    answer.setAcceptedSubProtocol(protocol.textValue());
                  }
                  connections.add(connection);
                  return new WebSocketMessageDispatcher(
                      api, connection, lambdaService, connections);
                },
                request,
                response,
                callback);
    if (!upgraded) {
      connections.remove(connection);
      HttpResponses.message(response, 400, "Bad Request", callback);
    }
  }

  /// A compressed frame may hold what an uncompressed one may: Jetty inflates 8 KB unless told
  /// otherwise, and ends the socket above it. API Gateway takes `permessage-deflate` (RFC 7692), as
  /// its answers to clients show (python-websockets/websockets, issue 1065).
  private static ExtensionConfig roomy(ExtensionConfig extension) {
    if (extension.getName().equals("permessage-deflate")) {
      extension.setParameter("@inflate_buffer_size", MAX_FRAME);
    }
    return extension;
  }
}
