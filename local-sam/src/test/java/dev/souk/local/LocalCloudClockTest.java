package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clock of the local cloud")
class LocalCloudClockTest {
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

  private Instant real = NOON;
  private final LocalCloudClock clock = new LocalCloudClock(() -> real);

  private void pass(int seconds) {
    real = real.plusSeconds(seconds);
  }

  @Test
  void passes_by_itself_and_is_moved_forward_only() {
    pass(5);
    clock.advance(Duration.ofSeconds(60));
    pass(5);

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(70));
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
  }

  @Test
  void stands_still_while_it_is_stopped_and_goes_on_from_there() {
    clock.stop();
    pass(5);
    assertThat(clock.instant()).isEqualTo(NOON);
    clock.stop();
    clock.advance(Duration.ofSeconds(60));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));

    clock.start();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    pass(7);
    clock.start();
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(67));
  }
}
