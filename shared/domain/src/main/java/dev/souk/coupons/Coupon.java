package dev.souk.coupons;

import dev.souk.catalog.Offer;
import dev.souk.money.Money;
import dev.souk.money.MoneyAllocation;
import dev.souk.money.PaymentCurrency;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A code that makes an order cheaper.
///
/// @param code upper case, unique in the market
/// @param uses how often it has been used
/// @param version rises by one with every change; uses do not count
public record Coupon(
    CouponRef ref,
    String code,
    Discount discount,
    CouponTerms terms,
    int uses,
    long version,
    Instant createdAt,
    Instant updatedAt) {
  /// Whose coupons count for lines of every seller.
  public static final String MARKET = "market";

  /// A line a discount may be for.
  ///
  /// @param total what it costs without
  public record Item(Offer offer, Money total) {}

  /// The code as it is kept, however it was typed.
  public static String code(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  public String id() {
    return ref.id();
  }

  /// What it does to a basket. How often one customer has used it is not asked here: the order that
  /// uses it decides that.
  public CouponEvaluation evaluate(List<Item> items, Instant now) {
    var closed = terms.closed(now).or(this::isUsedUp);
    if (closed.isPresent()) {
      return new CouponEvaluation.NotApplicable(closed.get());
    }
    var meant = items.stream().filter(each -> eligibleItems(each.offer())).toList();
    var sum = meant.stream().map(Item::total).reduce(Money::plus);
    if (sum.isEmpty()) {
      return new CouponEvaluation.NotApplicable(CouponEvaluation.Reason.NO_ELIGIBLE_ITEMS);
    }
    if (!hasCurrencyOf(sum.get())) {
      return new CouponEvaluation.NotApplicable(CouponEvaluation.Reason.CURRENCY_MISMATCH);
    }
    var minimum = terms.minimum();
    return minimum != null && sum.get().amount() < minimum.amount()
        ? new CouponEvaluation.NotApplicable(CouponEvaluation.Reason.BELOW_MINIMUM)
        : split(discount.off(sum.get()), meant);
  }

  private Optional<CouponEvaluation.Reason> isUsedUp() {
    var total = terms.total();
    return total != null && uses >= total
        ? Optional.of(CouponEvaluation.Reason.USAGE_LIMIT_REACHED)
        : Optional.empty();
  }

  private boolean eligibleItems(Offer offer) {
    return (ref.owner().equals(MARKET) || ref.owner().equals(offer.sellerId())) && terms.fit(offer);
  }

  private boolean hasCurrencyOf(Money sum) {
    var minimum = terms.minimum();
    var fixed =
        switch (discount) {
          case Discount.Percentage(var _) -> true;
          case Discount.Fixed(var amount) -> amount.currency().equals(sum.currency());
        };
    return fixed && (minimum == null || minimum.currency().equals(sum.currency()));
  }

  private static CouponEvaluation split(Money off, List<Item> meant) {
    var weights = meant.stream().map(each -> each.total().amount()).toList();
    var parts = MoneyAllocation.of(off.amount(), weights, PaymentCurrency.step(off.currency()));
    var shares = new HashMap<String, Money>();
    for (var i = 0; i < parts.size(); i++) {
      shares.put(meant.get(i).offer().variantId(), new Money(parts.get(i), off.currency()));
    }
    return new CouponEvaluation.Applicable(off, shares);
  }

  /// The coupon on other terms.
  public Coupon on(CouponTerms next, Instant now) {
    return new Coupon(ref, code, discount, next, uses, version + 1, createdAt, now);
  }
}
