package dev.souk.orders;

import dev.souk.money.Money;
import dev.souk.store.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Disputes of a payment as attributes of its order, in the order's currency.
final class DisputeItems {
  private DisputeItems() {}

  /// Null for none: most orders have none.
  static @Nullable List<Item> items(List<Dispute> disputes) {
    return disputes.isEmpty() ? null : disputes.stream().map(DisputeItems::item).toList();
  }

  private static Item item(Dispute dispute) {
    return Item.nested()
        .with("name", dispute.name())
        .with("amount", dispute.amount().amount())
        .with("reason", dispute.reason())
        .with("is", dispute.status())
        .with("funds", dispute.funds())
        .with("at", dispute.openedAt())
        .with("told", dispute.toldAt())
        .build();
  }

  static List<Dispute> disputes(List<Item> items, String currency) {
    return items.stream()
        .map(each ->
            new Dispute(
                each.text("name"),
                new Money(each.number("amount"), currency),
                each.text("reason"),
                Dispute.Status.valueOf(each.text("is")),
                Dispute.Funds.valueOf(each.text("funds")),
                each.time("at"),
                each.time("told")))
        .toList();
  }
}
