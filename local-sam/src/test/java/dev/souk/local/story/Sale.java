package dev.souk.local.story;

import dev.souk.addresses.Place;
import dev.souk.catalog.Offer;
import dev.souk.checkout.Bill;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Payment;
import dev.souk.orders.Placed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a customer has bought, kept as checkout keeps it. Nobody asks a payment provider here.
///
/// @param order as it was when it was paid
public record Sale(Actor customer, PaidOrder order) {
  private static final Money SHIPPING = new Money(490, "EUR");

  /// So many of each, from the cart on to the payment.
  public static Sale of(Actor customer, int quantity, Offer.Ref... wares) {
    for (var ware : wares) {
      var item =
          Map.of(
              "productId", ware.productId(), "variantId", ware.variantId(), "quantity", quantity);
      customer.post("/api/v1/cart/items", item).expect(200);
    }
    var placed = placed(customer.get("/api/v1/me").expect(200).text("id"), quantity, wares);
    var now = now();
    var total = placed.placed().bill().total();
    var paid = placed.paid(Payment.of("cs_" + placed.id(), "pi_" + placed.id(), total, now), now);
    if (!Live.orders().keep(placed, paid, null).equals(new Orders.Kept.Done())) {
      throw new AssertionError("not kept");
    }
    return new Sale(customer, paid);
  }

  private static Instant now() {
    return Town.cloud().clock().instant();
  }

  private static Order.AwaitingPayment placed(String customer, int quantity, Offer.Ref[] wares) {
    var order =
        Order.AwaitingPayment.of(
            new Placed(
                Live.ids().next(Kind.ORD, now()),
                customer,
                bill(quantity, wares),
                new Place(null, "Amina", "Long Walk 1", null, "Town", null, "1", "DE", null),
                null,
                "story",
                now()));
    var placing = Live.orders().place(order, Live.carts().of(customer), null);
    if (!placing.equals(new Orders.Placing.Done())) {
      throw new AssertionError("not placed: " + placing);
    }
    return order;
  }

  private static Bill bill(int quantity, Offer.Ref[] wares) {
    var parts = new ArrayList<Bill.Part>();
    for (var ware : wares) {
      var offer = Live.offers().find(ware).orElseThrow();
      var item = item(offer, quantity);
      var shop = offer.product().shop().name();
      var delivery = new Bill.Delivery("", "Standard", SHIPPING, new Money(78, "EUR"));
      parts.add(new Bill.Part(offer.sellerId(), shop, List.of(item), delivery));
    }
    return new Bill(parts);
  }

  /// With a commission of a tenth and the tax in the price.
  private static Bill.Item item(Offer offer, int quantity) {
    var total = offer.price().times(quantity);
    return new Bill.Item(
        offer.productId(),
        offer.variantId(),
        offer.variant().sku(),
        offer.product().presentation().name(),
        quantity,
        offer.price(),
        new Money(0, total.currency()),
        new Money(total.amount() * 19 / 119, total.currency()),
        new Money(total.amount() / 10, total.currency()),
        total);
  }

  public String path() {
    return "/api/v1/orders/" + order.id();
  }

  /// The id of what was bought of that seller.
  public String part(Actor seller) {
    return order.placed().partId(seller.get("/api/v1/sellers/me").expect(200).text("id"));
  }

  /// What the customer says to or of a seller's part.
  public String of(Actor seller, String what) {
    return path() + "/seller-orders/" + part(seller) + "/" + what;
  }

  /// What the seller does to their part.
  public String by(Actor seller, String what) {
    return "/api/v1/orders/seller/" + part(seller) + "/" + what;
  }

  /// What an admin does to a seller's part.
  public String admin(Actor seller, String what) {
    return "/api/v1/admin" + of(seller, what).substring("/api/v1".length());
  }

  /// What its customer sees now of what they bought of that seller.
  Map<String, @Nullable Object> seen(Actor seller) {
    var part = part(seller);
    return customer.get(path()).expect(200).list("sellers").stream()
        .filter(each -> part.equals(each.get("sellerOrderId")))
        .findFirst()
        .orElseThrow();
  }

  String status(Actor seller) {
    return String.valueOf(seen(seller).get("status"));
  }
}
