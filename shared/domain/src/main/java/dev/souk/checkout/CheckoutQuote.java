package dev.souk.checkout;

import dev.souk.cart.AppliedCoupon;
import dev.souk.cart.PricedCart;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingRateRequest;
import dev.souk.shipping.ShippingRateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a cart comes to, sent to one place, and what stands in the way of ordering it.
///
/// @param sellers what is on sale, by seller, in the cart's order
/// @param blockers none when the cart can be ordered; then there is a [#bill()]
public record CheckoutQuote(List<SellerQuote> sellers, List<CheckoutBlocker> blockers) {
  public CheckoutQuote {
    sellers = List.copyOf(sellers);
    blockers = List.copyOf(blockers);
  }

  /// What is bought of one seller.
  ///
  /// @param shippingOptions how the seller can send it, the cheapest first; none when they do not
  /// @param delivery the one of them that was chosen, or the cheapest
  public record SellerQuote(
      String sellerId,
      String sellerName,
      List<PriceBreakdown.LineItem> items,
      List<PriceBreakdown.ShippingCharge> shippingOptions,
      Optional<PriceBreakdown.ShippingCharge> delivery) {
    public SellerQuote {
      items = List.copyOf(items);
      shippingOptions = List.copyOf(shippingOptions);
    }

    /// The part of a bill, when the seller sends it.
    public Optional<PriceBreakdown.SellerPart> priceBreakdown() {
      return delivery.map(each -> new PriceBreakdown.SellerPart(sellerId, sellerName, items, each));
    }
  }

  /// @param reduction what the cart's coupon does to it, when there is such a coupon
  public static CheckoutQuote of(
      PricedCart pricedCart,
      Optional<AppliedCoupon> reduction,
      ShippingSelection shippingSelection,
      PricingTerms pricingTerms) {
    var blockers = new ArrayList<CheckoutBlocker>();
    if (pricedCart.cart().lines().isEmpty()) {
      blockers.add(new CheckoutBlocker.EmptyCart());
    } else {
      pricedCart
          .warnings()
          .forEach(cartWarning -> CheckoutBlocker.of(cartWarning).ifPresent(blockers::add));
      coupon(pricedCart, reduction).ifPresent(blockers::add);
    }
    var shares = shares(reduction);
    var parts = new ArrayList<SellerQuote>();
    for (var each : pricedCart.sellerGroups()) {
      var items = items(each, shares, pricingTerms);
      var shippingRateResult =
          shippingSelection
              .book(each.sellerId())
              .quoteRates(shipment(each, items, shippingSelection.country()));
      parts.add(part(each, items, shippingRateResult, shippingSelection, pricingTerms));
      shipping(each, shippingRateResult, shippingSelection).ifPresent(blockers::add);
    }
    if (parts.size() > PriceBreakdown.MAX_SELLERS) {
      blockers.add(new CheckoutBlocker.TooManySellers(parts.size()));
    }
    bill(parts)
        .map(PriceBreakdown::total)
        .flatMap(total ->
            pricingTerms
                .currencies()
                .notPayable(total)
                .map(why -> new CheckoutBlocker.TotalNotPayable(total, why)))
        .ifPresent(blockers::add);
    return new CheckoutQuote(parts, blockers);
  }

  /// What everything costs; empty while nothing is on sale or a seller does not send it.
  public Optional<PriceBreakdown> bill() {
    return bill(sellers);
  }

  private static Optional<PriceBreakdown> bill(List<SellerQuote> parts) {
    var billed = parts.stream().flatMap(each -> each.priceBreakdown().stream()).toList();
    return billed.isEmpty() || billed.size() < parts.size()
        ? Optional.empty()
        : Optional.of(new PriceBreakdown(billed));
  }

  private static Optional<CheckoutBlocker> coupon(
      PricedCart pricedCart, Optional<AppliedCoupon> reduction) {
    if (pricedCart.cart().coupon() == null) {
      return Optional.empty();
    }
    if (reduction.isEmpty()) {
      return Optional.of(new CheckoutBlocker.CouponNotApplicable(null));
    }
    return switch (reduction.get().evaluation()) {
      case CouponEvaluation.Applicable _ -> Optional.empty();
      case CouponEvaluation.NotApplicable(var reason) ->
          Optional.of(new CheckoutBlocker.CouponNotApplicable(reason));
    };
  }

  private static Map<String, Money> shares(Optional<AppliedCoupon> reduction) {
    return reduction
        .map(each ->
            switch (each.evaluation()) {
              case CouponEvaluation.Applicable(var _, var shares) -> shares;
              case CouponEvaluation.NotApplicable _ -> Map.<String, Money>of();
            })
        .orElse(Map.of());
  }

  private static List<PriceBreakdown.LineItem> items(
      PricedCart.SellerGroup sellerGroup, Map<String, Money> shares, PricingTerms pricingTerms) {
    return sellerGroup.lines().stream()
        .map(each -> {
          var none = new Money(0, each.offer().price().currency());
          return pricingTerms.item(each, shares.getOrDefault(each.offer().variantId(), none));
        })
        .toList();
  }

  private static ShippingRateRequest shipment(
      PricedCart.SellerGroup sellerGroup, List<PriceBreakdown.LineItem> items, String country) {
    var off =
        items.stream().map(PriceBreakdown.LineItem::discount).reduce(Money::plus).orElseThrow();
    var grams =
        sellerGroup.lines().stream()
            .mapToLong(each -> (long) each.offer().variant().grams() * each.line().quantity())
            .sum();
    return new ShippingRateRequest(country, sellerGroup.subtotal().minus(off), grams);
  }

  private static SellerQuote part(
      PricedCart.SellerGroup sellerGroup,
      List<PriceBreakdown.LineItem> items,
      ShippingRateResult shippingRateResult,
      ShippingSelection shippingSelection,
      PricingTerms pricingTerms) {
    var choices =
        switch (shippingRateResult) {
          case ShippingRateResult.Available(var rates) ->
              rates.stream().map(pricingTerms::delivery).toList();
          case ShippingRateResult.Unavailable _ -> List.<PriceBreakdown.ShippingCharge>of();
        };
    var chosen =
        shippingSelection
            .choice(sellerGroup.sellerId())
            .flatMap(id -> choices.stream().filter(each -> each.optionId().equals(id)).findFirst())
            .or(() -> choices.stream().findFirst());
    return new SellerQuote(
        sellerGroup.sellerId(), sellerGroup.sellerName(), items, choices, chosen);
  }

  private static Optional<CheckoutBlocker> shipping(
      PricedCart.SellerGroup sellerGroup,
      ShippingRateResult shippingRateResult,
      ShippingSelection shippingSelection) {
    return switch (shippingRateResult) {
      case ShippingRateResult.Unavailable(var reason) ->
          Optional.of(
              new CheckoutBlocker.ShippingUnavailable(
                  sellerGroup.sellerId(), sellerGroup.sellerName(), reason));
      case ShippingRateResult.Available(var rates) ->
          shippingSelection
              .choice(sellerGroup.sellerId())
              .filter(id -> rates.stream().noneMatch(each -> each.optionId().equals(id)))
              .map(id -> new CheckoutBlocker.UnknownShippingOption(sellerGroup.sellerId(), id));
    };
  }
}
