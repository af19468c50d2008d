package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.http.RateLimiter.Decision;
import dev.souk.route.RateLimit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What everything that counts calls promises.
interface RateLimiterContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  RateLimit THREE = RateLimit.perAddress("three", 3, Duration.ofMinutes(1));

  RateLimiter limits();

  private Decision counted(Instant at) {
    return limits().acquire(THREE, "someone", at);
  }

  @Test
  default void counts_down_and_begins_again_with_the_next_window() {
    assertThat(counted(NOON.plusSeconds(10))).isEqualTo(new Decision.Allowed(2, 50));
    assertThat(counted(NOON)).isEqualTo(new Decision.Allowed(1, 60));
    assertThat(counted(NOON)).isEqualTo(new Decision.Allowed(0, 60));
    assertThat(counted(NOON.plusSeconds(59))).isEqualTo(new Decision.Exceeded(1));
    assertThat(limits().acquire(THREE, "another", NOON)).isEqualTo(new Decision.Allowed(2, 60));
    assertThat(counted(NOON.plusSeconds(60))).isEqualTo(new Decision.Allowed(2, 60));
  }

  @Test
  default void of_sixteen_at_once_as_many_are_within_as_the_limit_says() throws Exception {
    var outcomes = AccountFixtures.atOnce(16, () -> counted(NOON));

    assertThat(outcomes).filteredOn(Decision.Allowed.class::isInstance).hasSize(3);
  }

  @Test
  default void what_is_forgiven_was_not_counted_and_what_was_refused_neither() {
    for (var each = 0; each < 5; each++) {
      counted(NOON);
    }
    limits().release(THREE, "someone", NOON);

    assertThat(limits().peek(THREE, "someone", NOON)).isEqualTo(2);
    assertThat(counted(NOON)).isEqualTo(new Decision.Allowed(0, 60));
    assertThat(counted(NOON)).isEqualTo(new Decision.Exceeded(60));
    assertThat(limits().peek(THREE, "someone", NOON)).isEqualTo(3);
  }

  @Test
  default void asking_how_many_were_counted_counts_nothing() {
    assertThat(limits().peek(THREE, "someone", NOON)).isZero();
    assertThat(limits().peek(THREE, "someone", NOON)).isZero();

    assertThat(counted(NOON)).isEqualTo(new Decision.Allowed(2, 60));
    assertThat(limits().peek(THREE, "someone", NOON.plusSeconds(60))).isZero();
  }

  @Test
  default void nothing_is_forgiven_that_was_not_counted() {
    limits().release(THREE, "someone", NOON);
    counted(NOON);
    limits().release(THREE, "someone", NOON);
    limits().release(THREE, "someone", NOON);

    assertThat(counted(NOON)).isEqualTo(new Decision.Allowed(2, 60));
  }
}
