package dev.souk.coupons;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.idempotency.Idempotency;
import dev.souk.money.Money;
import dev.souk.page.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of coupons promises.
public interface CouponsContract {
  Coupons coupons();

  private static Coupon coupon(
      String owner, Discount discount, @Nullable Integer total, @Nullable Integer perCustomer) {
    var id = AccountFixtures.id(IdType.CPN);
    var terms =
        new CouponTerms(
            NOON,
            NOON.plus(Duration.ofDays(1)),
            new Money(100, "EUR"),
            total,
            perCustomer,
            List.of("prd_1"),
            List.of("cat_1"));
    return new Coupon(new CouponRef(owner, id), "C" + id, discount, terms, 0, 1, NOON, NOON);
  }

  private Coupon kept(@Nullable Integer total, @Nullable Integer perCustomer) {
    var coupon = coupon(Coupon.MARKET, new Discount.Percentage(500), total, perCustomer);
    assertThat(coupons().add(coupon, Idempotency.none())).isTrue();
    return coupon;
  }

  private int uses(Coupon coupon) {
    return coupons().find(coupon.ref()).orElseThrow().uses();
  }

  @Test
  default void a_coupon_is_found_by_its_owner_and_by_its_code() {
    var seller = AccountFixtures.id(IdType.SEL);
    var fixed = coupon(seller, new Discount.Fixed(new Money(500, "EUR")), null, null);
    var later = coupon(seller, new Discount.Percentage(500), 10, 1);
    coupons().add(fixed, Idempotency.none());
    coupons().add(later, Idempotency.none());

    assertThat(coupons().find(fixed.ref())).contains(fixed);
    assertThat(coupons().findByCode(later.code())).contains(later);
    assertThat(coupons().findByCode("NO-SUCH-CODE")).isEmpty();
    assertThat(coupons().find(new CouponRef(AccountFixtures.id(IdType.SEL), fixed.id()))).isEmpty();
    assertThat(coupons().of(seller, PageRequest.first(10)).items())
        .containsExactlyInAnyOrder(fixed, later);
  }

  @Test
  default void of_eight_coupons_of_one_code_made_at_once_one_is_kept() throws Exception {
    var wanted = coupon(Coupon.MARKET, new Discount.Percentage(500), null, null);

    var kept =
        atOnce(
            8,
            () -> {
              var own = coupon(AccountFixtures.id(IdType.SEL), wanted.discount(), null, null);
              return coupons()
                  .add(
                      new Coupon(
                          own.ref(), wanted.code(), own.discount(), own.terms(), 0, 1, NOON, NOON),
                      Idempotency.none());
            });

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(1);
  }

  @Test
  default void a_removed_coupons_code_is_free_again() {
    var coupon = kept(null, null);
    coupons().remove(coupon);

    assertThat(coupons().find(coupon.ref())).isEmpty();
    assertThat(coupons().findByCode(coupon.code())).isEmpty();
    assertThatThrownBy(() -> coupons().remove(coupon)).isInstanceOf(StaleVersionException.class);
    assertThat(coupons().add(coupon, Idempotency.none())).isTrue();
  }

  @Test
  default void other_terms_are_kept_against_the_version_that_was_read_and_lose_no_use() {
    var coupon = kept(10, null);
    coupons().use(coupon, AccountFixtures.id(IdType.USR), NOON);
    var wider = new CouponTerms(NOON, null, null, 20, null, coupon.terms().productIds(), List.of());
    var changed = coupon.on(wider, NOON.plusSeconds(1));

    coupons().save(changed);

    var now = coupons().find(coupon.ref()).orElseThrow();
    assertThat(now.terms()).isEqualTo(wider);
    assertThat(now.uses()).isEqualTo(1);
    assertThatThrownBy(() -> coupons().save(changed)).isInstanceOf(StaleVersionException.class);
  }

