package dev.souk.cart;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponRef;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.money.Money;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every keeper of carts promises.
public interface CartsContract {
  Carts carts();

  private static String shopper() {
    return AccountFixtures.id(IdType.GST);
  }

  private Optional<CartRejection> add(String owner, Offer offer, int quantity) {
    return carts().add(owner, offer, quantity, NOON, Idempotency.none());
  }

  private int held(String owner, Offer offer) {
    return carts().of(owner).line(offer.variantId()).map(CartLine::quantity).orElse(0);
  }

  @Test
  default void a_cart_is_empty_before_and_holds_what_was_added() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 5);
    assertThat(carts().of(owner)).isEqualTo(Cart.empty(owner));

    assertThat(add(owner, mug, 2)).isEmpty();
    assertThat(add(owner, OfferFixtures.priced(mug, 1500), 1)).isEmpty();

    var cart = carts().of(owner);
    assertThat(cart.lines())
        .containsExactly(new CartLine(mug.productId(), mug.variantId(), 3, mug.price(), NOON));
    assertThat(cart.version()).isEqualTo(2);
  }

  @Test
  default void keeps_to_every_limit_of_a_cart() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 3);
    var bowl = OfferFixtures.offer(990, 5000);
    add(owner, mug, 2);
    add(owner, bowl, 990);

    assertThat(add(owner, mug, 2)).contains(new CartRejection.InsufficientStock(3, 2));
    assertThat(add(owner, OfferFixtures.offer(1, 0), 1))
        .contains(new CartRejection.InsufficientStock(0, 0));
    assertThat(add(owner, bowl, 10)).contains(new CartRejection.QuantityLimitExceeded(999, 990));
    assertThat(
            add(
                owner,
                OfferFixtures.offer(AccountFixtures.id(IdType.SEL), new Money(1, "USD"), 1),
                1))
        .contains(new CartRejection.CurrencyMismatch("EUR"));
    assertThat(held(owner, mug)).isEqualTo(2);
    assertThat(held(owner, bowl)).isEqualTo(990);
  }

  @Test
  default void a_full_cart_takes_more_of_what_it_holds_and_nothing_else() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 3);
    add(owner, mug, 1);
    for (var i = 1; i < Cart.MAX_LINES; i++) {
      assertThat(add(owner, OfferFixtures.offer(1, 1), 1)).isEmpty();
    }

    assertThat(add(owner, OfferFixtures.offer(1, 1), 1))
        .contains(new CartRejection.LineLimitExceeded(50));
    assertThat(add(owner, mug, 1)).isEmpty();
    assertThat(carts().of(owner).lines()).hasSize(50);
  }

  @Test
  default void a_line_is_set_and_removed_only_when_it_is_there() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 3);
    assertThat(carts().set(owner, mug.variantId(), 2, NOON)).isFalse();
    assertThat(carts().remove(owner, mug.variantId(), NOON)).isFalse();
    add(owner, mug, 1);

    assertThat(carts().set(owner, mug.variantId(), 3, NOON)).isTrue();
    assertThat(held(owner, mug)).isEqualTo(3);
    assertThat(carts().remove(owner, mug.variantId(), NOON)).isTrue();
    assertThat(carts().remove(owner, mug.variantId(), NOON)).isFalse();
    assertThat(carts().of(owner).lines()).isEmpty();
  }

  @Test
  default void an_emptied_cart_takes_any_currency() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 3);
    add(owner, mug, 1);
    carts().remove(owner, mug.variantId(), NOON);

    assertThat(
            add(
                owner,
                OfferFixtures.offer(AccountFixtures.id(IdType.SEL), new Money(1, "USD"), 1),
                1))
        .isEmpty();
    var before = carts().of(owner);
    carts().clear(owner, NOON);
    carts().clear(owner, NOON);
    assertThat(carts().of(owner)).isEqualTo(before.emptied());
  }

  @Test
  default void a_repeated_addition_adds_nothing() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 9);
    var idempotency =
        new Idempotency.Keyed(
            owner + " POST", "key", "f", new Idempotency.StoredResponse(200, "{}", ""), NOON);
    assertThat(carts().add(owner, mug, 1, NOON, idempotency)).isEmpty();

    assertThatThrownBy(() -> carts().add(owner, mug, 1, NOON, idempotency))
        .isInstanceOf(DuplicateRequestException.class);
    assertThat(held(owner, mug)).isEqualTo(1);
  }

  @Test
  default void of_fifty_additions_at_once_none_is_lost_and_the_stock_is_the_limit()
      throws Exception {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 30);

    var refused = atOnce(50, () -> add(owner, mug, 1));

    assertThat(refused).filteredOn(Optional::isEmpty).hasSize(30);
    assertThat(held(owner, mug)).isEqualTo(30);
  }

  @Test
  default void of_sixty_different_things_added_at_once_fifty_are_in() throws Exception {
    var owner = shopper();

    var refused = atOnce(60, () -> add(owner, OfferFixtures.offer(1, 1), 1));

    assertThat(refused).filteredOn(Optional::isEmpty).hasSize(50);
    assertThat(carts().of(owner).lines()).hasSize(50);
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() throws Exception {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 3);
    add(owner, mug, 1);
    var next = carts().of(owner).seen(Map.of(mug.variantId(), new Money(1, "EUR")));

    var kept = atOnce(8, () -> kept(() -> carts().save(next, NOON)));

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(carts().of(owner)).isEqualTo(next);
  }

  @Test
  default void of_eight_merges_of_the_same_cart_one_is_kept() throws Exception {
    var guest = shopper();
    var customer = AccountFixtures.id(IdType.USR);
    var mug = OfferFixtures.offer(1290, 3);
    add(guest, mug, 2);
    add(customer, mug, 1);
    var from = carts().of(guest);
    var into = carts().of(customer);
    var merged = into.lines(into.lines().stream().map(each -> each.times(3)).toList());

    var kept = atOnce(8, () -> kept(() -> carts().merge(from, merged, NOON)));

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(held(customer, mug)).isEqualTo(3);
    assertThat(carts().of(guest)).isEqualTo(from.emptied());
  }

  @Test
  default void a_merge_loses_nothing_that_was_added_meanwhile() {
    var guest = shopper();
    var customer = AccountFixtures.id(IdType.USR);
    var mug = OfferFixtures.offer(1290, 3);
    add(guest, mug, 1);
    var from = carts().of(guest);
    var merged = Cart.empty(customer).lines(from.lines());
    add(guest, mug, 1);

    assertThatThrownBy(() -> carts().merge(from, merged, NOON))
        .isInstanceOf(StaleVersionException.class);
    assertThat(held(guest, mug)).isEqualTo(2);
    assertThat(carts().of(customer).lines()).isEmpty();
  }

  @Test
  default void a_coupon_stays_on_the_cart_until_it_is_taken_off_or_the_cart_emptied() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 9);
    var one = new CouponRef(Coupon.MARKET, AccountFixtures.id(IdType.CPN));
    var other = new CouponRef(mug.sellerId(), AccountFixtures.id(IdType.CPN));
    assertThat(carts().coupon(owner, one, NOON)).isFalse();
    add(owner, mug, 1);

    assertThat(carts().coupon(owner, one, NOON)).isTrue();
    assertThat(carts().coupon(owner, other, NOON)).isTrue();
    add(owner, mug, 1);
    assertThat(carts().of(owner).coupon()).isEqualTo(other);
    carts().withoutCoupon(owner, NOON);
    carts().withoutCoupon(owner, NOON);
    assertThat(carts().of(owner).coupon()).isNull();
    carts().coupon(owner, one, NOON);
    carts().clear(owner, NOON);
    assertThat(carts().of(owner).coupon()).isNull();
    assertThat(held(owner, mug)).isZero();
  }

  @Test
  default void a_hundred_changes_at_once_are_each_counted() throws Exception {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 999);
    var bowl = OfferFixtures.offer(990, 999);
    var turn = new AtomicInteger();

    atOnce(100, () -> add(owner, turn.getAndIncrement() % 2 == 0 ? mug : bowl, 1));

    assertThat(held(owner, mug)).isEqualTo(50);
    assertThat(held(owner, bowl)).isEqualTo(50);
    assertThat(carts().of(owner).version()).isEqualTo(100);
  }

  @Test
  default void an_older_copy_never_passes_for_a_cart_that_was_emptied_and_filled_again() {
    var owner = shopper();
    var mug = OfferFixtures.offer(1290, 3);
    add(owner, mug, 1);
    var old = carts().of(owner).seen(Map.of(mug.variantId(), new Money(1, "EUR")));
    carts().clear(owner, NOON);
    add(owner, OfferFixtures.offer(990, 3), 1);

    assertThatThrownBy(() -> carts().save(old, NOON)).isInstanceOf(StaleVersionException.class);
  }

  private static boolean kept(Runnable save) {
    try {
      save.run();
      return true;
    } catch (StaleVersionException e) {
      return false;
    }
  }
}
