package dev.souk.sample;

import dev.souk.addresses.PostalAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.commission.CommissionCharge;
import dev.souk.id.IdType;
import dev.souk.inventory.Stock;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.OrderPlacement;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Payment;
import java.util.List;

/// Two linen shirts that were bought, of which few are left: what the samples of changes tell of.
final class SampleOrder {
  static final Stock LEFT = stock(5, 7);
  static final Stock LOW = stock(3, 8);

  static final Order.AwaitingPayment PLACED = Order.AwaitingPayment.of(placed());
  static final PaidOrder PAID =
      PLACED.paid(
          Payment.of(
              "cs_sample",
              "pi_sample",
              placed().priceBreakdown().total(),
              SampleConstants.NOON.plusSeconds(60)),
          SampleConstants.NOON.plusSeconds(60));

  private SampleOrder() {}

  private static Stock stock(int available, long version) {
    return new Stock(
        SampleConstants.id(IdType.PRD),
        SampleConstants.id(IdType.VAR),
        SampleConstants.id(IdType.SEL),
        "SHIRT-L",
        available,
        Stock.DEFAULT_LOW_STOCK_THRESHOLD,
        version,
        SampleConstants.NOON);
  }

  private static OrderPlacement placed() {
    var place =
        new PostalAddress(
            null, "Maria Silva", "Rua Augusta 1", null, "Lisboa", null, "1100-048", "PT", null);
    return new OrderPlacement(
        SampleConstants.id(IdType.ORD),
        SampleConstants.id(IdType.USR),
        bill(),
        place,
        null,
        "sample",
        SampleConstants.NOON);
  }

  private static PriceBreakdown bill() {
    var item =
        new PriceBreakdown.LineItem(
            SampleConstants.id(IdType.PRD),
            SampleConstants.id(IdType.VAR),
            "SHIRT-L",
            "Linen shirt (L)",
            2,
            euros(4_900),
            euros(0),
            euros(0),
            CommissionCharge.of(euros(980)),
            euros(9_800));
    var shippingCharge =
        new PriceBreakdown.ShippingCharge(
            SampleConstants.id(IdType.SHP), "Parcel", euros(490), euros(0));
    return new PriceBreakdown(
        List.of(
            new PriceBreakdown.SellerPart(
                SampleConstants.id(IdType.SEL), "Casa Linho", List.of(item), shippingCharge)));
  }

  private static Money euros(long cents) {
    return new Money(cents, "EUR");
  }
}
