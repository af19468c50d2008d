package dev.souk.checkout;

import dev.souk.addresses.Address;
import dev.souk.addresses.AddressBooks;
import dev.souk.cart.Basket;
import dev.souk.cart.Carts;
import dev.souk.cart.Reduction;
import dev.souk.catalog.Offers;
import dev.souk.commission.CommissionRules;
import dev.souk.commission.CommissionTariff;
import dev.souk.coupons.Coupons;
import dev.souk.live.Live;
import dev.souk.shipping.ShippingBooks;
import dev.souk.tax.TaxRates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what a customer's cart comes to, all as it is now, in five requests and one more for a
/// coupon: what a quote shows and an order is placed by.
public final class Summing {
  private final Goods goods;
  private final AddressBooks addresses;
  private final ShippingBooks books;
  private final Rates rates;

  /// Where what is bought and its prices are read.
  public record Goods(Carts carts, Offers offers, Coupons coupons) {}

  /// Where what is charged on it is read.
  public record Rates(TaxRates taxes, CommissionRules commissions, MarketTerms terms) {
    Charges of(String country, List<String> sellers, Instant now) {
      var commission =
          CommissionTariff.of(
              terms.commission(), terms.vatCountry(), commissions.inputs(sellers), taxes, now);
      return new Charges(taxes.of(country), terms.currencies(), commission);
    }
  }

  /// A cart summed up.
  ///
  /// @param reduction what its coupon does, when there is such a coupon
  public record Summed(
      Basket basket,
      Optional<Reduction> reduction,
      Address address,
      Quote quote,
      Charges charges) {}

  public Summing() {
    this(
        new Goods(Live.carts(), Live.offers(), Live.coupons()),
        Live.addressBooks(),
        Live.shippingBooks(),
        new Rates(Live.taxRates(), Live.commissionRules(), Live.marketTerms()));
  }

  public Summing(Goods goods, AddressBooks addresses, ShippingBooks books, Rates rates) {
    this.goods = goods;
    this.addresses = addresses;
    this.books = books;
    this.rates = rates;
  }

  /// @param addressId null for the usual one
  /// @param choices ids of shipping options by seller
  /// @return empty when the customer has no such address
  public Optional<Summed> of(
      String customer, @Nullable String addressId, Map<String, String> choices, Instant now) {
    var book = addresses.of(customer);
    var address = addressId == null ? book.usual() : book.find(addressId);
    return address.map(each -> summed(customer, each, choices, now));
  }

  private Summed summed(
      String customer, Address address, Map<String, String> choices, Instant now) {
    var cart = goods.carts().of(customer);
    var basket = Basket.of(cart, goods.offers().now(cart.refs()));
    var reduction =
        Optional.ofNullable(cart.coupon())
            .flatMap(goods.coupons()::redeemable)
            .map(coupon -> Reduction.of(coupon, basket, now));
    var country = address.place().country();
    var sellers = basket.parts().stream().map(Basket.Part::sellerId).toList();
    var sending = new Sending(country, books.all(sellers), choices);
    var charges = rates.of(country, sellers, now);
    var quote = Quote.of(basket, reduction, sending, charges);
    return new Summed(basket, reduction, address, quote, charges);
  }
}
