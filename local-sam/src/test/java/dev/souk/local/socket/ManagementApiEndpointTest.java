package dev.souk.local.socket;

import static dev.souk.local.socket.SocketGatewayFixture.CLOCK;
import static dev.souk.local.socket.SocketGatewayFixture.MANAGEMENT;
import static dev.souk.local.socket.SocketGatewayFixture.SERVER;
import static dev.souk.local.socket.SocketGatewayFixture.endOf;
import static dev.souk.local.socket.SocketGatewayFixture.id;
import static dev.souk.local.socket.SocketGatewayFixture.next;
import static dev.souk.local.socket.SocketGatewayFixture.open;
import static dev.souk.local.socket.SocketGatewayFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.local.RawHttpClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.LimitExceededException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

@DisplayName("The WebSocket gateway for the SDK's own client")
class ManagementApiEndpointTest {
  private final WebSocketTestClient client = new WebSocketTestClient();

  @BeforeEach
  void forget() {
    SocketGatewayFixture.forget();
  }

  @Test
  void posts_in_order() throws InterruptedException {
    open(client);
    var id = id(next(SocketStubFunctions.CONNECTS));
    for (int i = 0; i < 50; i++) {
      post(id, "message " + i);
    }
    for (int i = 0; i < 50; i++) {
      assertThat(client.next()).isEqualTo("message " + i);
    }
  }

  @Test
  void is_told_429_of_a_client_whose_buffer_is_full() throws InterruptedException {
    open(client);
    var id = id(next(SocketStubFunctions.CONNECTS));
    SocketGatewayFixture.CONNECTIONS.stopReading(id);

    assertThatThrownBy(() -> post(id, "too much")).isInstanceOf(LimitExceededException.class);
    assertThat(client.texts).isEmpty();
    MANAGEMENT.deleteConnection(r -> r.connectionId(id));
    assertThat(client.code()).isEqualTo(1000);
  }

  @Test
  void posts_to_each_of_200_connections_what_is_its_own() throws InterruptedException {
    var clients = new HashMap<String, WebSocketTestClient>();
    for (int i = 0; i < 200; i++) {
      var one = new WebSocketTestClient();
      WebSocketTestClient.open(SERVER.url() + "/realtime", one);
      clients.put(id(next(SocketStubFunctions.CONNECTS)), one);
    }
    try (var posts = Executors.newVirtualThreadPerTaskExecutor()) {
      clients.keySet().forEach(id -> posts.execute(() -> post(id, id)));
    }
    for (var one : clients.entrySet()) {
      assertThat(one.getValue().next()).isEqualTo(one.getKey());
    }
  }

  @Test
  void posts_more_than_a_frame_whole() throws InterruptedException {
    open(client);
    var long_ = "é\uD83E\uDDFF".repeat(20_000);
    post(id(next(SocketStubFunctions.CONNECTS)), long_);
    assertThat(client.next()).isEqualTo(long_);
  }

  @Test
  void says_gone_of_a_closed_connection_and_of_one_never_seen() throws InterruptedException {
    open(client).sendClose(1000, "bye").join();
    var id = id(next(SocketStubFunctions.CONNECTS));
    endOf(id);

    assertThatThrownBy(() -> post(id, "hello")).isInstanceOf(GoneException.class);
    assertThatThrownBy(() -> post("never=", "hello")).isInstanceOf(GoneException.class);
    assertThatThrownBy(() -> MANAGEMENT.getConnection(r -> r.connectionId(id)))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void refuses_more_than_128_kilobytes() throws InterruptedException {
    open(client);
    var id = id(next(SocketStubFunctions.CONNECTS));
    assertThatThrownBy(() -> post(id, "x".repeat(128 * 1024 + 1)))
        .isInstanceOf(PayloadTooLargeException.class);
  }

  @Test
  void tells_of_a_connection_and_closes_it() throws InterruptedException {
    open(client);
    var id = id(next(SocketStubFunctions.CONNECTS));
    var seen = MANAGEMENT.getConnection(r -> r.connectionId(id));
    assertThat(seen.connectedAt()).isEqualTo(CLOCK.instant());
    assertThat(seen.identity().sourceIp()).isEqualTo("127.0.0.1");

    MANAGEMENT.deleteConnection(r -> r.connectionId(id));
    assertThat(client.code()).isEqualTo(1000);
    assertThatThrownBy(() -> post(id, "hello")).isInstanceOf(GoneException.class);
  }

  @Test
  void rejects_unsigned_requests() throws IOException {
    assertThat(
            RawHttpClient.get(SERVER.port(), ManagementApiEndpoint.BASE + "/@connections/abc%3D"))
        .startsWith("HTTP/1.1 403 ")
        .contains("MissingAuthenticationTokenException");
  }
}
