package dev.souk.local.matrix;

import dev.souk.catalog.Offer;
import dev.souk.contract.Principal;
import dev.souk.local.story.Actor;
import dev.souk.local.story.Sale;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the customers of the cast have bought of its sellers: each an order of a mug of both, which
/// is there, and of which both mugs are to go back.
///
/// @param parts ids of each seller's part of the order whose return is in `backs`
/// @param backs ids of returns to each seller
record Sales(
    Map<Principal, Sale> sales, Map<Principal, String> parts, Map<Principal, String> backs) {
  static Sales of(Map<Principal, Actor> customers, Map<Principal, Stall> sellers) {
    var stalls = new EnumMap<Principal, Stall>(Principal.class);
    sellers.forEach((principal, stall) -> stalls.put(principal, shelved(stall)));
    var wares =
        stalls.values().stream()
            .map(each -> new Offer.Ref(each.product(), each.variant()))
            .toArray(Offer.Ref[]::new);
    var sales = new EnumMap<Principal, Sale>(Principal.class);
    customers.forEach((principal, actor) -> sales.put(principal, Sale.of(actor, 1, wares)));
    var parts = new EnumMap<Principal, String>(Principal.class);
    var backs = new EnumMap<Principal, String>(Principal.class);
    for (var sale : sales.values()) {
      stalls.forEach((seller, stall) -> {
        parts.put(seller, sale.part(stall.seller()));
        backs.put(seller, back(sale, stall));
      });
    }
    return new Sales(sales, parts, backs);
  }

  /// Something else of the seller's that is on sale: the rest of their stall is hidden.
  private static Stall shelved(Stall stall) {
    var other = stall.refilled();
    other.publish();
    var stock = Map.of("delta", 9, "reason", "restock");
    other.seller().once().post(other.movements(), stock).expect(201);
    return other;
  }

  private static String back(Sale sale, Stall stall) {
    var seller = stall.seller();
    var parcel = Map.of("carrier", "Post");
    seller.post(sale.by(seller, "shipments"), parcel).expect(201);
    sale.customer().post(sale.of(seller, "received"), null).expect(200);
    var lines = java.util.List.of(Map.of("variantId", stall.variant(), "quantity", 1));
    var wish = Map.of("lines", lines, "reason", "red");
    return sale.customer().post(sale.of(seller, "returns"), wish).expect(201).text("id");
  }

  private Sale sale(Principal customer) {
    return Optional.ofNullable(sales.get(customer)).orElseThrow();
  }

  String order(Principal customer) {
    return sale(customer).order().id();
  }

  /// A part of the customer's order.
  String partOf(Principal customer) {
    return sale(customer).order().parts().getFirst().id();
  }

  /// The seller's part of the order whose return is [#back].
  String part(Principal seller) {
    return parts.getOrDefault(seller, "");
  }

  String back(Principal seller) {
    return backs.getOrDefault(seller, "");
  }
}
