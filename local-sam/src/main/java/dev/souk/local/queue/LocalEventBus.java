package dev.souk.local.queue;

import dev.souk.local.event.EventBridgeEventJson;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.route.QueueTrigger;
import java.util.List;

/// The shop's event bus: it puts a copy of an event into each queue that is fed by its type. What
/// no queue is fed by is dropped, as on a bus without a rule for it.
public final class LocalEventBus {
  private final String name;
  private volatile List<Rule> rules = List.of();

  private record Rule(QueueTrigger trigger, LocalQueues queues) {}

  public LocalEventBus(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /// Puts events into these queues from now on, in place of those before.
  public void addRule(List<QueueTrigger> triggers, LocalQueues queues) {
    rules = triggers.stream().map(each -> new Rule(each, queues)).toList();
  }

  public void put(EventBridgeEventJson event) {
    rules.stream()
        .filter(rule -> rule.trigger().events().contains(event.type()))
        .forEach(rule ->
            rule.queues().send(rule.trigger().queue(), event.json(DynamoDbLocal.REGION.id())));
  }
}
