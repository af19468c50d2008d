package dev.souk.payments;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.ShippingOption;
import com.stripe.param.checkout.SessionCreateParams.ShippingOption.ShippingRateData;
import dev.souk.checkout.Bill;
import dev.souk.money.Money;
import java.util.Locale;

/// A bill as Stripe's page shows it. Discounts and taxes are in the prices of its lines; what all
/// of it comes to there is what the bill comes to, to the minor unit.
final class StripeLines {
  private final Bill bill;

  StripeLines(Bill bill) {
    this.bill = bill;
  }

  void addTo(SessionCreateParams.Builder session) {
    bill.items().forEach(each -> session.addLineItem(line(each)));
    if (bill.shipping().amount() > 0) {
      session.addShippingOption(shipping());
    }
    var sum = bill.items().mapToLong(StripeLines::asked).sum() + bill.shipping().amount();
    if (sum != bill.total().amount()) {
      throw new IllegalStateException(
          "the lines come to %d, the bill to %d".formatted(sum, bill.total().amount()));
    }
  }

  private static long asked(Bill.Item item) {
    return unit(item) * quantity(item);
  }

  /// Stripe's lines are a price times a quantity: what does not divide is one line of one.
  private static long quantity(Bill.Item item) {
    return item.total().amount() % item.quantity() == 0 ? item.quantity() : 1;
  }

  private static long unit(Bill.Item item) {
    return item.total().amount() / quantity(item);
  }

  private static LineItem line(Bill.Item item) {
    var name =
        quantity(item) == item.quantity()
            ? item.name()
            : "%d × %s".formatted(item.quantity(), item.name());
    var price =
        PriceData.builder()
            .setCurrency(currency(item.total()))
            .setUnitAmount(unit(item))
            .setProductData(PriceData.ProductData.builder().setName(name).build());
    return LineItem.builder().setQuantity(quantity(item)).setPriceData(price.build()).build();
  }

  private ShippingOption shipping() {
    var amount =
        ShippingRateData.FixedAmount.builder()
            .setAmount(bill.shipping().amount())
            .setCurrency(currency(bill.shipping()));
    var rate =
        ShippingRateData.builder()
            .setType(ShippingRateData.Type.FIXED_AMOUNT)
            .setDisplayName("Delivery")
            .setFixedAmount(amount.build());
    return ShippingOption.builder().setShippingRateData(rate.build()).build();
  }

  private static String currency(Money money) {
    return money.currency().toLowerCase(Locale.ROOT);
  }
}
