package dev.souk.local.story;

import dev.souk.catalog.Offer;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.PaidOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a customer with an address has bought, from the cart to the payment on Stripe's page.
///
/// @param order as it was when it was paid
public record PaidPurchase(Actor customer, PaidOrder order) {

  /// So many of each.
  public static PaidPurchase of(Actor customer, int quantity, Offer.Ref... wares) {
    for (var ware : wares) {
      var item =
          Map.of(
              "productId", ware.productId(), "variantId", ware.variantId(), "quantity", quantity);
      customer.post("/api/v1/cart/items", item).expect(200);
    }
    var placed = customer.withIdempotencyKey().post("/api/v1/orders", Map.of()).expect(201);
    var body = Map.of("orderId", placed.text("id"));
    var checkout = customer.withIdempotencyKey().post("/api/v1/payment/checkout", body).expect(200);
    var url = checkout.text("checkoutUrl");
    SharedLocalCloud.cloud()
        .stripe()
        .shopper()
        .completePayment(url.substring(url.lastIndexOf('/') + 1));
    return new PaidPurchase(customer, paid(placed.text("id")));
  }

  private static PaidOrder paid(String orderId) {
    SharedLocalCloud.await(
        () -> OrderWiring.orders().find(orderId).orElseThrow() instanceof PaidOrder);
    return (PaidOrder) OrderWiring.orders().find(orderId).orElseThrow();
  }

  public String path() {
    return "/api/v1/orders/" + order.id();
  }

  /// The id of what was bought of that seller.
  public String sellerOrderId(Actor seller) {
    return order.placement().sellerOrderId(seller.get("/api/v1/sellers/me").expect(200).text("id"));
  }

  /// What the customer says to or of a seller order.
  public String of(Actor seller, String what) {
    return path() + "/seller-orders/" + sellerOrderId(seller) + "/" + what;
  }

  /// What the seller does to their part.
  public String sellerPath(Actor seller, String what) {
    return "/api/v1/orders/seller/" + sellerOrderId(seller) + "/" + what;
  }

  /// What an admin does to a seller order.
  public String adminPath(Actor seller, String what) {
    return "/api/v1/admin" + of(seller, what).substring("/api/v1".length());
  }

  /// What its customer sees now of what they bought of that seller.
  Map<String, @Nullable Object> sellerOrder(Actor seller) {
    var part = sellerOrderId(seller);
    List<Map<String, @Nullable Object>> parts =
        customer.get(path()).expect(200).list("sellerOrders");
    return parts.stream()
        .filter(each -> part.equals(each.get("sellerOrderId")))
        .findFirst()
        .orElseThrow();
  }

  String status(Actor seller) {
    return String.valueOf(sellerOrder(seller).get("status"));
  }
}
