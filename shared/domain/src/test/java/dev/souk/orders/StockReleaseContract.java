package dev.souk.orders;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.orders.TestMarket.Line;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of orders promises of the goods and the coupon of an order that ends, and of
/// one that is paid when it had ended.
public interface StockReleaseContract {
  Instant LATER = NOON.plusSeconds(60);

  TestMarket market();

  private static String event() {
    return "evt_" + AccountFixtures.id(IdType.ORD);
  }

  private static Order.Unpaid expired(Order.AwaitingPayment order) {
    return order.expired(LATER);
  }

  private static PaidOrder paid(Order.Unpaid order) {
    return order.paid(TestMarket.payment(order, LATER), LATER);
  }

  private static PaidOrder to(OrderTransitionResult result) {
    return ((OrderTransitionResult.Success) result).order();
  }

  private Order now(Order order) {
    return market().orders().find(order.id()).orElseThrow();
  }

  @Test
  default void units_and_the_coupons_use_go_back_once_when_a_hold_ends() throws Exception {
    var mug = market().shelved(3);
    var coupon = market().coupon(1, 1);
    var customer = AccountFixtures.id(IdType.USR);
    var placed = market().placed(market().basket(customer, coupon, new Line(mug, 3)));

    var kept =
        atOnce(
            8,
            () -> {
              try {
                return market().keep(placed, expired(placed), null)
                    instanceof Orders.SaveResult.Done;
              } catch (StaleVersionException e) {
                return false;
              }
            });

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(market().available(mug)).isEqualTo(3);
    assertThat(market().uses(coupon)).isZero();
    market().placed(market().basket(customer, coupon, new Line(mug, 1)));
    assertThat(market().uses(coupon)).isEqualTo(1);
  }

  @Test
  default void payment_takes_nothing_that_is_held_already() {
    var mug = market().shelved(1);
    var coupon = market().coupon(1, 1);
    var basket = market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1));

    var paid = market().paid(market().placed(basket));

    assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    assertThat(market().available(mug)).isZero();
    assertThat(market().uses(coupon)).isEqualTo(1);
  }

  @Test
  default void a_late_payment_takes_units_and_use_once_more_while_they_are_there() {
    var mug = market().shelved(2);
    var coupon = market().coupon(1, 1);
    var placed =
        market().placed(market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 2)));
    var expired = market().kept(placed, expired(placed));

    assertThat(market().keep(expired, paid(expired), event()))
        .isEqualTo(new Orders.SaveResult.Done());

    assertThat(market().available(mug)).isZero();
    assertThat(market().uses(coupon)).isEqualTo(1);
  }

  @Test
  default void a_late_payment_whose_units_are_gone_writes_nothing_and_can_be_given_back() {
    var mug = market().shelved(2);
    var bowl = market().shelved(1);
    var placed = market().placed(market().basket(new Line(bowl, 1), new Line(mug, 2)));
    var expired = market().kept(placed, expired(placed));
    market().placed(market().basket(mug));

    assertThat(market().keep(expired, paid(expired), null))
        .isEqualTo(new Orders.SaveResult.Unavailable());

    assertThat(now(placed)).isEqualTo(expired);
    assertThat(market().available(bowl)).isEqualTo(1);
    var repaid = expired.repaid(TestMarket.payment(expired, LATER), LATER);
    assertThat(market().keep(expired, repaid, event())).isEqualTo(new Orders.SaveResult.Done());
    assertThat(now(placed)).isEqualTo(repaid);
    assertThat(market().available(bowl)).isEqualTo(1);
    assertThat(market().available(mug)).isEqualTo(1);
  }

  @Test
  default void money_goes_back_also_when_the_coupon_is_gone_with_the_goods() {
    var mug = market().shelved(1);
    var coupon = market().coupon(1, null);
    var placed =
        market().placed(market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1)));
    var expired = market().kept(placed, expired(placed));
    market().placed(market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1)));

    var repaid = expired.repaid(TestMarket.payment(expired, LATER), LATER);

    assertThat(market().keep(expired, repaid, event())).isEqualTo(new Orders.SaveResult.Done());
    assertThat(market().uses(coupon)).isEqualTo(1);
  }

  @Test
  default void a_late_payment_is_gone_too_when_its_coupon_can_be_used_no_more() {
    var mug = market().shelved(9);
    var coupon = market().coupon(1, null);
    var placed =
        market().placed(market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1)));
    var expired = market().kept(placed, expired(placed));
    market().placed(market().basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1)));

    assertThat(market().keep(expired, paid(expired), null))
        .isEqualTo(new Orders.SaveResult.Unavailable());
    market().coupons().remove(coupon);
    assertThat(market().keep(expired, paid(expired), null))
        .isEqualTo(new Orders.SaveResult.Unavailable());
    assertThat(market().available(mug)).isEqualTo(8);
  }

  @Test
  default void what_is_no_longer_sold_or_given_out_is_in_nobodys_way_when_a_hold_ends() {
    var mug = market().shelved(3);
    var bowl = market().shelved(3);
    var coupon = market().coupon(9, 1);
    var basket =
        market()
            .basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 1), new Line(bowl, 1));
    var placed = market().placed(basket);
    market().unshelved(mug);
    market().coupons().remove(market().coupons().find(coupon.ref()).orElseThrow());

    market().kept(placed, expired(placed));

    assertThat(market().available(bowl)).isEqualTo(3);
    assertThat(market().stocks().find(mug.productId(), mug.variantId())).isEmpty();
  }

  @Test
  default void the_units_of_a_cancelled_part_go_back_and_the_rest_stay_sold() {
    var mug = market().shelved(3);
    var bowl = market().shelved(3);
    var coupon = market().coupon(9, null);
    var basket =
        market()
            .basket(AccountFixtures.id(IdType.USR), coupon, new Line(mug, 2), new Line(bowl, 2));
    var paid = market().paid(market().placed(basket));
    var first = paid.sellerOrders().getFirst().id();

    var half =
        market().kept(paid, to(CancellationTransitions.cancel(paid, first, "broken", LATER)));

    assertThat(List.of(market().available(mug), market().available(bowl)))
        .containsExactlyInAnyOrder(3, 1);
    assertThat(market().uses(coupon)).isEqualTo(1);
    market().kept(half, to(CancellationTransitions.cancel(half, "changed my mind", LATER)));
    assertThat(List.of(market().available(mug), market().available(bowl))).containsOnly(3);
    assertThat(market().uses(coupon)).isZero();
  }
}
