package dev.souk.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an order came to stand where it does.
///
/// @param changes in their order, never none
/// @param version rises by one with every change, a step or not
public record OrderChangeLog(List<OrderStatusChange> changes, long version, Instant updatedAt) {
  public OrderChangeLog {
    changes = List.copyOf(changes);
  }

  static OrderChangeLog first(OrderStatus first, Instant now) {
    return new OrderChangeLog(List.of(new OrderStatusChange(1, now, null, null, first)), 1, now);
  }

  /// The log one version on, with a step for each status that is another than before. Parts come
  /// first, the whole order last.
  ///
  /// @param statuses by part, and of the whole order by the empty text
  OrderChangeLog append(Map<String, OrderStatus> statuses, Instant now) {
    var before = present();
    var next = new ArrayList<>(changes);
    statuses.forEach((part, status) -> {
      var from = before.get(part);
      if (status != from) {
        next.add(step(next.size() + 1L, now, part, from, status));
      }
    });
    return new OrderChangeLog(next, version + 1, now);
  }

  private static OrderStatusChange step(
      long sequence, Instant now, String part, @Nullable OrderStatus from, OrderStatus to) {
    return new OrderStatusChange(sequence, now, part.isEmpty() ? null : part, from, to);
  }

  private Map<String, OrderStatus> present() {
    var present = new LinkedHashMap<String, OrderStatus>();
    changes.forEach(
        each -> present.put(each.sellerOrderId() == null ? "" : each.sellerOrderId(), each.to()));
    return present;
  }

  public Instant createdAt() {
    return changes.getFirst().at();
  }

  /// What came after a step.
  public List<OrderStatusChange> after(long sequence) {
    return changes.stream().filter(each -> each.sequence() > sequence).toList();
  }
}
