package dev.souk.orders;

import dev.souk.checkout.Bill;

/// Where the units of one line of a seller order are. Every unit that was bought is in a parcel, is
/// still to be sent, or is withdrawn; and its money is kept or given back. What may still be
/// shipped, refunded and returned, what the order keeps from being sold and where it stands all
/// follow from here.
///
/// @param bought how many the customer paid for
/// @param sent how many are in parcels
/// @param withdrawn how many will not be sent: refunded before they were, even when that refund
///   failed afterwards, or cancelled
/// @param withheld how many of the withdrawn are not on sale again
/// @param refunded of how many the money has gone back or is on its way
/// @param takenBack how many of the sent have been returned
public record LineUnits(
    int bought, int sent, int withdrawn, int withheld, int refunded, int takenBack) {

  static LineUnits of(SellerOrder part, Bill.Item item) {
    var variant = item.variantId();
    var sent = part.parcels().stream().mapToInt(each -> Units.of(variant, each.units())).sum();
    var withdrawn =
        part.refunds().stream().mapToInt(each -> Units.of(variant, each.withdrawn().units())).sum();
    var withheld =
        part.refunds().stream()
            .filter(each -> each.withdrawn().restock() == Refund.Restock.NONE)
            .mapToInt(each -> Units.of(variant, each.withdrawn().units()))
            .sum();
    var refunded =
        part.refunds().stream()
            .filter(Refund::counts)
            .mapToInt(each -> Units.of(variant, each.units()))
            .sum();
    var takenBack =
        part.returns().stream()
            .filter(each -> each.state() == Return.State.ACCEPTED)
            .mapToInt(each -> Units.of(variant, each.units()))
            .sum();
    var bought = item.quantity();
    var cancelled = part.fulfilment() instanceof Fulfilment.Cancelled;
    return new LineUnits(
        bought, sent, cancelled ? bought - sent : withdrawn, withheld, refunded, takenBack);
  }

  /// Units that are still to be sent.
  public int unsent() {
    return bought - sent - withdrawn;
  }

  /// Units whose money can still be given back.
  public int refundable() {
    return bought - refunded;
  }

  /// Units the customer has and has not been given the money back for. Refunds are first of what is
  /// withdrawn.
  public int returnable() {
    return sent - Math.max(takenBack, Math.max(0, refunded - withdrawn));
  }

  /// Units that go to the customer or went there.
  public int sold() {
    return sent + unsent();
  }

  /// Units nobody else can buy: the sold ones, and those that were not put on sale again.
  public int held() {
    return sold() + withheld;
  }

  /// How many of so many refunded units will not be sent because of it: first those are refunded
  /// that are withdrawn and whose money has not gone back, then those that are still to be sent,
  /// and at last those that were sent.
  int withdrawnBy(int units) {
    var before = Math.max(0, withdrawn - refunded);
    return Math.clamp(units - before, 0, unsent());
  }
}
