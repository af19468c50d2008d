package dev.souk.orders;

import dev.souk.checkout.PriceBreakdown;
import dev.souk.money.Money;
import dev.souk.money.MoneyAllocation;
import java.util.List;
import java.util.function.ToLongFunction;

/// Whose the money is that was paid for a seller order. What has gone back or is on its way back,
/// [#owedToCustomer()], [#commission()], [#commissionVat()] and [#due()] come to exactly what was
/// paid; [#tax()] and [#shipping()] are in what is due. Amounts that are no multiple of a unit's
/// share are rounded down for everybody but the seller, who gets what is left.
public record PaymentAllocation(SellerOrder order) {

  /// What is still to go back to the customer: units that will not be sent and whose refund failed.
  /// A dispute that was won after all is none of these, since the bank has judged whose it is.
  public Money owedToCustomer() {
    var goods = order.breakdown().items().stream().mapToLong(this::owed).sum();
    var all = order.fulfilment() instanceof Fulfilment.Cancelled && goods > 0;
    var owed = goods + (all ? order.refundableShipping().amount() : 0);
    return money(Math.min(stays(owed), order.left().amount() - charged().amount()));
  }

  /// What the market keeps: nothing of units whose money goes back, and of the rest in the measure
  /// in which its money stays. Of all units together it is exactly the commission on the bill.
  public Money commission() {
    return sum(item -> item.commissionOn(sold(item)).amount());
  }

  /// The VAT on what the market keeps, in the same measure.
  public Money commissionVat() {
    return sum(item -> item.commissionVatOn(sold(item)).amount());
  }

  private Money charged() {
    return commission().plus(commissionVat());
  }

  /// What is due to the seller, tax and shipping in it. Below zero only while more refunds have
  /// been asked for than the payment provider will make.
  public Money due() {
    return order
        .breakdown()
        .total()
        .minus(order.returned())
        .minus(owedToCustomer())
        .minus(charged());
  }

  /// The tax in what is due, on goods and shipping.
  public Money tax() {
    var shippingCharge = order.breakdown().shipping();
    var shipping = part(shippingCharge.tax(), shippingKept(), shippingCharge.price());
    return sum(item -> part(item.tax(), kept(item) - owed(item), item.total())).plus(of(shipping));
  }

  /// The shipping in what is due, without its tax.
  public Money shipping() {
    var shippingCharge = order.breakdown().shipping();
    var kept = shippingKept();
    return of(kept - part(shippingCharge.tax(), kept, shippingCharge.price()));
  }

  private long shippingKept() {
    var owed = order.breakdown().items().stream().mapToLong(this::owed).sum();
    return order.fulfilment() instanceof Fulfilment.Cancelled && owed > 0
        ? 0
        : order.refundableShipping().amount();
  }

  /// What of a line has gone back for none of its units.
  private long kept(PriceBreakdown.LineItem item) {
    return order.refunds().stream()
        .filter(Refund::isEffective)
        .flatMap(each -> each.goods().entrySet().stream())
        .filter(each -> each.getKey().equals(item.variantId()))
        .mapToLong(each -> -each.getValue().amount())
        .reduce(item.total().amount(), Long::sum);
  }

  private long owed(PriceBreakdown.LineItem item) {
    var units = owedUnits(item);
    var kept = order.units(item).refundable();
    return units == 0 ? 0 : Math.multiplyExact(kept(item), units) / kept;
  }

  private int owedUnits(PriceBreakdown.LineItem item) {
    var units = order.units(item);
    var won =
        order.refunds().stream()
            .filter(each -> !each.isEffective() && each.origin().source() == Refund.Source.DISPUTE)
            .mapToInt(each -> UnitsByVariant.of(item.variantId(), each.cancelledUnits().units()))
            .sum();
    return Math.max(0, units.cancelled() - units.refunded() - won);
  }

  private int sold(PriceBreakdown.LineItem item) {
    return order.units(item).refundable() - owedUnits(item);
  }

  private static long part(Money of, long kept, Money whole) {
    return kept <= 0 || whole.amount() == 0
        ? 0
        : Math.multiplyExact(of.amount(), kept) / whole.amount();
  }

  private Money sum(ToLongFunction<PriceBreakdown.LineItem> amount) {
    return of(order.breakdown().items().stream().mapToLong(amount).sum());
  }

  private Money of(long amount) {
    return money(stays(amount));
  }

  /// The part of an amount that stays when some money has gone back for no unit in particular.
  private long stays(long amount) {
    var gone = order.unallocated().amount();
    return gone == 0 || amount == 0
        ? amount
        : MoneyAllocation.of(amount, List.of(order.left().amount(), gone)).getFirst();
  }

  private Money money(long amount) {
    return new Money(amount, order.breakdown().total().currency());
  }
}
