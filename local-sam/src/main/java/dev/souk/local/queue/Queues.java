package dev.souk.local.queue;

import dev.souk.local.DeadLetters;
import dev.souk.local.Invoke;
import dev.souk.route.Queue;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The queues of the local cloud, each emptied by the function that reads it: at least once, in
/// batches, in no promised order.
public final class Queues implements AutoCloseable {
  private final Map<String, QueuePump> pumps = new LinkedHashMap<>();

  private Queues() {}

  public static Queues start(
      List<Queue> triggers, Invoke invoke, DeadLetters dead, InstantSource clock) {
    var queues = new Queues();
    for (var trigger : triggers) {
      var pump = new QueuePump(trigger, invoke, dead, clock);
      if (queues.pumps.put(trigger.queue(), pump) != null) {
        throw new IllegalArgumentException("two functions empty " + trigger.queue());
      }
    }
    queues.pumps.values().forEach(QueuePump::start);
    return queues;
  }

  /// Answers with the message's id.
  ///
  /// @throws IllegalArgumentException when there is no such queue
  public String send(String queue, String body) {
    var pump = pumps.get(queue);
    if (pump == null) {
      throw new IllegalArgumentException("no function empties " + queue);
    }
    return pump.send(body);
  }

  /// Whether every message that was sent has been done or given up.
  public boolean empty() {
    return pumps.values().stream().allMatch(QueuePump::empty);
  }

  @Override
  public void close() {
    pumps.values().forEach(QueuePump::close);
  }
}
