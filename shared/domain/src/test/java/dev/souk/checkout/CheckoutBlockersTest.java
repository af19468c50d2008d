package dev.souk.checkout;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.checkout.CheckoutFixtures.UNTAXED;
import static dev.souk.checkout.CheckoutFixtures.basket;
import static dev.souk.checkout.CheckoutFixtures.book;
import static dev.souk.checkout.CheckoutFixtures.choosing;
import static dev.souk.checkout.CheckoutFixtures.euros;
import static dev.souk.checkout.CheckoutFixtures.sending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.Cart;
import dev.souk.cart.OfferFixtures;
import dev.souk.cart.PricedCart;
import dev.souk.catalog.Offer;
import dev.souk.checkout.CheckoutFixtures.Wanted;
import dev.souk.id.IdType;
import dev.souk.shipping.ShippingProfile;
import dev.souk.shipping.ShippingRateResult;
import dev.souk.shipping.ShippingTariff;
import dev.souk.shipping.ShippingTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote of what cannot be ordered")
class CheckoutBlockersTest {
  private static final String POTTER = AccountFixtures.id(IdType.SEL);
  private static final String WEAVER = AccountFixtures.id(IdType.SEL);
  private static final Offer MUG = OfferFixtures.offer(POTTER, euros(1290), 9);
  private static final Offer BOWL = OfferFixtures.offer(POTTER, euros(995), 9);
  private static final Offer TOWEL = OfferFixtures.offer(WEAVER, euros(2500), 9);
  private static final ShippingProfile POST = book(POTTER, new ShippingTariff.Flat(euros(490)));

  private final PricedCart pricedCart =
      basket(List.of(new Wanted(MUG, 3), new Wanted(TOWEL, 1), new Wanted(BOWL, 1)));

  private CheckoutQuote quote(ShippingSelection shippingSelection, PricingTerms pricingTerms) {
    return CheckoutQuote.of(pricedCart, Optional.empty(), shippingSelection, pricingTerms);
  }

  private static PriceBreakdown bill(CheckoutQuote quote) {
    return quote.bill().orElseThrow();
  }

  private final Cart cart = pricedCart.cart();

  private CheckoutQuote now(Offer... offers) {
    return CheckoutQuote.of(
        PricedCart.of(cart, List.of(offers)), Optional.empty(), sending(POST), UNTAXED);
  }

  @Test
  void says_that_the_cart_is_empty() {
    var empty = PricedCart.of(Cart.empty(AccountFixtures.id(IdType.USR)), List.of());
    var quote = CheckoutQuote.of(empty, Optional.empty(), sending(), UNTAXED);

    assertThat(quote.blockers()).containsExactly(new CheckoutBlocker.EmptyCart());
    assertThat(quote.bill()).isEmpty();
  }

  @Test
  void says_what_is_no_longer_on_sale_and_does_not_count_it() {
    var quote = now(MUG, TOWEL);

    assertThat(quote.blockers())
        .containsExactly(new CheckoutBlocker.NotOnSale(cart.line(BOWL.variantId()).orElseThrow()));
    assertThat(bill(quote).goods()).isEqualTo(euros(3870 + 2500));
  }

  @Test
  void says_that_there_are_more_sellers_than_one_order_can_have() {
    assertThat(ofSellers(PriceBreakdown.MAX_SELLERS).blockers()).isEmpty();
    assertThat(ofSellers(PriceBreakdown.MAX_SELLERS + 1).blockers())
        .containsExactly(new CheckoutBlocker.TooManySellers(PriceBreakdown.MAX_SELLERS + 1));
  }

  private static CheckoutQuote ofSellers(int number) {
    var wanted =
        IntStream.range(0, number)
            .mapToObj(_ ->
                new Wanted(OfferFixtures.offer(AccountFixtures.id(IdType.SEL), euros(500), 9), 1))
            .toList();
    return CheckoutQuote.of(basket(wanted), Optional.empty(), sending(), UNTAXED);
  }

  @Test
  void has_no_bill_when_nothing_is_on_sale() {
    assertThat(now().blockers()).hasSize(3);
    assertThat(now().bill()).isEmpty();
  }

  @Test
  void says_what_is_left_of_what_is_short() {
    assertThat(now(OfferFixtures.stocked(MUG, 2), TOWEL, BOWL).blockers())
        .containsExactly(
            new CheckoutBlocker.InsufficientStock(cart.line(MUG.variantId()).orElseThrow(), 2));
  }

  @Test
  void shows_a_price_the_shopper_has_not_seen_until_they_have() {
    var dearer = OfferFixtures.priced(MUG, 1500);
    var quote = now(dearer, TOWEL, BOWL);
    var looked = PricedCart.of(cart, List.of(dearer, TOWEL, BOWL)).withPricesSeen();
    var seen = PricedCart.of(looked, List.of(dearer, TOWEL, BOWL));

    assertThat(quote.blockers())
        .containsExactly(
            new CheckoutBlocker.PriceChanged(
                cart.line(MUG.variantId()).orElseThrow(), euros(1500)));
    assertThat(bill(quote).goods()).isEqualTo(euros(4500 + 2500 + 995));
    assertThat(CheckoutQuote.of(seen, Optional.empty(), sending(POST), UNTAXED).blockers())
        .isEmpty();
  }

  @Test
  void names_the_seller_who_does_not_send_there() {
    var terms = new ShippingTerms("Near", new ShippingTariff.Flat(euros(1)), List.of("FR"));
    var near =
        ((ShippingProfile.Added.Success)
                ShippingProfile.empty(WEAVER).add(AccountFixtures.id(IdType.SHP), terms, NOON))
            .book();
    var quote = quote(sending(POST, near), UNTAXED);

    assertThat(quote.blockers())
        .containsExactly(
            new CheckoutBlocker.ShippingUnavailable(
                WEAVER, "Corner pottery", ShippingRateResult.Reason.COUNTRY_NOT_SERVED));
    assertThat(quote.bill()).isEmpty();
    assertThat(quote.sellers().getLast().items()).hasSize(1);
    assertThat(quote.sellers().getLast().shippingOptions()).isEmpty();
  }

  @Test
  void says_that_an_option_cannot_be_chosen_and_shows_the_cheapest() {
    var other = book(WEAVER, new ShippingTariff.Flat(euros(1))).options().getFirst().id();
    var quote = quote(choosing(Map.of(POTTER, other), POST), UNTAXED);

    assertThat(quote.blockers())
        .containsExactly(new CheckoutBlocker.UnknownShippingOption(POTTER, other));
    assertThat(bill(quote).shipping()).isEqualTo(euros(490));
  }
}
