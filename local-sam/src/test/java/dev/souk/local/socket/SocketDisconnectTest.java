package dev.souk.local.socket;

import static dev.souk.local.socket.SocketGatewayFixture.CLOCK;
import static dev.souk.local.socket.SocketGatewayFixture.CONNECTIONS;
import static dev.souk.local.socket.SocketGatewayFixture.endOf;
import static dev.souk.local.socket.SocketGatewayFixture.id;
import static dev.souk.local.socket.SocketGatewayFixture.next;
import static dev.souk.local.socket.SocketGatewayFixture.open;
import static dev.souk.local.socket.SocketGatewayFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The WebSocket gateway at the end")
class SocketDisconnectTest {
  private final WebSocketTestClient client = new WebSocketTestClient();

  @BeforeEach
  void forget() {
    SocketGatewayFixture.forget();
  }

  @Test
  void tells_disconnect_of_a_connection_that_was_closed() throws InterruptedException {
    open(client).sendClose(1000, "bye").join();
    var event = endOf(id(next(SocketStubFunctions.CONNECTS)));

    assertThat(event.getRequestContext().getEventType()).isEqualTo("DISCONNECT");
    assertThat(event.getRequestContext().getRouteKey()).isEqualTo("$disconnect");
  }

  @Test
  void tells_disconnect_of_a_connection_that_was_cut() throws InterruptedException {
    open(client).abort();
    assertThat(endOf(id(next(SocketStubFunctions.CONNECTS)))).isNotNull();
  }

  @Test
  void comes_after_10_minutes_of_silence() {
    open(client);
    CLOCK.advance(Duration.ofMinutes(10));
    assertThat(client.code()).isEqualTo(1001);
  }

  @Test
  void comes_after_2_hours_however_much_is_said() throws InterruptedException {
    open(client);
    var id = id(next(SocketStubFunctions.CONNECTS));
    for (int i = 0; i < 12; i++) {
      CLOCK.advance(Duration.ofMinutes(9));
      post(id, "still here");
      CONNECTIONS.tick();
    }
    assertThat(client.closed).isNotDone();

    CLOCK.advance(Duration.ofMinutes(9));
    post(id, "still here");
    CLOCK.advance(Duration.ofMinutes(3));
    assertThat(client.code()).isEqualTo(1001);
  }
}
