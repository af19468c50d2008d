package dev.souk.local.queue;

import dev.souk.local.DeadLetterStore;
import dev.souk.local.FunctionInvoker;
import dev.souk.route.QueueTrigger;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The queues of the local cloud, each emptied by the function that reads it: at least once, in
/// batches, in no promised order.
public final class LocalQueues implements AutoCloseable {
  private final Map<String, QueuePoller> pollers = new LinkedHashMap<>();

  private LocalQueues() {}

  public static LocalQueues start(
      List<QueueTrigger> triggers,
      FunctionInvoker invoke,
      DeadLetterStore dead,
      InstantSource clock) {
    var queues = new LocalQueues();
    for (var trigger : triggers) {
      var pump = new QueuePoller(trigger, invoke, dead, clock);
      if (queues.pollers.put(trigger.queue(), pump) != null) {
        throw new IllegalArgumentException("two functions empty " + trigger.queue());
      }
    }
    queues.pollers.values().forEach(QueuePoller::start);
    return queues;
  }

  /// Answers with the message's id.
  ///
  /// @throws IllegalArgumentException when there is no such queue
  public String send(String queue, String body) {
    var pump = pollers.get(queue);
    if (pump == null) {
      throw new IllegalArgumentException("no function empties " + queue);
    }
    return pump.send(body);
  }

  /// Whether every message that was sent has been done or given up.
  public boolean register() {
    return pollers.values().stream().allMatch(QueuePoller::poll);
  }

  @Override
  public void close() {
    pollers.values().forEach(QueuePoller::close);
  }
}
