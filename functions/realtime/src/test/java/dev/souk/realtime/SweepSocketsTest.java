package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep of sockets")
class SweepSocketsTest {
  private final Stage stage = new Stage();

  @Test
  void closes_those_of_ended_sessions_and_leaves_the_rest() {
    stage.greeted("anna=", Optional.of(Stage.ANNA));
    stage.greeted("bob=", Optional.of(new Holder("usr_bob", "CUSTOMER", "ses_bob")));
    stage.greeted("anyone=", Optional.empty());
    stage.sessions.end(Stage.ANNA.session());

    assertThat(stage.sweep.sweep()).isOne();
    assertThat(stage.posts.closed()).containsExactly("anna=");
    assertThat(stage.sockets.of("anna=")).isEmpty();
    assertThat(stage.sockets.roll()).hasSize(2);
    assertThat(stage.sweep.sweep()).isZero();
  }

  @Test
  void forgets_what_is_two_hours_old() {
    stage.watching("a=", SocketsContract.product(1));
    stage.now = stage.now.plus(Duration.ofHours(2)).minusMillis(1);
    assertThat(stage.sweep.sweep()).isZero();

    stage.now = stage.now.plusMillis(1);
    assertThat(stage.sweep.sweep()).isOne();
    assertThat(stage.sockets.roll()).isEmpty();
    assertThat(stage.sockets.watchers(SocketsContract.product(1))).isEmpty();
  }
}
