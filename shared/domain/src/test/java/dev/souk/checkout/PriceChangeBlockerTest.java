package dev.souk.checkout;

import static dev.souk.checkout.CheckoutFixtures.UNTAXED;
import static dev.souk.checkout.CheckoutFixtures.euros;
import static dev.souk.checkout.CheckoutFixtures.sending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.OfferFixtures;
import dev.souk.cart.PricedCart;
import dev.souk.catalog.Offer;
import dev.souk.id.IdType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote of a cart whose shopper saw another price")
class PriceChangeBlockerTest {
  private static final Offer SEEN =
      OfferFixtures.offer(AccountFixtures.id(IdType.SEL), euros(1290), 9);
  private static final Offer PRESENT = OfferFixtures.priced(SEEN, 1500);

  @Test
  void charges_the_present_price_and_cannot_be_ordered_until_that_has_been_seen() {
    var cart = CheckoutFixtures.cart(List.of(new CheckoutFixtures.Wanted(SEEN, 2)));
    var pricedCart = PricedCart.of(cart, List.of(PRESENT));

    var quote = CheckoutQuote.of(pricedCart, Optional.empty(), sending(), UNTAXED);
    var again = PricedCart.of(pricedCart.withPricesSeen(), List.of(PRESENT));

    assertThat(quote.blockers())
        .containsExactly(new CheckoutBlocker.PriceChanged(cart.lines().getFirst(), euros(1500)));
    assertThat(quote.bill().orElseThrow().items())
        .extracting(PriceBreakdown.LineItem::price)
        .containsExactly(euros(1500));
    assertThat(quote.bill().orElseThrow().total()).isEqualTo(euros(3000));
    assertThat(CheckoutQuote.of(again, Optional.empty(), sending(), UNTAXED).blockers()).isEmpty();
  }
}