  @Test
  default void is_used_only_while_it_counts() {
    var coupon = kept(10, null);
    var customer = AccountFixtures.id(IdType.USR);

    assertThat(coupons().use(coupon, customer, NOON.minusMillis(1)))
        .isEqualTo(Coupons.UseResult.EXHAUSTED);
    assertThat(coupons().use(coupon, customer, NOON.plus(Duration.ofDays(1))))
        .isEqualTo(Coupons.UseResult.EXHAUSTED);
    coupons().remove(coupon);
    assertThat(coupons().use(coupon, customer, NOON)).isEqualTo(Coupons.UseResult.EXHAUSTED);
  }

  @Test
  default void is_used_by_one_customer_no_more_often_than_one_may() throws Exception {
    var coupon = kept(null, 3);
    var customer = AccountFixtures.id(IdType.USR);

    var used = atOnce(20, () -> used(coupon, customer));

    assertThat(used).filteredOn(Coupons.UseResult.COUNTED::equals).hasSize(3);
    assertThat(used).filteredOn(Coupons.UseResult.EXHAUSTED_FOR_CUSTOMER::equals).hasSize(17);
    assertThat(used(coupon, AccountFixtures.id(IdType.USR))).isEqualTo(Coupons.UseResult.COUNTED);
    assertThat(uses(coupon)).isEqualTo(4);
  }

  @Test
  default void of_a_thousand_uses_at_once_of_a_coupon_limited_to_ten_exactly_ten_count()
      throws Exception {
    var coupon = kept(10, 1);
    var jobs =
        IntStream.range(0, 1000)
            .<Callable<Coupons.UseResult>>mapToObj(
                _ -> () -> used(coupon, AccountFixtures.id(IdType.USR)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      var done = 0;
      for (var each : threads.invokeAll(jobs)) {
        done += each.get() == Coupons.UseResult.COUNTED ? 1 : 0;
      }
      assertThat(done).isEqualTo(10);
    }
    assertThat(uses(coupon)).isEqualTo(10);
  }

  @Test
  default void all_uses_of_one_without_a_limit_count_however_many_there_are_at_once()
      throws Exception {
    var coupon = kept(null, null);

    var used = atOnce(60, () -> used(coupon, AccountFixtures.id(IdType.USR)));

    assertThat(used).containsOnly(Coupons.UseResult.COUNTED);
    assertThat(uses(coupon)).isEqualTo(60);
    assertThat(coupons().redeemable(coupon.ref()).orElseThrow().terms()).isEqualTo(coupon.terms());
    assertThat(coupons().of(Coupon.MARKET, PageRequest.first(10)).items())
        .contains(coupons().find(coupon.ref()).orElseThrow());
  }

  @Test
  default void a_limit_that_is_set_counts_the_uses_from_before_it() {
    var coupon = kept(null, null);
    for (var time = 0; time < 3; time++) {
      coupons().use(coupon, AccountFixtures.id(IdType.USR), NOON);
    }
    var terms = coupon.terms();
    var limited =
        new CouponTerms(NOON, null, null, 4, null, terms.productIds(), terms.categoryIds());

    coupons().save(coupon.on(limited, NOON.plusSeconds(1)));

    assertThat(uses(coupon)).isEqualTo(3);
    var now = coupons().redeemable(coupon.ref()).orElseThrow();
    assertThat(now.uses()).isEqualTo(3);
    assertThat(used(now, AccountFixtures.id(IdType.USR))).isEqualTo(Coupons.UseResult.COUNTED);
    assertThat(used(now, AccountFixtures.id(IdType.USR))).isEqualTo(Coupons.UseResult.EXHAUSTED);
    assertThat(used(coupon, AccountFixtures.id(IdType.USR))).isEqualTo(Coupons.UseResult.EXHAUSTED);
    assertThat(uses(coupon)).isEqualTo(4);
  }

  private Coupons.UseResult used(Coupon coupon, String customer) {
    while (true) {
      try {
        return coupons().use(coupon, customer, NOON);
      } catch (ContentionException e) {
        Thread.onSpinWait();
      }
    }
  }
}
