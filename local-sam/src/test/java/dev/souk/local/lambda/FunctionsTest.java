package dev.souk.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.MovableClock;
import dev.souk.local.wire.Json;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Queue;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The functions")
class FunctionsTest {
  private final MovableClock clock =
      new MovableClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private final Invocations record = new Invocations(3);
  private final Functions functions = new Functions(record, Around.NOTHING, clock);

  private static Trigger route(Class<?> function) {
    return Route.of(Method.GET, "/api/v1/x", Access.PUBLIC, function).within(Eventually.PATIENCE);
  }

  private Outcome call(Trigger trigger, String event) {
    return functions.invoke(trigger, event.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return ((Outcome.Answered) outcome).json();
  }

  @Nested
  @DisplayName("are constructed")
  class Construction {
    @Test
    void once_however_many_call_at_once() {
      int before = Samples.Counted.MADE.get();
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 50; i++) {
          callers.execute(() -> call(route(Samples.Counted.class), "{}"));
        }
      }
      assertThat(Samples.Counted.MADE).hasValue(before + 1);
    }

    @Test
    void again_after_a_failed_start() {
      var failed = (Outcome.Failed) call(route(Samples.BadStart.class), "{}");
      assertThat(failed)
          .isEqualTo(new Outcome.Failed("java.lang.IllegalStateException", "no table"));

      Samples.BadStart.BROKEN.set(false);
      assertThat(json(call(route(Samples.BadStart.class), "{}"))).isEqualTo("{}");
    }
  }

  @Nested
  @DisplayName("are called")
  class Call {
    @Test
    void with_a_context_that_knows_the_trigger() {
      var said = json(call(route(Samples.Told.class), "{}"));
      var seen = record.latest(1).getFirst();

      assertThat(said).isEqualTo(seen.id() + " Told true 1024");
      assertThat(seen.lines()).containsExactly("a line");
    }

    @Test
    void with_typed_events_bound_as_the_managed_runtime_binds_them() {
      var queue = Queue.of(Samples.Messages.class, "mails", List.of());
      var answer = json(call(queue, "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"b\"}]}"));
      assertThat(Json.read(answer))
          .isEqualTo(Json.read("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}"));

      var stream = TableStream.of(Samples.Records.class, List.of());
      var change =
          """
          {"Records":[{"eventName":"INSERT","dynamodb":{"ApproximateCreationDateTime":1773342238,
          "Keys":{"pk":{"S":"p"}},"NewImage":{"pk":{"S":"p"}},"SequenceNumber":"7"}}]}
          """;
      assertThat(Json.read(json(call(stream, change))))
          .isEqualTo(Json.read("{\"batchItemFailures\":[{\"itemIdentifier\":\"7p\"}]}"));
    }

    @Test
    void no_longer_than_their_trigger_allows() throws InterruptedException {
      var hasty =
          Route.of(Method.GET, "/x", Access.PUBLIC, Samples.Forever.class)
              .within(Duration.ofMillis(100));
      var outcome = (Outcome.TimedOut) call(hasty, "{}");

      assertThat(outcome.message()).endsWith("Error: Task timed out after 0.10 seconds");
      assertThat(
              Samples.Forever.INTERRUPTED.await(
                  Eventually.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
          .isTrue();
      assertThat(record.latest(1).getFirst().outcome()).isEqualTo("timed out");
    }

    @Test
    void with_no_more_and_for_no_more_than_6_megabytes() {
      var large = "x".repeat(Functions.MAX_PAYLOAD + 1);
      assertThat(call(route(Samples.Counted.class), large))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.type()).isEqualTo("RequestTooLargeException"));
      assertThat(call(route(Samples.Huge.class), "{}"))
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.type()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    @Test
    void and_fail_when_they_are_no_functions_at_all() {
      assertThat(call(route(Object.class), "{}")).isInstanceOf(Outcome.Failed.class);
    }
  }

  @Nested
  @DisplayName("leave a record")
  class Leave {
    @Test
    void of_the_last_calls_newest_first() {
      var ids = new ArrayList<String>();
      for (int i = 0; i < 4; i++) {
        call(Schedule.of(Samples.Counted.class, Duration.ofHours(1)), "{}");
        ids.add(record.latest(1).getFirst().id());
      }
      Collections.reverse(ids);

      var seen = record.latest(10);
      assertThat(seen).extracting(Invocation.Seen::id).isEqualTo(ids.subList(0, 3));
      assertThat(seen.getFirst().kind()).isEqualTo("schedule");
      assertThat(seen.getFirst().outcome()).isEqualTo("answered");
      assertThat(seen.getFirst().start()).isEqualTo(clock.instant());
      assertThat(seen.getFirst().millis()).isNotNegative();
      assertThat(record.find(ids.getLast())).isEmpty();
    }

    @Test
    void with_measures_taken_on_any_thread_of_theirs() {
      call(route(Samples.Metered.class), "{}");
      assertThat(record.latest(1).getFirst().measures()).containsEntry("read units", 1.0);
      assertThat(Invocation.current()).isEmpty();
    }

    @Test
    void and_are_watched_from_before_to_after_on_their_own_thread() {
      var heard = Collections.synchronizedList(new ArrayList<String>());
      var around =
          new Around() {
            @Override
            public void before(Invocation invocation) {
              heard.add("before " + Invocation.current().orElseThrow().id());
            }

            @Override
            public void after(Invocation invocation) {
              heard.add("after " + Invocation.current().orElseThrow().id());
            }
          };
      new Functions(record, Around.NOTHING.and(around), clock)
          .invoke(route(Samples.Metered.class), new byte[0]);

      var id = record.latest(1).getFirst().id();
      assertThat(heard).containsExactly("before " + id, "after " + id);
    }
  }
}
