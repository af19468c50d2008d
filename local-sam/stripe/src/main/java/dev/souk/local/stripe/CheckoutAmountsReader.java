package dev.souk.local.stripe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a bill from the parameters of a new session, with Stripe's limits.
final class CheckoutAmountsReader {
  private static final int MAX_LINE_ITEMS = 100;
  private static final int MAX_SHIPPING_RATES = 5;
  private static final int MAX_NAME_LENGTH = 250;
  private static final int MAX_RATE_NAME_LENGTH = 100;

  private final SimulatedStripeAccount account;
  private final StripeParams params;

  CheckoutAmountsReader(SimulatedStripeAccount account, StripeParams params) {
    this.account = account;
    this.params = params;
  }

  CheckoutAmounts read() {
    var items = params.each("line_items");
    if (items.isEmpty()) {
      throw StripeApiError.missingParam("line_items");
    }
    if (items.size() > MAX_LINE_ITEMS) {
      throw StripeApiError.param(
          null, "line_items", "The maximum number of line items is " + MAX_LINE_ITEMS + ".");
    }
    var currency = currency(items.getFirst().under("price_data"));
    var lines = items.stream().map(each -> line(each, currency)).toList();
    var checkoutAmounts =
        new CheckoutAmounts(currency, lines, coupon(currency), rates(currency), 0);
    var most = PresentmentCurrency.largest(currency);
    var least = PresentmentCurrency.smallest(currency);
    var large = checkoutAmounts.subtotal() > most || checkoutAmounts.total() > most;
    if (large || (checkoutAmounts.total() > 0 && checkoutAmounts.total() < least)) {
      throw StripeApiError.param(
          large ? "amount_too_large" : "amount_too_small",
          "line_items",
          "The Checkout Session's total amount must be %s %s, or nothing."
              .formatted(
                  large ? "no more than" : "at least",
                  AmountFormat.text(large ? most : least, currency)));
    }
    return checkoutAmounts;
  }

  private CheckoutLineItem line(StripeParams item, String currency) {
    item.text("price")
        .ifPresent(each -> {
          throw StripeApiError.param(
              "resource_missing", item.named("price"), "No such price: '" + each + "'");
        });
    if (!item.has("price_data")) {
      throw StripeApiError.missingParam(item.named("price_data"));
    }
    var price = item.under("price_data");
    if (!currency(price).equals(currency)) {
      throw StripeApiError.param(
          null,
          price.named("currency"),
          "All prices on a Checkout Session must be in one currency.");
    }
    var product = price.under("product_data");
    var productData =
        new CheckoutLineItem.ProductData(
            account.ids.next("price_"),
            account.ids.next("prod_", 14),
            limited(product, "name", MAX_NAME_LENGTH),
            product.text("description").orElse(null),
            product.texts("images"));
    var quantity = between(item, "quantity", 1, 999_999);
    return new CheckoutLineItem(
        account.ids.next("li_"),
        productData,
        amount(price, "unit_amount", currency),
        quantity,
        item.metadata());
  }

  private static long between(StripeParams params, String name, long least, long most) {
    var value = params.needWhole(name);
    if (value < least || value > most) {
      throw StripeApiError.param(
          null,
          params.named(name),
          "Invalid %s: must be between %d and %d".formatted(params.named(name), least, most));
    }
    return value;
  }

  private static long amount(StripeParams params, String name, String currency) {
    var amount = between(params, name, 0, Long.MAX_VALUE);
    var most = PresentmentCurrency.largest(currency);
    if (amount > most) {
      throw StripeApiError.param(
          "amount_too_large",
          params.named(name),
          "The amount must be no more than " + AmountFormat.text(most, currency) + ".");
    }
    return PresentmentCurrency.amount(amount, currency, params.named(name));
  }

  /// Counted in code points.
  private static String limited(StripeParams params, String name, int most) {
    var text = params.need(name);
    if (text.codePointCount(0, text.length()) > most) {
      throw StripeApiError.param(
          null,
          params.named(name),
          "Invalid string: must be at most %d characters".formatted(most));
    }
    return text;
  }

  private static String currency(StripeParams of) {
    return PresentmentCurrency.currency(of.need("currency"), of.named("currency"));
  }

  private @Nullable SimulatedCoupon coupon(String currency) {
    var discounts = params.each("discounts");
    if (discounts.isEmpty()) {
      return null;
    }
    if (discounts.size() > 1) {
      throw StripeApiError.param(null, "discounts", "You may only specify one discount.");
    }
    var id = discounts.getFirst().need("coupon");
    var param = discounts.getFirst().named("coupon");
    var coupon =
        account
            .coupons
            .find(id)
            .orElseThrow(() ->
                StripeApiError.param("resource_missing", param, "No such coupon: '" + id + "'"));
    if (coupon.terms().currency() != null && !coupon.terms().currency().equals(currency)) {
      throw StripeApiError.param(null, param, "The coupon's currency is not the session's.");
    }
    return coupon;
  }

  private List<CheckoutAmounts.ShippingRate> rates(String currency) {
    var rates = new ArrayList<CheckoutAmounts.ShippingRate>();
    for (var option : params.each("shipping_options")) {
      var data = option.under("shipping_rate_data");
      if (!data.has("fixed_amount")) {
        throw StripeApiError.missingParam(option.named("shipping_rate_data"));
      }
      var fixed = data.under("fixed_amount");
      if (!currency(fixed).equals(currency)) {
        throw StripeApiError.param(
            null, fixed.named("currency"), "The shipping rate's currency is not the session's.");
      }
      rates.add(
          new CheckoutAmounts.ShippingRate(
              account.ids.next("shr_"),
              limited(data, "display_name", MAX_RATE_NAME_LENGTH),
              amount(fixed, "amount", currency)));
    }
    if (rates.size() > MAX_SHIPPING_RATES) {
      throw StripeApiError.param(
          null, "shipping_options", "Up to " + MAX_SHIPPING_RATES + " shipping options.");
    }
    return List.copyOf(rates);
  }
}
