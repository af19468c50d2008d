package dev.souk.local.socket;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Functions behind the socket, which tell the tests what they saw.
final class SocketStubFunctions {
  static final BlockingQueue<APIGatewayV2WebSocketEvent> CONNECTS = new LinkedBlockingQueue<>();
  static final BlockingQueue<APIGatewayV2WebSocketEvent> MESSAGES = new LinkedBlockingQueue<>();
  static final BlockingQueue<APIGatewayV2WebSocketEvent> DISCONNECTS = new LinkedBlockingQueue<>();
  static final Deque<Consumer<String>> DURING_CONNECT = new ArrayDeque<>();

  private SocketStubFunctions() {}

  private static APIGatewayV2WebSocketResponse status(int code) {
    var response = new APIGatewayV2WebSocketResponse();
    response.setStatusCode(code);
    return response;
  }

  /// Refuses `?status=` with that status, and fails on `?status=fail`.
  public static final class Connect
      implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    @Override
    public APIGatewayV2WebSocketResponse handleRequest(
        APIGatewayV2WebSocketEvent event, Context context) {
      CONNECTS.add(event);
      if (!DURING_CONNECT.isEmpty()) {
        DURING_CONNECT.pop().accept(event.getRequestContext().getConnectionId());
      }
      var query = event.getQueryStringParameters();
      return status(query == null ? 200 : Integer.parseInt(query.get("status")));
    }
  }

  public static final class Message
      implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    @Override
    public APIGatewayV2WebSocketResponse handleRequest(
        APIGatewayV2WebSocketEvent event, Context context) {
      MESSAGES.add(event);
      if (event.getBody().contains("\"fail\"")) {
        throw new IllegalStateException("asked to");
      }
      return status(200);
    }
  }

  public static final class Disconnect
      implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
    @Override
    public APIGatewayV2WebSocketResponse handleRequest(
        APIGatewayV2WebSocketEvent event, Context context) {
      DISCONNECTS.add(event);
      return status(200);
    }
  }
}
