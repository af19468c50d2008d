package dev.souk.checkout;

import static dev.souk.checkout.Checkouts.UNTAXED;
import static dev.souk.checkout.Checkouts.euros;
import static dev.souk.checkout.Checkouts.sending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Basket;
import dev.souk.cart.Goods;
import dev.souk.catalog.Offer;
import dev.souk.id.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote of a cart whose shopper saw another price")
class ChangedPriceTest {
  private static final Offer SEEN = Goods.offer(People.id(Kind.SEL), euros(1290), 9);
  private static final Offer PRESENT = Goods.priced(SEEN, 1500);

  @Test
  void charges_the_present_price_and_cannot_be_ordered_until_that_has_been_seen() {
    var cart = Checkouts.cart(List.of(new Checkouts.Wanted(SEEN, 2)));
    var basket = Basket.of(cart, List.of(PRESENT));

    var quote = Quote.of(basket, Optional.empty(), sending(), UNTAXED);
    var again = Basket.of(basket.looked(), List.of(PRESENT));

    assertThat(quote.obstacles())
        .containsExactly(new Obstacle.PriceChanged(cart.lines().getFirst(), euros(1500)));
    assertThat(quote.bill().orElseThrow().items())
        .extracting(Bill.Item::price)
        .containsExactly(euros(1500));
    assertThat(quote.bill().orElseThrow().total()).isEqualTo(euros(3000));
    assertThat(Quote.of(again, Optional.empty(), sending(), UNTAXED).obstacles()).isEmpty();
  }
}
