package dev.souk.orders;

import dev.souk.money.Money;
import dev.souk.store.Item;
import org.jspecify.annotations.Nullable;

/// Where a refund was made, as an attribute of it. Most are the marketplace's own, which say
/// nothing.
final class OriginItems {
  private static final String SOURCE = "source";
  private static final String UNALLOCATED = "unallocated";

  private OriginItems() {}

  static @Nullable Item item(Refund.Origin origin) {
    return origin.source() == Refund.Source.MARKETPLACE
        ? null
        : Item.nested()
            .with(SOURCE, origin.source())
            .with(UNALLOCATED, origin.unallocated().amount())
            .build();
  }

  static Refund.Origin origin(Item item, String currency) {
    return new Refund.Origin(
        item.has(SOURCE) ? Refund.Source.valueOf(item.text(SOURCE)) : Refund.Source.MARKETPLACE,
        new Money(item.number(UNALLOCATED, 0), currency));
  }
}
