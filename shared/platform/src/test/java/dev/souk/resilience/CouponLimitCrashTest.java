package dev.souk.resilience;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.catalog.Offer;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponTerms;
import dev.souk.error.ContentionException;
import dev.souk.faultinjection.BeforeNextTransaction;
import dev.souk.faultinjection.CallInterceptor.Moment;
import dev.souk.faultinjection.CrashAtCall;
import dev.souk.faultinjection.FastRetryClient;
import dev.souk.faultinjection.SimulatedCrash;
import dev.souk.id.IdType;
import dev.souk.orders.Orders;
import dev.souk.orders.TableTestMarket;
import dev.souk.orders.TestMarket;
import dev.souk.store.MarketTables;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limit set for a coupon that had none")
class CouponLimitCrashTest {
  private static final int USED = 3;
  private static final int LIMIT = 5;

  private final MarketTables.Named table = MarketTables.named(FastRetryClient.client());
  private final TestMarket market = TableTestMarket.in(table);
  private final Offer mug = market.shelved(1_000);

  @AfterEach
  void nothing_is_lost() {
    assertThat(table.violations()).isEmpty();
  }

  private static Coupon limited(Coupon coupon, @Nullable Integer total) {
    var now = coupon.terms();
    var terms =
        new CouponTerms(
            now.startsAt(), now.endsAt(), null, total, null, now.productIds(), now.categoryIds());
    return coupon.on(terms, NOON);
  }

  private Orders.PlaceResult ordered(Coupon asRead) {
    var basket = market.basket(AccountFixtures.id(IdType.USR), asRead, new TestMarket.Line(mug, 1));
    return market.place(basket, basket.order(NOON));
  }

  private Coupon now(Coupon coupon) {
    return market.coupons().find(coupon.ref()).orElseThrow();
  }

  private Coupon used(int times) {
    var coupon = market.coupon(null, null);
    IntStream.range(0, times)
        .forEach(_ -> assertThat(ordered(coupon)).isEqualTo(new Orders.PlaceResult.Done()));
    return coupon;
  }

  /// Orders with it as it is now, until there are no more uses.
  private int left(Coupon coupon) {
    var more = 0;
    while (ordered(now(coupon)) instanceof Orders.PlaceResult.Done) {
      more++;
    }
    return more;
  }

  @Test
  void counts_what_was_used_before_wherever_its_setting_ends() {
    var calls = ended(Integer.MAX_VALUE, Moment.AFTER);
    assertThat(calls).isGreaterThan(1);
    for (var call = 1; call <= calls; call++) {
      ended(call, Moment.BEFORE);
      ended(call, Moment.AFTER);
    }
  }

  private int ended(int call, Moment moment) {
    var coupon = used(USED);
    int calls;
    try (var crashAtCall = CrashAtCall.at(call, moment)) {
      try {
        market.coupons().save(limited(coupon, LIMIT));
      } catch (SimulatedCrash e) {
        assertThat(call).isLessThan(Integer.MAX_VALUE);
      }
      calls = crashAtCall.calls();
    }
    assertThat(market.uses(coupon)).isEqualTo(USED);
    if (now(coupon).version() == 1) {
      market.coupons().save(limited(coupon, LIMIT));
    }
    assertThat(left(coupon)).as("ended %s call %d", moment, call).isEqualTo(LIMIT - USED);
    assertThat(market.uses(coupon)).isEqualTo(LIMIT);
    return calls;
  }

  @Test
  void lets_no_order_past_that_read_the_coupon_before() {
    var coupon = used(LIMIT);
    market.coupons().save(limited(coupon, LIMIT));

    assertThat(ordered(coupon)).isEqualTo(new Orders.PlaceResult.CouponExhausted());
    assertThat(left(coupon)).isZero();
  }

  @Test
  void counts_an_order_that_comes_between_the_count_and_its_writing() {
    var coupon = used(USED);

    try (var _ = BeforeNextTransaction.of(() -> ordered(coupon))) {
      market.coupons().save(limited(coupon, LIMIT));
    }

    assertThat(market.uses(coupon)).isEqualTo(USED + 1);
    assertThat(left(coupon)).isEqualTo(LIMIT - USED - 1);
  }

  @Test
  void is_taken_away_and_set_again_as_often_as_one_likes() {
    var coupon = used(USED);
    market.coupons().save(limited(coupon, LIMIT));
    assertThat(left(coupon)).isEqualTo(LIMIT - USED);
    var free = limited(now(coupon), null);
    market.coupons().save(free);
    assertThat(ordered(free)).isEqualTo(new Orders.PlaceResult.Done());
    assertThat(market.uses(coupon)).isEqualTo(LIMIT + 1);

    market.coupons().save(limited(now(coupon), LIMIT + 2));

    assertThat(ordered(free)).isEqualTo(new Orders.PlaceResult.CouponExhausted());
    assertThat(left(coupon)).isEqualTo(1);
  }

  @Test
  void gives_back_what_was_used_before_it_was_set() {
    var coupon = market.coupon(null, null);
    var basket = market.basket(AccountFixtures.id(IdType.USR), coupon, new TestMarket.Line(mug, 1));
    var order = market.placed(basket);
    market.coupons().save(limited(coupon, 1));
    assertThat(left(coupon)).isZero();

    market.kept(order, order.expired(NOON));

    assertThat(market.uses(coupon)).isZero();
    assertThat(left(coupon)).isEqualTo(1);
  }

  /// Of forty orders at once all that read the limit are within it.
  @Test
  void is_never_passed_by_orders_that_come_while_it_is_set() throws Exception {
    var coupon = market.coupon(null, null);
    var placed = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var orders =
          IntStream.range(0, 40)
              .mapToObj(_ -> threads.submit(() -> orders(coupon, placed)))
              .toList();
      market.coupons().save(limited(coupon, 20));
      for (var each : orders) {
        each.get();
      }
    }

    assertThat(market.uses(coupon)).isEqualTo(placed.get());
    var before = placed.get();
    assertThat(before + left(coupon)).isEqualTo(Math.max(before, 20));
  }

  private void orders(Coupon coupon, AtomicInteger placed) {
    try {
      if (ordered(now(coupon)) instanceof Orders.PlaceResult.Done) {
        placed.incrementAndGet();
      }
    } catch (ContentionException e) {
      // Nothing was written.
    }
  }
}
