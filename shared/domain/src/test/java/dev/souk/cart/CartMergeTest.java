package dev.souk.cart;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRef;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guest's cart merged into a customer's")
class CartMergeTest {
  private static final Offer MUG = OfferFixtures.offer(1290, 5);
  private static final Offer BOWL = OfferFixtures.offer(990, 2000);
  private final Cart guest = Cart.empty(AccountFixtures.id(IdType.GST));
  private final Cart customer = Cart.empty(AccountFixtures.id(IdType.USR));

  private static Cart with(Cart cart, Offer offer, int quantity) {
    return ((Cart.Added.Success) cart.add(offer, quantity, NOON)).cart();
  }

  @Test
  void adds_up() {
    var from = with(with(guest, MUG, 2), BOWL, 1);
    var into = with(customer, MUG, 3);

    var cartMerge = CartMerge.of(from, into, List.of(BOWL, MUG));

    assertThat(cartMerge.warnings()).isEmpty();
    assertThat(cartMerge.cart().owner()).isEqualTo(customer.owner());
    assertThat(cartMerge.cart().version()).isEqualTo(into.version() + 1);
    assertThat(cartMerge.cart().line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(5);
    assertThat(cartMerge.cart().line(BOWL.variantId()).orElseThrow().quantity()).isEqualTo(1);
  }

  @Test
  void holds_no_more_than_there_is_and_says_so() {
    var from = with(with(guest, MUG, 4), BOWL, 900);
    var into = with(with(customer, MUG, 3), BOWL, 200);

    var cartMerge = CartMerge.of(from, into, List.of(MUG, BOWL));

    assertThat(cartMerge.cart().line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(5);
    assertThat(cartMerge.cart().line(BOWL.variantId()).orElseThrow().quantity()).isEqualTo(999);
    assertThat(cartMerge.warnings())
        .containsExactlyInAnyOrder(
            new CartWarning.Reduced(from.line(MUG.variantId()).orElseThrow(), 5),
            new CartWarning.Reduced(from.line(BOWL.variantId()).orElseThrow(), 999));
  }

  @Test
  void never_takes_away_what_the_customer_had() {
    var from = with(guest, MUG, 1);
    var into = with(customer, MUG, 5);

    var cartMerge = CartMerge.of(from, into, List.of(OfferFixtures.stocked(MUG, 2)));

    assertThat(cartMerge.cart().line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(5);
    assertThat(cartMerge.warnings())
        .containsExactly(new CartWarning.Reduced(from.line(MUG.variantId()).orElseThrow(), 5));
  }

  @Test
  void leaves_out_what_is_not_on_sale_or_in_another_currency() {
    var dollars = OfferFixtures.offer(AccountFixtures.id(IdType.SEL), new Money(100, "USD"), 5);
    var from = with(with(guest, MUG, 1), BOWL, 1);

    var cartMerge = CartMerge.of(from, with(customer, dollars, 1), List.of(MUG));

    assertThat(cartMerge.cart().lines()).hasSize(1);
    assertThat(cartMerge.warnings())
        .containsExactlyInAnyOrderElementsOf(
            from.lines().stream().<CartWarning>map(CartWarning.Dropped::new).toList());
  }

  @Test
  void leaves_out_what_would_be_a_fifty_first_line() {
    var into = customer;
    while (into.lines().size() < Cart.MAX_LINES) {
      into = with(into, OfferFixtures.offer(1, 1), 1);
    }
    var from = with(guest, MUG, 1);

    var cartMerge = CartMerge.of(from, into, List.of(MUG));

    assertThat(cartMerge.cart().lines()).hasSize(50);
    assertThat(cartMerge.warnings())
        .containsExactly(new CartWarning.Dropped(from.line(MUG.variantId()).orElseThrow()));
  }

  @Test
  void keeps_the_customers_coupon_and_else_takes_the_guests() {
    var guests = new CouponRef(Coupon.MARKET, AccountFixtures.id(IdType.CPN));
    var own = new CouponRef(Coupon.MARKET, AccountFixtures.id(IdType.CPN));
    var from = with(guest, MUG, 1).under(guests);

    assertThat(CartMerge.of(from, customer, List.of(MUG)).cart().coupon()).isEqualTo(guests);
    assertThat(CartMerge.of(from, customer.under(own), List.of(MUG)).cart().coupon())
        .isEqualTo(own);
  }

  @Test
  void still_tells_of_a_price_that_changed_since_the_guest_saw_it() {
    var from = with(guest, MUG, 1);
    var dearer = OfferFixtures.priced(MUG, 1500);

    var cartMerge = CartMerge.of(from, customer, List.of(dearer));

    assertThat(PricedCart.of(cartMerge.cart(), List.of(dearer)).warnings())
        .hasOnlyElementsOfType(CartWarning.PriceChanged.class);
  }
}
