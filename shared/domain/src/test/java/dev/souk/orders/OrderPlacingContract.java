package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.coupons.CouponTerms;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.orders.TestMarket.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of placing them.
public interface OrderPlacingContract {
  TestMarket market();

  @Test
  default void a_placed_order_takes_its_units_counts_its_coupon_and_empties_the_cart() {
    var mug = market().shelved(5);
    var bowl = market().shelved(2);
    var coupon = market().coupon(10, 1);
    var customer = AccountFixtures.id(IdType.USR);
    var basket = market().basket(customer, coupon, new Line(mug, 3), new Line(bowl, 2));

    var order = market().placed(basket);

    assertThat(market().orders().find(order.id())).contains(order);
    assertThat(market().available(mug)).isEqualTo(2);
    assertThat(market().available(bowl)).isZero();
    assertThat(market().uses(coupon)).isEqualTo(1);
    assertThat(market().carts().of(customer)).isEqualTo(basket.cart().emptied());
    assertThat(market().orders().find(AccountFixtures.id(IdType.ORD))).isEmpty();
  }

  @Test
  default void says_what_is_left_and_writes_nothing_when_something_is_not_in_stock() {
    var mug = market().shelved(5);
    var bowl = market().shelved(1);
    var coupon = market().coupon(10, 1);
    var customer = AccountFixtures.id(IdType.USR);
    var basket = market().basket(customer, coupon, new Line(mug, 3), new Line(bowl, 2));
    var order = basket.order(NOON);

    assertThat(market().place(basket, order))
        .isEqualTo(new Orders.PlaceResult.InsufficientStock(bowl.variantId(), 1));

    assertThat(market().orders().find(order.id())).isEmpty();
    assertThat(market().available(mug)).isEqualTo(5);
    assertThat(market().uses(coupon)).isZero();
    assertThat(market().carts().of(customer)).isEqualTo(basket.cart());
  }

  @Test
  default void of_a_variant_that_is_no_longer_there_none_is_left() {
    var mug = market().shelved(5);
    var basket = market().basket(mug);
    market().unshelved(mug);

    assertThat(market().place(basket, basket.order(NOON)))
        .isEqualTo(new Orders.PlaceResult.InsufficientStock(mug.variantId(), 0));
  }

  @Test
  default void is_refused_when_the_cart_is_not_the_one_that_was_billed() {
    var mug = market().shelved(5);
    var basket = market().basket(mug);
    market().carts().add(basket.cart().owner(), mug, 1, NOON, Idempotency.none());

    assertThat(market().place(basket, basket.order(NOON)))
        .isEqualTo(new Orders.PlaceResult.CartChanged());
    assertThat(market().available(mug)).isEqualTo(5);
  }

  @Test
  default void is_refused_when_the_coupon_is_used_up_over_removed_or_on_other_terms() {
    var mug = market().shelved(9);
    var used = market().coupon(1, null);
    market().placed(market().basket(AccountFixtures.id(IdType.USR), used, new Line(mug, 1)));
    var removed = market().coupon(9, null);
    market().coupons().remove(removed);
    var changed = market().coupon(9, null);
    var dearer = new CouponTerms(NOON, null, mug.price(), 9, null, List.of(), List.of());
    market().coupons().save(changed.on(dearer, NOON));
    var hadOnce = market().coupon(9, 1);
    var customer = AccountFixtures.id(IdType.USR);
    market().placed(market().basket(customer, hadOnce, new Line(mug, 1)));

    var limited = market().coupon(null, null);
    market().coupons().save(limited.on(changed.terms(), NOON));

    for (var coupon : List.of(used, removed, changed, hadOnce, limited)) {
      var basket = market().basket(customer, coupon, new Line(mug, 1));

      assertThat(market().place(basket, basket.order(NOON)))
          .isEqualTo(new Orders.PlaceResult.CouponExhausted());

      market().carts().clear(customer, NOON);
    }
    var over = market().coupon(9, null);
    var basket = market().basket(customer, over, new Line(mug, 1));
    var end = Objects.requireNonNull(over.terms().endsAt());
    assertThat(market().place(basket, basket.order(end)))
        .isEqualTo(new Orders.PlaceResult.CouponExhausted());
    assertThat(market().available(mug)).isEqualTo(7);
  }

