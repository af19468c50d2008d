package dev.souk.local.schedule;

import dev.souk.local.AsyncInvoker;
import dev.souk.local.LocalCloudClock;
import dev.souk.local.event.SchedulerEventJson;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.route.ScheduleTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Calls each sweep when it is due, by the clock of the local cloud. A clock moved over several of
/// a sweep's times calls it once, with the latest of them.
public final class LocalScheduler implements AutoCloseable {
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  private final LocalCloudClock clock;
  private final AsyncInvoker calls;
  private final Map<ScheduleTrigger, Instant> due = new LinkedHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("schedules").factory());

  private LocalScheduler(LocalCloudClock clock, AsyncInvoker calls) {
    this.clock = clock;
    this.calls = calls;
  }

  /// Starts them; each is first due after its own interval.
  public static LocalScheduler start(
      List<ScheduleTrigger> schedules, LocalCloudClock clock, AsyncInvoker calls) {
    var started = new LocalScheduler(clock, calls);
    for (var schedule : schedules) {
      started.due.put(schedule, clock.instant().plus(schedule.every()));
    }
    clock.whenMoved(started::callDue);
    var _ =
        started.timer.scheduleWithFixedDelay(
            started::callDue,
            POLL_INTERVAL.toMillis(),
            POLL_INTERVAL.toMillis(),
            TimeUnit.MILLISECONDS);
    return started;
  }

  /// From now on nothing is called by the passing of real time, but only by who moves the clock,
  /// before that returns: for tests, in which nothing happens at a moment of the machine's choice.
  public void onlyWhenMoved() {
    timer.shutdownNow();
  }

  /// Calls what is due, one after another, and returns when all is done or given up.
  private synchronized void callDue() {
    var now = clock.instant();
    for (var next : due.entrySet()) {
      if (!next.getValue().isAfter(now)) {
        var every = next.getKey().every();
        var missed = Duration.between(next.getValue(), now).dividedBy(every);
        var latest = next.getValue().plus(every.multipliedBy(missed));
        next.setValue(latest.plus(every));
        call(next.getKey(), latest);
      }
    }
  }

  private void call(ScheduleTrigger schedule, Instant at) {
    var event = SchedulerEventJson.of(schedule.name(), at, DynamoDbLocal.REGION.id());
    calls.call(schedule.function(), "schedule " + schedule.name(), at.toString(), event);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
