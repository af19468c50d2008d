package dev.souk.orders;

import dev.souk.checkout.PriceBreakdown;

/// Where the units of one line of a seller order are. Every unit that was bought is in a shipment,
/// is still to be sent, or is withdrawn; and its money is kept or given back. What may still be
/// shipped, refunded and returned, what the order keeps from being sold and where it stands all
/// follow from here.
///
/// @param ordered how many the customer paid for
/// @param shipped how many are in shipments
/// @param cancelled how many will not be sent: refunded before they were, even when that refund
///   failed afterwards, or cancelled
/// @param notRestocked how many of the withdrawn are not on sale again
/// @param refunded of how many the money has gone back or is on its way
/// @param returned how many of the sent have been returned
public record LineUnits(
    int ordered, int shipped, int cancelled, int notRestocked, int refunded, int returned) {

  static LineUnits of(SellerOrder part, PriceBreakdown.LineItem item) {
    var variant = item.variantId();
    var sent =
        part.shipments().stream().mapToInt(each -> UnitsByVariant.of(variant, each.units())).sum();
    var withdrawn =
        part.refunds().stream()
            .mapToInt(each -> UnitsByVariant.of(variant, each.cancelledUnits().units()))
            .sum();
    var withheld =
        part.refunds().stream()
            .filter(each -> each.cancelledUnits().restock() == Refund.Restock.NONE)
            .mapToInt(each -> UnitsByVariant.of(variant, each.cancelledUnits().units()))
            .sum();
    var refunded =
        part.refunds().stream()
            .filter(Refund::isEffective)
            .mapToInt(each -> UnitsByVariant.of(variant, each.units()))
            .sum();
    var takenBack =
        part.returns().stream()
            .filter(each -> each.state() == Return.State.APPROVED)
            .mapToInt(each -> UnitsByVariant.of(variant, each.units()))
            .sum();
    var bought = item.quantity();
    var cancelled = part.fulfilment() instanceof Fulfilment.Cancelled;
    return new LineUnits(
        bought, sent, cancelled ? bought - sent : withdrawn, withheld, refunded, takenBack);
  }

  /// Units that are still to be sent.
  public int unshipped() {
    return ordered - shipped - cancelled;
  }

  /// Units whose money can still be given back.
  public int refundable() {
    return ordered - refunded;
  }

  /// Units the customer has and has not been given the money back for. Refunds are first of what is
  /// withdrawn.
  public int returnable() {
    return shipped - Math.max(returned, Math.max(0, refunded - cancelled));
  }

  /// Units that go to the customer or went there.
  public int sold() {
    return shipped + unshipped();
  }

  /// Units nobody else can buy: the sold ones, and those that were not put on sale again.
  public int held() {
    return sold() + notRestocked;
  }

  /// How many of so many refunded units will not be sent because of it: first those are refunded
  /// that are withdrawn and whose money has not gone back, then those that are still to be sent,
  /// and at last those that were sent.
  int cancelledBy(int units) {
    var before = Math.max(0, cancelled - refunded);
    return Math.clamp(units - before, 0, unshipped());
  }
}
