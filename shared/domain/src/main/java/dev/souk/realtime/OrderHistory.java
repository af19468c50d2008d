package dev.souk.realtime;

import dev.souk.orders.Order;
import dev.souk.orders.OrderStatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The steps of an order and who may hear of which: its customer of all, a seller of those of the
/// whole order and of their own part.
///
/// @param sellers by part
/// @param changes in their order
public record OrderHistory(
    String orderId,
    String customerId,
    Map<String, String> sellers,
    List<OrderStatusChange> changes) {
  /// For so long a step that was missed can be told later.
  public static final Duration REPLAY_WINDOW = Duration.ofHours(24);

  public OrderHistory {
    sellers = Map.copyOf(sellers);
    changes = List.copyOf(changes);
  }

  public static OrderHistory of(Order order) {
    var sellers = new LinkedHashMap<String, String>();
    for (var part : order.placement().priceBreakdown().sellers()) {
      sellers.put(order.placement().sellerOrderId(part.sellerId()), part.sellerId());
    }
    return new OrderHistory(order.id(), order.customerId(), sellers, order.changeLog().changes());
  }

  /// Whether there is anything in it for them.
  public boolean involves(String principal) {
    return principal.equals(customerId) || sellers.containsValue(principal);
  }

  public boolean canSee(String principal, OrderStatusChange statusChange) {
    return principal.equals(customerId)
        || (statusChange.sellerOrderId() == null
            ? sellers.containsValue(principal)
            : principal.equals(sellers.get(statusChange.sellerOrderId())));
  }

  /// Whether a step is told to them unasked: an order that is not paid is no business of a seller's
  /// yet.
  public boolean shouldNotify(String principal, OrderStatusChange statusChange) {
    return canSee(principal, statusChange)
        && (principal.equals(customerId) || statusChange.to().paid());
  }

  /// What was missed since a step.
  public sealed interface MissedChanges {
    record Changes(List<OrderStatusChange> steps) implements MissedChanges {}

    /// Some of it was longer ago than [OrderHistory#REPLAY_WINDOW].
    record Expired() implements MissedChanges {}
  }

  /// @param sequence the last one they have heard of this order
  public MissedChanges missed(String principal, long sequence, Instant now) {
    var missed = visibleTo(principal).stream().filter(each -> each.sequence() > sequence).toList();
    return missed.stream().anyMatch(each -> each.at().isBefore(now.minus(REPLAY_WINDOW)))
        ? new MissedChanges.Expired()
        : new MissedChanges.Changes(missed);
  }

  /// The last step of the whole order and of each part, in their order.
  public List<OrderStatusChange> latest(String principal) {
    var last = new ArrayList<OrderStatusChange>();
    for (var statusChange : visibleTo(principal)) {
      last.removeIf(each -> Objects.equals(each.sellerOrderId(), statusChange.sellerOrderId()));
      last.add(statusChange);
    }
    return List.copyOf(last);
  }

  private List<OrderStatusChange> visibleTo(String principal) {
    return changes.stream().filter(each -> canSee(principal, each)).toList();
  }

  /// Whether a holder may watch it at all.
  public boolean isVisibleTo(Optional<SocketPrincipal> holder) {
    return holder.filter(each -> involves(each.principal())).isPresent();
  }
}
