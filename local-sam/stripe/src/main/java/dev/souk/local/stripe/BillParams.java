package dev.souk.local.stripe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a bill from the parameters of a new session, with Stripe's limits.
final class BillParams {
  private static final int MOST_LINES = 100;
  private static final int MOST_RATES = 5;
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_RATE_NAME = 100;

  private final Account account;
  private final Params params;

  BillParams(Account account, Params params) {
    this.account = account;
    this.params = params;
  }

  Bill read() {
    var items = params.each("line_items");
    if (items.isEmpty()) {
      throw Refused.missingParam("line_items");
    }
    if (items.size() > MOST_LINES) {
      throw Refused.param(
          null, "line_items", "The maximum number of line items is " + MOST_LINES + ".");
    }
    var currency = currency(items.getFirst().under("price_data"));
    var lines = items.stream().map(each -> line(each, currency)).toList();
    var bill = new Bill(currency, lines, coupon(currency), rates(currency), 0);
    var most = Presentment.largest(currency);
    var least = Presentment.smallest(currency);
    var large = bill.subtotal() > most || bill.total() > most;
    if (large || (bill.total() > 0 && bill.total() < least)) {
      throw Refused.param(
          large ? "amount_too_large" : "amount_too_small",
          "line_items",
          "The Checkout Session's total amount must be %s %s, or nothing."
              .formatted(
                  large ? "no more than" : "at least",
                  Amounts.text(large ? most : least, currency)));
    }
    return bill;
  }

  private Line line(Params item, String currency) {
    item.text("price")
        .ifPresent(each -> {
          throw Refused.param(
              "resource_missing", item.named("price"), "No such price: '" + each + "'");
        });
    if (!item.has("price_data")) {
      throw Refused.missingParam(item.named("price_data"));
    }
    var price = item.under("price_data");
    if (!currency(price).equals(currency)) {
      throw Refused.param(
          null,
          price.named("currency"),
          "All prices on a Checkout Session must be in one currency.");
    }
    var product = price.under("product_data");
    var good =
        new Line.Good(
            account.ids.next("price_"),
            account.ids.next("prod_", 14),
            limited(product, "name", LONGEST_NAME),
            product.text("description").orElse(null),
            product.texts("images"));
    var quantity = between(item, "quantity", 1, 999_999);
    return new Line(
        account.ids.next("li_"),
        good,
        amount(price, "unit_amount", currency),
        quantity,
        item.metadata());
  }

  private static long between(Params params, String name, long least, long most) {
    var value = params.needWhole(name);
    if (value < least || value > most) {
      throw Refused.param(
          null,
          params.named(name),
          "Invalid %s: must be between %d and %d".formatted(params.named(name), least, most));
    }
    return value;
  }

  private static long amount(Params params, String name, String currency) {
    var amount = between(params, name, 0, Long.MAX_VALUE);
    var most = Presentment.largest(currency);
    if (amount > most) {
      throw Refused.param(
          "amount_too_large",
          params.named(name),
          "The amount must be no more than " + Amounts.text(most, currency) + ".");
    }
    return Presentment.amount(amount, currency, params.named(name));
  }

  /// Counted in code points.
  private static String limited(Params params, String name, int most) {
    var text = params.need(name);
    if (text.codePointCount(0, text.length()) > most) {
      throw Refused.param(
          null,
          params.named(name),
          "Invalid string: must be at most %d characters".formatted(most));
    }
    return text;
  }

  private static String currency(Params of) {
    return Presentment.currency(of.need("currency"), of.named("currency"));
  }

  private @Nullable Coupon coupon(String currency) {
    var discounts = params.each("discounts");
    if (discounts.isEmpty()) {
      return null;
    }
    if (discounts.size() > 1) {
      throw Refused.param(null, "discounts", "You may only specify one discount.");
    }
    var id = discounts.getFirst().need("coupon");
    var param = discounts.getFirst().named("coupon");
    var coupon =
        account
            .coupons
            .find(id)
            .orElseThrow(
                () -> Refused.param("resource_missing", param, "No such coupon: '" + id + "'"));
    if (coupon.terms().currency() != null && !coupon.terms().currency().equals(currency)) {
      throw Refused.param(null, param, "The coupon's currency is not the session's.");
    }
    return coupon;
  }

  private List<Bill.Rate> rates(String currency) {
    var rates = new ArrayList<Bill.Rate>();
    for (var option : params.each("shipping_options")) {
      var data = option.under("shipping_rate_data");
      if (!data.has("fixed_amount")) {
        throw Refused.missingParam(option.named("shipping_rate_data"));
      }
      var fixed = data.under("fixed_amount");
      if (!currency(fixed).equals(currency)) {
        throw Refused.param(
            null, fixed.named("currency"), "The shipping rate's currency is not the session's.");
      }
      rates.add(
          new Bill.Rate(
              account.ids.next("shr_"),
              limited(data, "display_name", LONGEST_RATE_NAME),
              amount(fixed, "amount", currency)));
    }
    if (rates.size() > MOST_RATES) {
      throw Refused.param(null, "shipping_options", "Up to " + MOST_RATES + " shipping options.");
    }
    return List.copyOf(rates);
  }
}
