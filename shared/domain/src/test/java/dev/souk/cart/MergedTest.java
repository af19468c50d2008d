package dev.souk.cart;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRef;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guest's cart merged into a customer's")
class MergedTest {
  private static final Offer MUG = Goods.offer(1290, 5);
  private static final Offer BOWL = Goods.offer(990, 2000);
  private final Cart guest = Cart.empty(People.id(Kind.GST));
  private final Cart customer = Cart.empty(People.id(Kind.USR));

  private static Cart with(Cart cart, Offer offer, int quantity) {
    return ((Cart.Added.To) cart.add(offer, quantity, NOON)).cart();
  }

  @Test
  void adds_up() {
    var from = with(with(guest, MUG, 2), BOWL, 1);
    var into = with(customer, MUG, 3);

    var merged = Merged.of(from, into, List.of(BOWL, MUG));

    assertThat(merged.notes()).isEmpty();
    assertThat(merged.cart().owner()).isEqualTo(customer.owner());
    assertThat(merged.cart().version()).isEqualTo(into.version() + 1);
    assertThat(merged.cart().line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(5);
    assertThat(merged.cart().line(BOWL.variantId()).orElseThrow().quantity()).isEqualTo(1);
  }

  @Test
  void holds_no_more_than_there_is_and_says_so() {
    var from = with(with(guest, MUG, 4), BOWL, 900);
    var into = with(with(customer, MUG, 3), BOWL, 200);

    var merged = Merged.of(from, into, List.of(MUG, BOWL));

    assertThat(merged.cart().line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(5);
    assertThat(merged.cart().line(BOWL.variantId()).orElseThrow().quantity()).isEqualTo(999);
    assertThat(merged.notes())
        .containsExactlyInAnyOrder(
            new Note.Lowered(from.line(MUG.variantId()).orElseThrow(), 5),
            new Note.Lowered(from.line(BOWL.variantId()).orElseThrow(), 999));
  }

  @Test
  void never_takes_away_what_the_customer_had() {
    var from = with(guest, MUG, 1);
    var into = with(customer, MUG, 5);

    var merged = Merged.of(from, into, List.of(Goods.stocked(MUG, 2)));

    assertThat(merged.cart().line(MUG.variantId()).orElseThrow().quantity()).isEqualTo(5);
    assertThat(merged.notes())
        .containsExactly(new Note.Lowered(from.line(MUG.variantId()).orElseThrow(), 5));
  }

  @Test
  void leaves_out_what_is_not_on_sale_or_in_another_currency() {
    var dollars = Goods.offer(People.id(Kind.SEL), new Money(100, "USD"), 5);
    var from = with(with(guest, MUG, 1), BOWL, 1);

    var merged = Merged.of(from, with(customer, dollars, 1), List.of(MUG));

    assertThat(merged.cart().lines()).hasSize(1);
    assertThat(merged.notes())
        .containsExactlyInAnyOrderElementsOf(
            from.lines().stream().<Note>map(Note.LeftOut::new).toList());
  }

  @Test
  void leaves_out_what_would_be_a_fifty_first_line() {
    var into = customer;
    while (into.lines().size() < Cart.MAX_LINES) {
      into = with(into, Goods.offer(1, 1), 1);
    }
    var from = with(guest, MUG, 1);

    var merged = Merged.of(from, into, List.of(MUG));

    assertThat(merged.cart().lines()).hasSize(50);
    assertThat(merged.notes())
        .containsExactly(new Note.LeftOut(from.line(MUG.variantId()).orElseThrow()));
  }

  @Test
  void keeps_the_customers_coupon_and_else_takes_the_guests() {
    var guests = new CouponRef(Coupon.MARKET, People.id(Kind.CPN));
    var own = new CouponRef(Coupon.MARKET, People.id(Kind.CPN));
    var from = with(guest, MUG, 1).under(guests);

    assertThat(Merged.of(from, customer, List.of(MUG)).cart().coupon()).isEqualTo(guests);
    assertThat(Merged.of(from, customer.under(own), List.of(MUG)).cart().coupon()).isEqualTo(own);
  }

  @Test
  void still_tells_of_a_price_that_changed_since_the_guest_saw_it() {
    var from = with(guest, MUG, 1);
    var dearer = Goods.priced(MUG, 1500);

    var merged = Merged.of(from, customer, List.of(dearer));

    assertThat(Basket.of(merged.cart(), List.of(dearer)).notes())
        .hasOnlyElementsOfType(Note.PriceChanged.class);
  }
}
