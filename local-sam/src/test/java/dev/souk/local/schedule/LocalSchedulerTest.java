package dev.souk.local.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.AsyncInvoker;
import dev.souk.local.DeadLetterStore;
import dev.souk.local.FunctionInvoker;
import dev.souk.local.LocalCloudClock;
import dev.souk.route.ScheduleTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule")
class LocalSchedulerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final LocalCloudClock clock = new LocalCloudClock(InstantSource.fixed(NOON));
  private final DeadLetterStore dead = new DeadLetterStore();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final ScheduleTrigger hourly = ScheduleTrigger.of(Sweep.class, Duration.ofHours(1));

  private LocalScheduler started(FunctionInvoker function) {
    return LocalScheduler.start(List.of(hourly), clock, new AsyncInvoker(function, dead, clock));
  }

  private byte[] noted(byte[] event) {
    events.add(new String(event, UTF_8));
    return new byte[0];
  }

  private static final class Sweep {}

  @Nested
  @DisplayName("when the clock is moved")
  class Moving {
    @Test
    void is_called_when_it_is_due_and_not_before() {
      try (var _ = started((_, event) -> noted(event))) {
        clock.advance(Duration.ofMinutes(59));
        assertThat(events).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(events).hasSize(1);
      }
    }

    @Test
    void is_called_once_for_all_the_times_it_missed_with_the_latest() {
      try (var _ = started((_, event) -> noted(event))) {
        clock.advance(Duration.ofMinutes(150));

        assertThat(events).singleElement().asString().contains("\"time\":\"2026-03-01T14:00:00Z\"");
        clock.advance(Duration.ofMinutes(30));
        assertThat(events).hasSize(2);
      }
    }

    @Test
    void is_still_called_when_real_time_calls_nothing_any_more() {
      try (var localScheduler = started((_, event) -> noted(event))) {
        localScheduler.onlyWhenMoved();

        clock.advance(Duration.ofHours(1));
        assertThat(events).hasSize(1);
      }
    }

    @Test
    void gets_the_event_of_the_scheduler() {
      try (var _ = started((_, event) -> noted(event))) {
        clock.advance(Duration.ofHours(1));

        assertThat(events.getFirst())
            .contains("\"detail-type\":\"Scheduled Event\"", "\"source\":\"aws.scheduler\"")
            .contains("\"resources\":[\"arn:aws:scheduler:eu-central-1:000000000000:schedule/")
            .contains("\"detail\":\"{}\"");
      }
    }
  }

  @Nested
  @DisplayName("when its function fails")
  class Failing {
    @Test
    void is_tried_twice_more_then_given_up() {
      FunctionInvoker failing =
          (_, event) -> {
            noted(event);
            throw new IllegalStateException("cannot do it");
          };
      try (var _ = started(failing)) {
        clock.advance(Duration.ofHours(1));
      }

      assertThat(events).hasSize(3);
      assertThat(dead.of("Sweep"))
          .singleElement()
          .satisfies(it -> assertThat(it.cause()).isEqualTo("java.lang.IllegalStateException"));
    }
  }
}
