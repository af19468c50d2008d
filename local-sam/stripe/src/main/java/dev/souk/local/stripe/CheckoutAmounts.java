package dev.souk.local.stripe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a checkout asks for, in one currency: lines, less a coupon, plus the chosen shipping rate.
record CheckoutAmounts(
    String currency,
    List<CheckoutLineItem> lines,
    @Nullable SimulatedCoupon coupon,
    List<ShippingRate> rates,
    int chosen) {

  /// One way to ship.
  record ShippingRate(String id, String name, long amount) {}

  CheckoutAmounts choosing(int rate) {
    return new CheckoutAmounts(currency, lines, coupon, rates, rate);
  }

  long subtotal() {
    return lines.stream().mapToLong(CheckoutLineItem::subtotal).sum();
  }

  long discount() {
    return coupon == null ? 0 : coupon.off(subtotal());
  }

  long shipping() {
    return rates.isEmpty() ? 0 : rates.get(chosen).amount();
  }

  long total() {
    return subtotal() - discount() + shipping();
  }

  /// The discount of each line: in proportion, the remainder to the largest fractions.
  List<Long> discounts() {
    var whole = subtotal();
    var off = discount();
    if (whole == 0 || off == 0) {
      return lines.stream().map(each -> 0L).toList();
    }
    var shares =
        new ArrayList<>(lines.stream().map(each -> each.subtotal() * off / whole).toList());
    var left = off - shares.stream().mapToLong(Long::longValue).sum();
    Comparator<Integer> byFraction =
        Comparator.comparingLong(each -> -(lines.get(each).subtotal() * off % whole));
    IntStream.range(0, lines.size())
        .boxed()
        .sorted(byFraction)
        .limit(left)
        .forEach(each -> shares.set(each, shares.get(each) + 1));
    return List.copyOf(shares);
  }

  Map<String, @Nullable Object> details() {
    return new JsonFields()
        .with("amount_discount", discount())
        .with("amount_shipping", shipping())
        .with("amount_tax", 0)
        .map();
  }

  @Nullable Map<String, @Nullable Object> shippingCost() {
    return rates.isEmpty()
        ? null
        : new JsonFields()
            .with("amount_subtotal", shipping())
            .with("amount_tax", 0)
            .with("amount_total", shipping())
            .with("shipping_rate", rates.get(chosen).id())
            .map();
  }

  List<Object> shippingOptions() {
    return rates.stream()
        .<Object>map(each ->
            new JsonFields()
                .with("shipping_amount", each.amount())
                .with("shipping_rate", each.id())
                .map())
        .toList();
  }

  List<Object> discountsJson() {
    return coupon == null
        ? List.of()
        : List.of(new JsonFields().with("coupon", coupon.id()).with("promotion_code", null).map());
  }
}
