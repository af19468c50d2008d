package dev.souk.payments;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.ShippingOption;
import com.stripe.param.checkout.SessionCreateParams.ShippingOption.ShippingRateData;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.money.Money;
import dev.souk.money.PaymentCurrency;

/// A bill as Stripe's page shows it. Discounts and taxes are in the prices of its lines; what all
/// of it comes to there is what the bill comes to, to the minor unit.
final class StripeLineItems {
  /// Characters of a product's name, which a line is shown by (Stripe, "API upgrades", 2018-10-31).
  private static final int LONGEST_NAME = 250;

  private final PriceBreakdown priceBreakdown;

  StripeLineItems(PriceBreakdown priceBreakdown) {
    this.priceBreakdown = priceBreakdown;
  }

  void addTo(SessionCreateParams.Builder session) {
    priceBreakdown.items().forEach(each -> session.addLineItem(line(each)));
    if (priceBreakdown.shipping().amount() > 0) {
      session.addShippingOption(shipping());
    }
    var sum =
        priceBreakdown.items().mapToLong(StripeLineItems::asked).sum()
            + priceBreakdown.shipping().amount();
    if (sum != priceBreakdown.total().amount()) {
      throw new IllegalStateException(
          "the lines come to %d, the bill to %d".formatted(sum, priceBreakdown.total().amount()));
    }
  }

  private static long asked(PriceBreakdown.LineItem item) {
    return unit(item) * quantity(item);
  }

  /// Stripe's lines are a price times a quantity: what does not divide, to what can be paid, is one
  /// line of one.
  private static long quantity(PriceBreakdown.LineItem item) {
    var step = PaymentCurrency.step(item.total().currency());
    return item.total().amount() % (item.quantity() * step) == 0 ? item.quantity() : 1;
  }

  private static long unit(PriceBreakdown.LineItem item) {
    return item.total().amount() / quantity(item);
  }

  private static Money price(PriceBreakdown.LineItem item) {
    return new Money(unit(item), item.total().currency());
  }

  private static LineItem line(PriceBreakdown.LineItem item) {
    var whole =
        quantity(item) == item.quantity()
            ? item.name()
            : "%d × %s".formatted(item.quantity(), item.name());
    var price =
        PriceData.builder()
            .setCurrency(StripeAmounts.currency(item.total()))
            .setUnitAmount(StripeAmounts.of(price(item)))
            .setProductData(PriceData.ProductData.builder().setName(cut(whole)).build());
    return LineItem.builder().setQuantity(quantity(item)).setPriceData(price.build()).build();
  }

  /// Cut by code points, so that no sign is cut in two.
  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)).stripTrailing() + "…";
  }

  private ShippingOption shipping() {
    var amount =
        ShippingRateData.FixedAmount.builder()
            .setAmount(StripeAmounts.of(priceBreakdown.shipping()))
            .setCurrency(StripeAmounts.currency(priceBreakdown.shipping()));
    var rate =
        ShippingRateData.builder()
            .setType(ShippingRateData.Type.FIXED_AMOUNT)
            .setDisplayName("Delivery")
            .setFixedAmount(amount.build());
    return ShippingOption.builder().setShippingRateData(rate.build()).build();
  }
}