  @Test
  default void a_repeat_is_known_as_one_whatever_has_changed_since() {
    var mug = market().shelved(1);
    var coupon = market().coupon(1, null);
    var basket = market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1));
    var order = market().placed(basket);

    assertThatThrownBy(() -> market().place(basket, order))
        .isInstanceOf(DuplicateRequestException.class);
    var expired = market().kept(order, order.expired(NOON));
    assertThatThrownBy(() -> market().place(basket, order))
        .isInstanceOf(DuplicateRequestException.class);

    assertThat(market().available(mug)).isEqualTo(1);
    assertThat(market().orders().find(order.id())).contains(expired);
  }

  @Test
  default void of_thirty_two_who_order_the_last_unit_at_once_one_gets_it() throws Exception {
    var mug = market().shelved(1);
    var other = market().shelved(32);
    var baskets = new ArrayList<TestMarket.Basket>();
    for (var i = 0; i < 32; i++) {
      baskets.add(market().basket(new Line(mug, 1), new Line(other, 1)));
    }
    var turn = new AtomicInteger();

    var placings =
        atOnce(
            32,
            () -> {
              var basket = baskets.get(turn.getAndIncrement());
              return market().place(basket, basket.order(NOON));
            });

    assertThat(placings).filteredOn(new Orders.PlaceResult.Done()::equals).hasSize(1);
    assertThat(placings)
        .filteredOn(new Orders.PlaceResult.InsufficientStock(mug.variantId(), 0)::equals)
        .hasSize(31);
    assertThat(market().available(mug)).isZero();
    assertThat(market().available(other)).isEqualTo(31);
  }

  @Test
  default void of_one_cart_ordered_twice_at_once_there_is_one_order() throws Exception {
    var mug = market().shelved(9);
    var basket = market().basket(mug);

    var placings = atOnce(8, () -> market().place(basket, basket.order(NOON)));

    assertThat(placings).filteredOn(new Orders.PlaceResult.Done()::equals).hasSize(1);
    assertThat(placings).filteredOn(new Orders.PlaceResult.CartChanged()::equals).hasSize(7);
    assertThat(market().available(mug)).isEqualTo(8);
  }

  @Test
  default void the_same_order_placed_eight_times_at_once_is_placed_once() throws Exception {
    var mug = market().shelved(9);
    var basket = market().basket(mug);
    var order = basket.order(NOON);
    var repeats = new AtomicInteger();

    var placings =
        atOnce(
            8,
            () -> {
              try {
                return market().place(basket, order) instanceof Orders.PlaceResult.Done;
              } catch (DuplicateRequestException e) {
                repeats.incrementAndGet();
                return false;
              }
            });

    assertThat(placings).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(repeats).hasValue(7);
    assertThat(market().available(mug)).isEqualTo(8);
  }

  @Test
  default void of_many_orders_at_once_with_a_coupon_limited_to_ten_exactly_ten_are_placed()
      throws Exception {
    var mug = market().shelved(1000);
    var coupon = market().coupon(10, 1);
    var jobs =
        IntStream.range(0, crowd())
            .<Callable<Orders.PlaceResult>>mapToObj(_ ->
                () -> {
                  var basket =
                      market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1));
                  return market().place(basket, basket.order(NOON));
                })
            .toList();
    var done = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var each : threads.invokeAll(jobs)) {
        done += each.get() instanceof Orders.PlaceResult.Done ? 1 : 0;
      }
    }

    assertThat(done).isEqualTo(10);
    assertThat(market().uses(coupon)).isEqualTo(10);
    assertThat(market().available(mug)).isEqualTo(990);
  }

  /// How many order at once where many do.
  default int crowd() {
    return 1000;
  }
}
