package dev.souk.checkout;

import static dev.souk.accounts.People.NOON;

import dev.souk.accounts.People;
import dev.souk.cart.Basket;
import dev.souk.cart.Cart;
import dev.souk.cart.Line;
import dev.souk.cart.Reduction;
import dev.souk.catalog.Offer;
import dev.souk.commission.CommissionFormula;
import dev.souk.commission.CommissionSchedule;
import dev.souk.commission.CommissionTariff;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRef;
import dev.souk.coupons.Discount;
import dev.souk.coupons.Terms;
import dev.souk.id.Kind;
import dev.souk.money.BasisPoints;
import dev.souk.money.MarketCurrencies;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingBook;
import dev.souk.shipping.ShippingTerms;
import dev.souk.shipping.Tariff;
import dev.souk.tax.TaxRate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Made-up carts, coupons and charges for tests, all in euros.
final class Checkouts {
  static final CommissionTariff TENTH =
      new CommissionTariff(
          CommissionFormula.percentage(1000), CommissionSchedule.EMPTY, Map.of(), NOON);
  static final MarketCurrencies CURRENCIES = MarketCurrencies.of(MarketCurrencies.USUAL);
  static final Charges UNTAXED = new Charges(TaxRate.NONE, CURRENCIES, TENTH);

  private Checkouts() {}

  static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  static Charges taxed(int basisPoints, TaxRate.Treatment treatment) {
    return new Charges(new TaxRate(new BasisPoints(basisPoints), treatment), CURRENCIES, TENTH);
  }

  /// So many of an offer, in a cart whose shopper saw its price.
  record Wanted(Offer offer, int quantity) {
    Line line(int position) {
      return new Line(
          offer.productId(), offer.variantId(), quantity, offer.price(), NOON.plusMillis(position));
    }
  }

  /// A cart of these, in this order.
  static Cart cart(List<Wanted> wanted) {
    var lines =
        IntStream.range(0, wanted.size()).mapToObj(each -> wanted.get(each).line(each)).toList();
    return new Cart(People.id(Kind.USR), lines, null, 1);
  }

  static Basket basket(List<Wanted> wanted) {
    return Basket.of(cart(wanted), wanted.stream().map(Wanted::offer).toList());
  }

  /// The basket with a coupon of the market on its cart.
  static Basket under(Basket basket, Coupon coupon) {
    var cart = basket.cart().under(coupon.ref());
    return new Basket(cart, basket.parts(), basket.gone(), basket.notes());
  }

  static Coupon coupon(Discount discount) {
    var terms = new Terms(NOON, null, null, null, null, List.of(), List.of());
    var ref = new CouponRef(Coupon.MARKET, People.id(Kind.CPN));
    return new Coupon(ref, "SPRING", discount, terms, 0, 1, NOON, NOON);
  }

  static Optional<Reduction> reduction(Coupon coupon, Basket basket) {
    return Optional.of(Reduction.of(coupon, basket, NOON));
  }

  /// A seller's book of one option everywhere for each tariff.
  static ShippingBook book(String seller, Tariff... tariffs) {
    var book = ShippingBook.empty(seller);
    for (var tariff : tariffs) {
      var terms = new ShippingTerms("By " + book.options().size(), tariff, List.of());
      var added = book.add(People.id(Kind.SHP), terms, NOON);
      book = ((ShippingBook.Added.To) added).book();
    }
    return book;
  }

  /// To Germany, by the cheapest.
  static Sending sending(ShippingBook... books) {
    return choosing(Map.of(), books);
  }

  static Sending choosing(Map<String, String> choices, ShippingBook... books) {
    return new Sending(
        "DE",
        Arrays.stream(books).collect(Collectors.toMap(ShippingBook::sellerId, each -> each)),
        choices);
  }
}
