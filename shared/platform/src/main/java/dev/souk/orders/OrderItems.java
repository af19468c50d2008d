package dev.souk.orders;

import dev.souk.addresses.PlaceItems;
import dev.souk.checkout.Bill;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.Redemption;
import dev.souk.money.Money;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as one item: the bill it was placed with, the state it is in and how it came there. So
/// each step is one conditional write. Its size is what all of them cost: ids that keys tell are
/// not said again, and the bill is packed. It stands in its customer's list, and in the list of
/// what is due while somebody is to look at it.
public final class OrderItems {
  private static final int SCHEMA = 1;
  private static final String AWAITING = "AWAITING";
  private static final String UNPAID = "UNPAID";
  private static final String PAID = "PAID";

  private OrderItems() {}

  public static Item item(Order order) {
    var item = undue(order);
    order.dueAt().ifPresent(at -> due(item, order.followUp(), at, order.id()));
    return item.build();
  }

  /// The same order, to be looked at again at another time.
  static Item postponed(Order order, Instant until) {
    var item = undue(order);
    due(item, FollowUp.RECHECK, until, order.id());
    return item.build();
  }

  private static void due(Item.Builder item, FollowUp kind, Instant at, String id) {
    item.with(Keys.DUE_PK, OrderLists.list(kind, id)).with(Keys.DUE_SK, sorting(at, id));
  }

  private static Item.Builder undue(Order order) {
    var placed = order.placed();
    var item =
        Item.at(Keys.order(order.id()))
            .with("schema", SCHEMA)
            .with("version", order.version())
            .with("updatedAt", order.log().updatedAt())
            .with(Keys.LISTS_PK, Keys.ordersOf(placed.customerId()))
            .with(Keys.LISTS_SK, sorting(placed.at(), placed.id()))
            .with("currency", placed.bill().currency())
            .packed("bill", placed.bill().parts().stream().map(BillItems::part).toList())
            .with("place", PlaceItems.with(Item.nested(), placed.place()).build())
            .with("coupon", coupon(placed.coupon()))
            .with("fingerprint", placed.fingerprint())
            .with("steps", steps(order));
    return switch (order) {
      case Order.AwaitingPayment awaiting -> hold(item.with("is", AWAITING), awaiting.hold());
      case Order.Unpaid unpaid ->
          item.with("is", UNPAID).with("end", unpaid.status()).with("refusal", unpaid.refusal());
      case PaidOrder paid -> paid(item.with("is", PAID), paid);
    };
  }

  /// A text that sorts by time first.
  static String sorting(Instant at, String id) {
    return "%013d#%s".formatted(at.toEpochMilli(), id);
  }

  private static Item.Builder hold(Item.Builder item, Hold hold) {
    return item.with("hold", hold.stage())
        .with("until", hold.until())
        .with("session", hold.session());
  }

  private static Item.Builder paid(Item.Builder item, PaidOrder order) {
    var payment = order.payment();
    return item.with("session", payment.session())
        .with("intent", payment.intent())
        .with("captured", payment.amount().amount())
        .with("paidAt", payment.at())
        .with("disputes", DisputeItems.items(payment.disputes()))
        .with("parts", order.parts().stream().map(PartItems::item).toList());
  }

  private static @Nullable Item coupon(@Nullable Redemption coupon) {
    return coupon == null
        ? null
        : Item.nested()
            .with("o", coupon.ref().owner())
            .with("i", coupon.ref().id())
            .with("by", coupon.counted())
            .build();
  }

  /// Of each step when it was, what came to be, and of which part by its place in the bill.
  private static List<Item> steps(Order order) {
    var parts = partIds(order.placed());
    return order.log().steps().stream()
        .map(step ->
            Item.nested()
                .with("at", step.at())
                .with("to", step.to())
                .with("part", step.part() == null ? null : (Integer) parts.indexOf(step.part()))
                .build())
        .toList();
  }

  private static List<String> partIds(Placed placed) {
    return placed.bill().parts().stream().map(each -> placed.partId(each.sellerId())).toList();
  }

  /// The order an item, or the image of one, holds.
  public static Order order(Item item) {
    var placed = placed(item);
    var log = log(item, placed);
    return switch (item.text("is")) {
      case AWAITING ->
          new Order.AwaitingPayment(
              placed,
              new Hold(
                  Hold.Stage.valueOf(item.text("hold")),
                  item.time("until"),
                  item.textOrNull("session")),
              log);
      case UNPAID -> new Order.Unpaid(placed, Status.valueOf(item.text("end")), refusal(item), log);
      case PAID -> new PaidOrder(placed, payment(item), parts(item, placed), log);
      default -> throw new IllegalStateException("an order that is " + item.text("is"));
    };
  }

  private static @Nullable PaymentRefusal refusal(Item item) {
    var refusal = item.textOrNull("refusal");
    return refusal == null ? null : PaymentRefusal.valueOf(refusal);
  }

  private static Payment payment(Item item) {
    var currency = item.text("currency");
    return new Payment(
        item.text("session"),
        item.text("intent"),
        new Money(item.number("captured"), currency),
        item.time("paidAt"),
        DisputeItems.disputes(item.items("disputes"), currency));
  }

  private static List<SellerOrder> parts(Item item, Placed placed) {
    var bought = placed.bill().parts();
    var kept = item.items("parts");
    var parts = new ArrayList<SellerOrder>();
    for (var i = 0; i < kept.size(); i++) {
      var each = bought.get(i);
      parts.add(PartItems.part(kept.get(i), placed.partId(each.sellerId()), each));
    }
    return parts;
  }

  private static Placed placed(Item item) {
    var currency = item.text("currency");
    return new Placed(
        Keys.orderId(item.key()),
        Keys.ordersOfWhom(item.text(Keys.LISTS_PK)),
        new Bill(item.packed("bill").stream().map(each -> BillItems.part(each, currency)).toList()),
        PlaceItems.place(item.item("place")),
        item.has("coupon") ? redemption(item.item("coupon")) : null,
        item.text("fingerprint"),
        item.items("steps").getFirst().time("at"));
  }

  private static Redemption redemption(Item item) {
    return new Redemption(
        new CouponRef(item.text("o"), item.text("i")), Redemption.Counted.valueOf(item.text("by")));
  }

  private static Log log(Item item, Placed placed) {
    var parts = partIds(placed);
    var steps = new ArrayList<Step>();
    for (var each : item.items("steps")) {
      var part = each.has("part") ? parts.get((int) each.number("part")) : null;
      steps.add(
          new Step(
              steps.size() + 1L,
              each.time("at"),
              part,
              before(steps, part),
              Status.valueOf(each.text("to"))));
    }
    return new Log(steps, item.number("version"), item.time("updatedAt"));
  }

  private static @Nullable Status before(List<Step> steps, @Nullable String part) {
    return steps.reversed().stream()
        .filter(step -> java.util.Objects.equals(step.part(), part))
        .map(Step::to)
        .findFirst()
        .orElse(null);
  }
}
