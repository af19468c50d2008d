package dev.souk.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.Eventually;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.wire.JsonNodes;
import dev.souk.route.QueueTrigger;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.StreamTrigger;
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
class LambdaServiceTest {
  private final LocalCloudClock clock =
      new LocalCloudClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private final InvocationLog record = new InvocationLog(3);
  private final LambdaService lambdaService =
      new LambdaService(record, InvocationListener.NOTHING, clock);

  private static Trigger route(Class<?> function) {
    return Route.of(RouteMethod.GET, "/api/v1/x", RouteAccess.PUBLIC, function)
        .timeout(Eventually.PATIENCE);
  }

  private InvocationOutcome call(Trigger trigger, String event) {
    return lambdaService.invoke(trigger, event.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(InvocationOutcome outcome) {
    assertThat(outcome).isInstanceOf(InvocationOutcome.Answered.class);
    return ((InvocationOutcome.Answered) outcome).json();
  }

  @Nested
  @DisplayName("are constructed")
  class Construction {
    @Test
    void once_however_many_call_at_once() {
      int before = LambdaStubFunctions.CountsInstances.MADE.get();
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 50; i++) {
          callers.execute(() -> call(route(LambdaStubFunctions.CountsInstances.class), "{}"));
        }
      }
      assertThat(LambdaStubFunctions.CountsInstances.MADE).hasValue(before + 1);
    }

    @Test
    void again_after_a_failed_start() {
      var failed =
          (InvocationOutcome.Failed) call(route(LambdaStubFunctions.FailsOnFirstStart.class), "{}");
      assertThat(failed)
          .isEqualTo(new InvocationOutcome.Failed("java.lang.IllegalStateException", "no table"));

      LambdaStubFunctions.FailsOnFirstStart.BROKEN.set(false);
      assertThat(json(call(route(LambdaStubFunctions.FailsOnFirstStart.class), "{}")))
          .isEqualTo("{}");
    }
  }

  @Nested
  @DisplayName("are called")
  class Call {
    @Test
    void with_a_context_that_knows_the_trigger() {
      var said = json(call(route(LambdaStubFunctions.EchoesContext.class), "{}"));
      var snapshot = record.latest(1).getFirst();

      assertThat(said).isEqualTo(snapshot.id() + " EchoesContext true 1024");
      assertThat(snapshot.lines()).containsExactly("a line");
    }

    @Test
    void with_typed_events_bound_as_the_managed_runtime_binds_them() {
      var queue = QueueTrigger.of(LambdaStubFunctions.FailsAllMessages.class, "mails", List.of());
      var answer = json(call(queue, "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"b\"}]}"));
      assertThat(JsonNodes.read(answer))
          .isEqualTo(JsonNodes.read("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}"));

      var stream = StreamTrigger.of(LambdaStubFunctions.FailsFirstRecord.class, List.of());
      var change =
          """
          {"Records":[{"eventName":"INSERT","dynamodb":{"ApproximateCreationDateTime":1773342238,
          "Keys":{"pk":{"S":"p"}},"NewImage":{"pk":{"S":"p"}},"SequenceNumber":"7"}}]}
          """;
      assertThat(JsonNodes.read(json(call(stream, change))))
          .isEqualTo(JsonNodes.read("{\"batchItemFailures\":[{\"itemIdentifier\":\"7p\"}]}"));
    }

    @Test
    void no_longer_than_their_trigger_allows() throws InterruptedException {
      var hasty =
          Route.of(
                  RouteMethod.GET, "/x", RouteAccess.PUBLIC, LambdaStubFunctions.NeverReturns.class)
              .timeout(Duration.ofMillis(100));
      var outcome = (InvocationOutcome.TimedOut) call(hasty, "{}");

      assertThat(outcome.message()).endsWith("Error: Task timed out after 0.10 seconds");
      assertThat(
              LambdaStubFunctions.NeverReturns.INTERRUPTED.await(
                  Eventually.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
          .isTrue();
      assertThat(record.latest(1).getFirst().outcome()).isEqualTo("timed out");
    }

    @Test
    void with_no_more_and_for_no_more_than_6_megabytes() {
      var large = "x".repeat(LambdaService.MAX_PAYLOAD + 1);
      assertThat(call(route(LambdaStubFunctions.CountsInstances.class), large))
          .isInstanceOfSatisfying(
              InvocationOutcome.Failed.class,
              failed -> assertThat(failed.type()).isEqualTo("RequestTooLargeException"));
      assertThat(call(route(LambdaStubFunctions.TooLargeResponse.class), "{}"))
          .isInstanceOfSatisfying(
              InvocationOutcome.Failed.class,
              failed -> assertThat(failed.type()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    @Test
    void and_fail_when_they_are_no_functions_at_all() {
      assertThat(call(route(Object.class), "{}")).isInstanceOf(InvocationOutcome.Failed.class);
    }
  }

  @Nested
  @DisplayName("leave a record")
  class Leave {
    @Test
    void of_the_last_calls_newest_first() {
      var ids = new ArrayList<String>();
      for (int i = 0; i < 4; i++) {
        call(
            ScheduleTrigger.of(LambdaStubFunctions.CountsInstances.class, Duration.ofHours(1)),
            "{}");
        ids.add(record.latest(1).getFirst().id());
      }
      Collections.reverse(ids);

      var seen = record.latest(10);
      assertThat(seen).extracting(Invocation.Snapshot::id).isEqualTo(ids.subList(0, 3));
      assertThat(seen.getFirst().kind()).isEqualTo("schedule");
      assertThat(seen.getFirst().outcome()).isEqualTo("answered");
      assertThat(seen.getFirst().start()).isEqualTo(clock.instant());
      assertThat(seen.getFirst().millis()).isNotNegative();
      assertThat(record.find(ids.getLast())).isEmpty();
    }

    @Test
    void with_measures_taken_on_any_thread_of_theirs() {
      call(route(LambdaStubFunctions.MeteredFunction.class), "{}");
      assertThat(record.latest(1).getFirst().measures()).containsEntry("read units", 1.0);
      assertThat(Invocation.current()).isEmpty();
    }

    @Test
    void and_are_watched_from_before_to_after_on_their_own_thread() {
      var heard = Collections.synchronizedList(new ArrayList<String>());
      var around =
          new InvocationListener() {
            @Override
            public void before(Invocation invocation) {
              heard.add("before " + Invocation.current().orElseThrow().id());
            }

            @Override
            public void after(Invocation invocation) {
              heard.add("after " + Invocation.current().orElseThrow().id());
            }
          };
      new LambdaService(record, InvocationListener.NOTHING.and(around), clock)
          .invoke(route(LambdaStubFunctions.MeteredFunction.class), new byte[0]);

      var id = record.latest(1).getFirst().id();
      assertThat(heard).containsExactly("before " + id, "after " + id);
    }
  }
}
