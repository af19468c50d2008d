package dev.souk.checkout;

import static dev.souk.accounts.People.NOON;
import static dev.souk.checkout.Checkouts.UNTAXED;
import static dev.souk.checkout.Checkouts.basket;
import static dev.souk.checkout.Checkouts.book;
import static dev.souk.checkout.Checkouts.choosing;
import static dev.souk.checkout.Checkouts.euros;
import static dev.souk.checkout.Checkouts.sending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Basket;
import dev.souk.cart.Cart;
import dev.souk.cart.Goods;
import dev.souk.catalog.Offer;
import dev.souk.checkout.Checkouts.Wanted;
import dev.souk.id.Kind;
import dev.souk.shipping.Carried;
import dev.souk.shipping.ShippingBook;
import dev.souk.shipping.ShippingTerms;
import dev.souk.shipping.Tariff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote of what cannot be ordered")
class HinderedQuoteTest {
  private static final String POTTER = People.id(Kind.SEL);
  private static final String WEAVER = People.id(Kind.SEL);
  private static final Offer MUG = Goods.offer(POTTER, euros(1290), 9);
  private static final Offer BOWL = Goods.offer(POTTER, euros(995), 9);
  private static final Offer TOWEL = Goods.offer(WEAVER, euros(2500), 9);
  private static final ShippingBook POST = book(POTTER, new Tariff.Flat(euros(490)));

  private final Basket basket =
      basket(List.of(new Wanted(MUG, 3), new Wanted(TOWEL, 1), new Wanted(BOWL, 1)));

  private Quote quote(Sending sending, Charges charges) {
    return Quote.of(basket, Optional.empty(), sending, charges);
  }

  private static Bill bill(Quote quote) {
    return quote.bill().orElseThrow();
  }

  private final Cart cart = basket.cart();

  private Quote now(Offer... offers) {
    return Quote.of(Basket.of(cart, List.of(offers)), Optional.empty(), sending(POST), UNTAXED);
  }

  @Test
  void says_that_the_cart_is_empty() {
    var empty = Basket.of(Cart.empty(People.id(Kind.USR)), List.of());
    var quote = Quote.of(empty, Optional.empty(), sending(), UNTAXED);

    assertThat(quote.obstacles()).containsExactly(new Obstacle.EmptyCart());
    assertThat(quote.bill()).isEmpty();
  }

  @Test
  void says_what_is_no_longer_on_sale_and_does_not_count_it() {
    var quote = now(MUG, TOWEL);

    assertThat(quote.obstacles())
        .containsExactly(new Obstacle.NotOnSale(cart.line(BOWL.variantId()).orElseThrow()));
    assertThat(bill(quote).goods()).isEqualTo(euros(3870 + 2500));
  }

  @Test
  void says_that_there_are_more_sellers_than_one_order_can_have() {
    assertThat(ofSellers(Bill.MAX_SELLERS).obstacles()).isEmpty();
    assertThat(ofSellers(Bill.MAX_SELLERS + 1).obstacles())
        .containsExactly(new Obstacle.TooManySellers(Bill.MAX_SELLERS + 1));
  }

  private static Quote ofSellers(int number) {
    var wanted =
        IntStream.range(0, number)
            .mapToObj(_ -> new Wanted(Goods.offer(People.id(Kind.SEL), euros(500), 9), 1))
            .toList();
    return Quote.of(basket(wanted), Optional.empty(), sending(), UNTAXED);
  }

  @Test
  void has_no_bill_when_nothing_is_on_sale() {
    assertThat(now().obstacles()).hasSize(3);
    assertThat(now().bill()).isEmpty();
  }

  @Test
  void says_what_is_left_of_what_is_short() {
    assertThat(now(Goods.stocked(MUG, 2), TOWEL, BOWL).obstacles())
        .containsExactly(new Obstacle.FewerInStock(cart.line(MUG.variantId()).orElseThrow(), 2));
  }

  @Test
  void shows_a_price_the_shopper_has_not_seen_until_they_have() {
    var dearer = Goods.priced(MUG, 1500);
    var quote = now(dearer, TOWEL, BOWL);
    var looked = Basket.of(cart, List.of(dearer, TOWEL, BOWL)).looked();
    var seen = Basket.of(looked, List.of(dearer, TOWEL, BOWL));

    assertThat(quote.obstacles())
        .containsExactly(
            new Obstacle.PriceChanged(cart.line(MUG.variantId()).orElseThrow(), euros(1500)));
    assertThat(bill(quote).goods()).isEqualTo(euros(4500 + 2500 + 995));
    assertThat(Quote.of(seen, Optional.empty(), sending(POST), UNTAXED).obstacles()).isEmpty();
  }

  @Test
  void names_the_seller_who_does_not_send_there() {
    var terms = new ShippingTerms("Near", new Tariff.Flat(euros(1)), List.of("FR"));
    var near =
        ((ShippingBook.Added.To) ShippingBook.empty(WEAVER).add(People.id(Kind.SHP), terms, NOON))
            .book();
    var quote = quote(sending(POST, near), UNTAXED);

    assertThat(quote.obstacles())
        .containsExactly(new Obstacle.NotShipped(WEAVER, "Corner pottery", Carried.Why.COUNTRY));
    assertThat(quote.bill()).isEmpty();
    assertThat(quote.parts().getLast().items()).hasSize(1);
    assertThat(quote.parts().getLast().choices()).isEmpty();
  }

  @Test
  void says_that_an_option_cannot_be_chosen_and_shows_the_cheapest() {
    var other = book(WEAVER, new Tariff.Flat(euros(1))).options().getFirst().id();
    var quote = quote(choosing(Map.of(POTTER, other), POST), UNTAXED);

    assertThat(quote.obstacles()).containsExactly(new Obstacle.UnknownOption(POTTER, other));
    assertThat(bill(quote).shipping()).isEqualTo(euros(490));
  }
}
