package dev.souk.orders;

import dev.souk.checkout.Bill;
import dev.souk.money.Money;
import dev.souk.store.Item;

/// A bill as attributes of its order, to be packed. Names are short, since an order of some lines
/// is to stay within the 1 KB that one write unit covers; amounts are in the order's one currency.
final class BillItems {
  private BillItems() {}

  static Item part(Bill.Part part) {
    var delivery = part.delivery();
    return Item.nested()
        .with("s", part.sellerId())
        .with("n", part.sellerName())
        .with("o", delivery.optionId())
        .with("on", delivery.name())
        .with("op", delivery.price().amount())
        .with("ot", delivery.tax().amount())
        .with("i", part.items().stream().map(BillItems::item).toList())
        .build();
  }

  private static Item item(Bill.Item item) {
    return Item.nested()
        .with("p", item.productId())
        .with("v", item.variantId())
        .with("k", item.sku())
        .with("n", item.name())
        .with("q", item.quantity())
        .with("m", item.price().amount())
        .with("d", orNull(item.discount()))
        .with("x", orNull(item.tax()))
        .with("c", item.commission().amount())
        .with("t", item.total().amount())
        .build();
  }

  private static @org.jspecify.annotations.Nullable Long orNull(Money money) {
    return money.amount() == 0 ? null : (Long) money.amount();
  }

  static Bill.Part part(Item part, String currency) {
    return new Bill.Part(
        part.text("s"),
        part.text("n"),
        part.items("i").stream().map(each -> item(each, currency)).toList(),
        new Bill.Delivery(
            part.text("o"),
            part.text("on"),
            new Money(part.number("op"), currency),
            new Money(part.number("ot"), currency)));
  }

  private static Bill.Item item(Item item, String currency) {
    return new Bill.Item(
        item.text("p"),
        item.text("v"),
        item.text("k"),
        item.text("n"),
        (int) item.number("q"),
        new Money(item.number("m"), currency),
        new Money(item.number("d", 0), currency),
        new Money(item.number("x", 0), currency),
        new Money(item.number("c"), currency),
        new Money(item.number("t"), currency));
  }
}
