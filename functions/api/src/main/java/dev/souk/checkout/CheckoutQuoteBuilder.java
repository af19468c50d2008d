package dev.souk.checkout;

import dev.souk.accounts.AccountWiring;
import dev.souk.addresses.Address;
import dev.souk.addresses.AddressBooks;
import dev.souk.cart.AppliedCoupon;
import dev.souk.cart.Carts;
import dev.souk.cart.PricedCart;
import dev.souk.catalog.CatalogWiring;
import dev.souk.catalog.Offers;
import dev.souk.commission.CommissionRules;
import dev.souk.commission.CommissionTariff;
import dev.souk.coupons.Coupons;
import dev.souk.shipping.ShippingProfiles;
import dev.souk.tax.TaxRates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what a customer's cart comes to, all as it is now, in five requests and one more for a
/// coupon: what a quote shows and an order is placed by.
public final class CheckoutQuoteBuilder {
  private final Ports ports;
  private final AddressBooks addresses;
  private final ShippingProfiles books;
  private final Rates rates;

  /// Where what is bought and its prices are read.
  public record Ports(Carts carts, Offers offers, Coupons coupons) {}

  /// Where what is charged on it is read.
  public record Rates(TaxRates taxes, CommissionRules commissions, MarketTerms terms) {
    PricingTerms of(String country, List<String> sellers, Instant now) {
      var commission =
          CommissionTariff.of(
              terms.commission(), terms.vatCountry(), commissions.inputs(sellers), taxes, now);
      return new PricingTerms(taxes.of(country), terms.currencies(), commission);
    }
  }

  /// A cart summed up.
  ///
  /// @param reduction what its coupon does, when there is such a coupon
  public record PricedCheckout(
      PricedCart basket,
      Optional<AppliedCoupon> reduction,
      Address address,
      CheckoutQuote quote,
      PricingTerms charges) {}

  public CheckoutQuoteBuilder() {
    this(
        new Ports(CheckoutWiring.carts(), CatalogWiring.offers(), CheckoutWiring.coupons()),
        AccountWiring.addressBooks(),
        CheckoutWiring.shippingProfiles(),
        new Rates(
            CheckoutWiring.taxRates(),
            CheckoutWiring.commissionRules(),
            CheckoutWiring.marketTerms()));
  }

  public CheckoutQuoteBuilder(
      Ports ports, AddressBooks addresses, ShippingProfiles books, Rates rates) {
    this.ports = ports;
    this.addresses = addresses;
    this.books = books;
    this.rates = rates;
  }

  /// @param addressId null for the usual one
  /// @param choices ids of shipping options by seller
  /// @return empty when the customer has no such address
  public Optional<PricedCheckout> of(
      String customer, @Nullable String addressId, Map<String, String> choices, Instant now) {
    var book = addresses.of(customer);
    var address = addressId == null ? book.defaultAddress() : book.find(addressId);
    return address.map(each -> summed(customer, each, choices, now));
  }

  private PricedCheckout summed(
      String customer, Address address, Map<String, String> choices, Instant now) {
    var cart = ports.carts().of(customer);
    var pricedCart = PricedCart.of(cart, ports.offers().now(cart.refs()));
    var reduction =
        Optional.ofNullable(cart.coupon())
            .flatMap(ports.coupons()::redeemable)
            .map(coupon -> AppliedCoupon.of(coupon, pricedCart, now));
    var country = address.place().country();
    var sellers = pricedCart.sellerGroups().stream().map(PricedCart.SellerGroup::sellerId).toList();
    var shippingSelection = new ShippingSelection(country, books.all(sellers), choices);
    var pricingTerms = rates.of(country, sellers, now);
    var quote = CheckoutQuote.of(pricedCart, reduction, shippingSelection, pricingTerms);
    return new PricedCheckout(pricedCart, reduction, address, quote, pricingTerms);
  }
}
