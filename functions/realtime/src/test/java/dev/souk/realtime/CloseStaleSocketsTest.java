package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep of sockets")
class CloseStaleSocketsTest {
  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();

  @Test
  void closes_those_of_ended_sessions_and_leaves_the_rest() {
    fixture.greeted("anna=", Optional.of(SocketFunctionsFixture.ANNA));
    fixture.greeted("bob=", Optional.of(new SocketPrincipal("usr_bob", "CUSTOMER", "ses_bob")));
    fixture.greeted("anyone=", Optional.empty());
    fixture.sessions.end(SocketFunctionsFixture.ANNA.session());

    assertThat(fixture.sweep.sweep()).isOne();
    assertThat(fixture.posts.closed()).containsExactly("anna=");
    assertThat(fixture.sockets.of("anna=")).isEmpty();
    assertThat(fixture.sockets.all()).hasSize(2);
    assertThat(fixture.sweep.sweep()).isZero();
  }

  @Test
  void forgets_what_is_two_hours_old() {
    fixture.watching("a=", SocketConnectionsContract.product(1));
    fixture.now = fixture.now.plus(Duration.ofHours(2)).minusMillis(1);
    assertThat(fixture.sweep.sweep()).isZero();

    fixture.now = fixture.now.plusMillis(1);
    assertThat(fixture.sweep.sweep()).isOne();
    assertThat(fixture.sockets.all()).isEmpty();
    assertThat(fixture.sockets.subscribers(SocketConnectionsContract.product(1))).isEmpty();
  }
}
