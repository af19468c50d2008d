package dev.souk.cart;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A cart")
class CartTest {
  private static final Offer MUG = OfferFixtures.offer(1290, 3);
  private static final Offer BOWL = OfferFixtures.offer(990, 1000);
  private final Cart empty = Cart.empty(AccountFixtures.id(IdType.GST));

  private static Cart added(Cart cart, Offer offer, int quantity) {
    return ((Cart.Added.Success) cart.add(offer, quantity, NOON.plusMillis(cart.version()))).cart();
  }

  @Nested
  @DisplayName("when something is added")
  class Adding {
    @Test
    void holds_it_at_the_price_the_shopper_saw() {
      var cart = added(empty, MUG, 2);

      assertThat(cart.line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(2);
      assertThat(cart.line(MUG.variantId()).orElseThrow().lastSeenPrice()).isEqualTo(MUG.price());
      assertThat(cart.version()).isEqualTo(1);
    }

    @Test
    void has_one_line_for_a_variant_however_often_it_is_added() {
      var cart = added(added(added(empty, MUG, 1), BOWL, 1), MUG, 2);

      assertThat(cart.lines())
          .extracting(CartLine::variantId)
          .containsExactly(MUG.variantId(), BOWL.variantId());
      assertThat(cart.line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(3);
    }

    @Test
    void refuses_more_than_is_in_stock_counting_what_it_holds_already() {
      assertThat(added(empty, MUG, 2).refusal(MUG, 2))
          .contains(new CartRejection.InsufficientStock(3, 2));
    }

    @Test
    void refuses_more_than_999_of_a_variant() {
      assertThat(added(empty, BOWL, 999).refusal(BOWL, 1))
          .contains(new CartRejection.QuantityLimitExceeded(999, 999));
    }

    @Test
    void refuses_a_second_currency() {
      var dollars = OfferFixtures.offer(AccountFixtures.id(IdType.SEL), new Money(1, "USD"), 3);

      assertThat(added(empty, MUG, 1).refusal(dollars, 1))
          .contains(new CartRejection.CurrencyMismatch("EUR"));
    }

    @Test
    void refuses_a_fifty_first_line_but_not_more_of_what_it_holds() {
      var cart = added(empty, BOWL, 1);
      while (cart.lines().size() < Cart.MAX_LINES) {
        cart = added(cart, OfferFixtures.offer(1, 1), 1);
      }

      assertThat(cart.refusal(MUG, 1)).contains(new CartRejection.LineLimitExceeded(50));
      assertThat(cart.refusal(BOWL, 1)).isEmpty();
    }
  }

  @Nested
  @DisplayName("when it is looked at")
  class Looking {
    private final String seller = AccountFixtures.id(IdType.SEL);
    private final Offer cup = OfferFixtures.offer(seller, new Money(700, "EUR"), 9);
    private final Offer jug = OfferFixtures.offer(seller, new Money(2500, "EUR"), 9);
    private final Cart cart = added(added(added(empty, cup, 2), MUG, 1), jug, 1);

    @Test
    void shows_a_part_for_each_seller_and_what_all_costs() {
      var pricedCart = PricedCart.of(cart, List.of(jug, MUG, cup));

      assertThat(pricedCart.sellerGroups())
          .extracting(PricedCart.SellerGroup::sellerId)
          .containsExactly(seller, MUG.sellerId());
      assertThat(pricedCart.sellerGroups().getFirst().subtotal()).isEqualTo(new Money(3900, "EUR"));
      assertThat(pricedCart.subtotal()).contains(new Money(5190, "EUR"));
      assertThat(pricedCart.warnings()).isEmpty();
    }

    @Test
    void takes_the_present_price_and_tells_of_the_change_once() {
      var dearer = OfferFixtures.priced(MUG, 1500);
      var pricedCart = PricedCart.of(cart, List.of(cup, dearer, jug));

      assertThat(pricedCart.subtotal()).contains(new Money(5400, "EUR"));
      assertThat(pricedCart.warnings())
          .containsExactly(
              new CartWarning.PriceChanged(
                  cart.line(MUG.variantId()).orElseThrow(), new Money(1500, "EUR")));
      assertThat(PricedCart.of(pricedCart.withPricesSeen(), List.of(cup, dearer, jug)).warnings())
          .isEmpty();
    }

    @Test
    void is_the_same_cart_when_nothing_changed() {
      assertThat(PricedCart.of(cart, List.of(cup, MUG, jug)).withPricesSeen()).isSameAs(cart);
      assertThat(cart.seen(Map.of())).isSameAs(cart);
    }

    @Test
    void tells_of_what_is_no_longer_on_sale_and_does_not_count_it() {
      var pricedCart = PricedCart.of(cart, List.of(cup, jug));
      var mug = cart.line(MUG.variantId()).orElseThrow();

      assertThat(pricedCart.unavailable()).containsExactly(mug);
      assertThat(pricedCart.warnings()).containsExactly(new CartWarning.NotOnSale(mug));
      assertThat(pricedCart.subtotal()).contains(new Money(3900, "EUR"));
    }

    @Test
    void tells_when_there_are_fewer_in_stock_than_it_holds() {
      var pricedCart = PricedCart.of(cart, List.of(OfferFixtures.stocked(cup, 1), MUG, jug));

      assertThat(pricedCart.warnings())
          .containsExactly(
              new CartWarning.InsufficientStock(cart.line(cup.variantId()).orElseThrow(), 1));
    }

    @Test
    void has_no_total_while_it_is_empty() {
      assertThat(PricedCart.of(empty, List.of()).subtotal()).isEmpty();
    }
  }
}
