package dev.souk.local.socket;

import static dev.souk.local.socket.SocketCloud.CLOCK;
import static dev.souk.local.socket.SocketCloud.CONNECTIONS;
import static dev.souk.local.socket.SocketCloud.endOf;
import static dev.souk.local.socket.SocketCloud.id;
import static dev.souk.local.socket.SocketCloud.next;
import static dev.souk.local.socket.SocketCloud.open;
import static dev.souk.local.socket.SocketCloud.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The WebSocket gateway at the end")
class SocketEndTest {
  private final Client client = new Client();

  @BeforeEach
  void forget() {
    SocketCloud.forget();
  }

  @Test
  void tells_disconnect_of_a_connection_that_was_closed() throws InterruptedException {
    open(client).sendClose(1000, "bye").join();
    var event = endOf(id(next(Samples.CONNECTS)));

    assertThat(event.getRequestContext().getEventType()).isEqualTo("DISCONNECT");
    assertThat(event.getRequestContext().getRouteKey()).isEqualTo("$disconnect");
  }

  @Test
  void tells_disconnect_of_a_connection_that_was_cut() throws InterruptedException {
    open(client).abort();
    assertThat(endOf(id(next(Samples.CONNECTS)))).isNotNull();
  }

  @Test
  void comes_after_10_minutes_of_silence() {
    open(client);
    CLOCK.forward(Duration.ofMinutes(10));
    assertThat(client.code()).isEqualTo(1001);
  }

  @Test
  void comes_after_2_hours_however_much_is_said() throws InterruptedException {
    open(client);
    var id = id(next(Samples.CONNECTS));
    for (int i = 0; i < 12; i++) {
      CLOCK.forward(Duration.ofMinutes(9));
      post(id, "still here");
      CONNECTIONS.tick();
    }
    assertThat(client.closed).isNotDone();

    CLOCK.forward(Duration.ofMinutes(9));
    post(id, "still here");
    CLOCK.forward(Duration.ofMinutes(3));
    assertThat(client.code()).isEqualTo(1001);
  }
}
