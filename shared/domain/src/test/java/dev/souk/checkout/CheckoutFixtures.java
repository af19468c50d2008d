package dev.souk.checkout;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.AppliedCoupon;
import dev.souk.cart.Cart;
import dev.souk.cart.CartLine;
import dev.souk.cart.PricedCart;
import dev.souk.catalog.Offer;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionSchedule;
import dev.souk.commission.CommissionTariff;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.CouponTerms;
import dev.souk.coupons.Discount;
import dev.souk.id.IdType;
import dev.souk.money.BasisPoints;
import dev.souk.money.MarketCurrencies;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingProfile;
import dev.souk.shipping.ShippingTariff;
import dev.souk.shipping.ShippingTerms;
import dev.souk.tax.TaxRate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Made-up carts, coupons and charges for tests, all in euros.
final class CheckoutFixtures {
  static final CommissionTariff TENTH =
      new CommissionTariff(
          CommissionFormula.percentage(1000), CommissionSchedule.EMPTY, Map.of(), NOON);
  static final MarketCurrencies CURRENCIES = MarketCurrencies.of(MarketCurrencies.DEFAULT);
  static final PricingTerms UNTAXED = new PricingTerms(TaxRate.NONE, CURRENCIES, TENTH);

  private CheckoutFixtures() {}

  static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  static PricingTerms taxed(int basisPoints, TaxRate.Treatment treatment) {
    return new PricingTerms(
        new TaxRate(new BasisPoints(basisPoints), treatment), CURRENCIES, TENTH);
  }

  /// So many of an offer, in a cart whose shopper saw its price.
  record Wanted(Offer offer, int quantity) {
    CartLine line(int position) {
      return new CartLine(
          offer.productId(), offer.variantId(), quantity, offer.price(), NOON.plusMillis(position));
    }
  }

  /// A cart of these, in this order.
  static Cart cart(List<Wanted> wanted) {
    var lines =
        IntStream.range(0, wanted.size()).mapToObj(each -> wanted.get(each).line(each)).toList();
    return new Cart(AccountFixtures.id(IdType.USR), lines, null, 1);
  }

  static PricedCart basket(List<Wanted> wanted) {
    return PricedCart.of(cart(wanted), wanted.stream().map(Wanted::offer).toList());
  }

  /// The basket with a coupon of the market on its cart.
  static PricedCart under(PricedCart pricedCart, Coupon coupon) {
    var cart = pricedCart.cart().under(coupon.ref());
    return new PricedCart(
        cart, pricedCart.sellerGroups(), pricedCart.unavailable(), pricedCart.warnings());
  }

  static Coupon coupon(Discount discount) {
    var terms = new CouponTerms(NOON, null, null, null, null, List.of(), List.of());
    var ref = new CouponRef(Coupon.MARKET, AccountFixtures.id(IdType.CPN));
    return new Coupon(ref, "SPRING", discount, terms, 0, 1, NOON, NOON);
  }

  static Optional<AppliedCoupon> reduction(Coupon coupon, PricedCart pricedCart) {
    return Optional.of(AppliedCoupon.of(coupon, pricedCart, NOON));
  }

  /// A seller's book of one option everywhere for each tariff.
  static ShippingProfile book(String seller, ShippingTariff... tariffs) {
    var book = ShippingProfile.empty(seller);
    for (var tariff : tariffs) {
      var terms = new ShippingTerms("By " + book.options().size(), tariff, List.of());
      var added = book.add(AccountFixtures.id(IdType.SHP), terms, NOON);
      book = ((ShippingProfile.Added.Success) added).book();
    }
    return book;
  }

  /// To Germany, by the cheapest.
  static ShippingSelection sending(ShippingProfile... books) {
    return choosing(Map.of(), books);
  }

  static ShippingSelection choosing(Map<String, String> choices, ShippingProfile... books) {
    return new ShippingSelection(
        "DE",
        Arrays.stream(books).collect(Collectors.toMap(ShippingProfile::sellerId, each -> each)),
        choices);
  }
}
