package dev.souk.local.matrix;

import dev.souk.catalog.Offer;
import dev.souk.contract.MatrixPrincipal;
import dev.souk.local.story.Actor;
import dev.souk.local.story.PaidPurchase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the customers of the cast have bought of its sellers: each an order of a mug of both, which
/// is there, and of which both mugs are to go back.
///
/// @param sellerOrderIds ids of each seller's part of the order whose return is in `returnIds`
/// @param returnIds ids of returns to each seller
record MatrixOrders(
    Map<MatrixPrincipal, PaidPurchase> sales,
    Map<MatrixPrincipal, String> sellerOrderIds,
    Map<MatrixPrincipal, String> returnIds) {
  static MatrixOrders of(
      Map<MatrixPrincipal, Actor> customers, Map<MatrixPrincipal, MatrixSeller> sellers) {
    var shops = new EnumMap<MatrixPrincipal, MatrixSeller>(MatrixPrincipal.class);
    sellers.forEach((principal, matrixSeller) -> shops.put(principal, published(matrixSeller)));
    var wares =
        shops.values().stream()
            .map(each -> new Offer.Ref(each.product(), each.variant()))
            .toArray(Offer.Ref[]::new);
    var sales = new EnumMap<MatrixPrincipal, PaidPurchase>(MatrixPrincipal.class);
    customers.forEach((principal, actor) -> sales.put(principal, PaidPurchase.of(actor, 1, wares)));
    var parts = new EnumMap<MatrixPrincipal, String>(MatrixPrincipal.class);
    var returnIds = new EnumMap<MatrixPrincipal, String>(MatrixPrincipal.class);
    for (var paidPurchase : sales.values()) {
      shops.forEach((seller, matrixSeller) -> {
        parts.put(seller, paidPurchase.sellerOrderId(matrixSeller.seller()));
        returnIds.put(seller, returnId(paidPurchase, matrixSeller));
      });
    }
    return new MatrixOrders(sales, parts, returnIds);
  }

  /// Something else of the seller's that is on sale: the rest of their shop is hidden.
  private static MatrixSeller published(MatrixSeller matrixSeller) {
    var other = matrixSeller.refilled();
    other.publish();
    var stock = Map.of("delta", 9, "reason", "restock");
    other.seller().withIdempotencyKey().post(other.movements(), stock).expect(201);
    return other;
  }

  private static String returnId(PaidPurchase paidPurchase, MatrixSeller matrixSeller) {
    var seller = matrixSeller.seller();
    var shipment = Map.of("carrier", "Post");
    seller.post(paidPurchase.sellerPath(seller, "shipments"), shipment).expect(201);
    paidPurchase.customer().post(paidPurchase.of(seller, "confirm-receipt"), null).expect(200);
    var lines = java.util.List.of(Map.of("variantId", matrixSeller.variant(), "quantity", 1));
    var request = Map.of("lines", lines, "reason", "red");
    return paidPurchase
        .customer()
        .post(paidPurchase.of(seller, "returns"), request)
        .expect(201)
        .text("id");
  }

  private PaidPurchase sale(MatrixPrincipal customer) {
    return Optional.ofNullable(sales.get(customer)).orElseThrow();
  }

  String order(MatrixPrincipal customer) {
    return sale(customer).order().id();
  }

  /// A part of the customer's order.
  String anySellerOrderId(MatrixPrincipal customer) {
    return sale(customer).order().sellerOrders().getFirst().id();
  }

  /// The seller's part of the order whose return is [#returnId].
  String sellerOrderId(MatrixPrincipal seller) {
    return sellerOrderIds.getOrDefault(seller, "");
  }

  String returnId(MatrixPrincipal seller) {
    return returnIds.getOrDefault(seller, "");
  }
}
