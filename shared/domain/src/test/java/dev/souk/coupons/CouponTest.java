package dev.souk.coupons;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Goods;
import dev.souk.catalog.Offer;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A coupon")
class CouponTest {
  private static final String POTTER = People.id(Kind.SEL);
  private static final String MUGS = People.id(Kind.CAT);
  private static final Offer MUG = Goods.offer(POTTER, MUGS, euros(1000), 9);
  private static final Offer BOWL = Goods.offer(POTTER, euros(500), 9);
  private static final Offer TOWEL = Goods.offer(2500, 9);
  private static final List<Coupon.Item> BASKET =
      List.of(
          new Coupon.Item(MUG, euros(2000)),
          new Coupon.Item(BOWL, euros(500)),
          new Coupon.Item(TOWEL, euros(2500)));

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static Coupon coupon(String owner, Discount discount, Terms terms, int uses) {
    return new Coupon(
        new CouponRef(owner, People.id(Kind.CPN)), "SPRING", discount, terms, uses, 1, NOON, NOON);
  }

  private static Terms terms(@Nullable Money minimum, List<String> products, List<String> within) {
    return new Terms(NOON, NOON.plus(Duration.ofDays(1)), minimum, 10, null, products, within);
  }

  private static Terms open() {
    return terms(null, List.of(), List.of());
  }

  private static Judged judged(Coupon coupon) {
    return coupon.judge(BASKET, NOON);
  }

  private static Judged.Applies applies(Coupon coupon) {
    return (Judged.Applies) judged(coupon);
  }

  private static Judged not(Judged.Why why) {
    return new Judged.Not(why);
  }

  @Nested
  @DisplayName("of the market")
  class OfTheMarket {
    @Test
    void takes_a_percentage_off_every_line() {
      var off = applies(coupon(Coupon.MARKET, new Discount.Percentage(1000), open(), 0));

      assertThat(off.discount()).isEqualTo(euros(500));
      assertThat(off.shares())
          .containsEntry(MUG.variantId(), euros(200))
          .containsEntry(BOWL.variantId(), euros(50))
          .containsEntry(TOWEL.variantId(), euros(250));
    }

    @Test
    void takes_a_fixed_amount_off_and_never_more_than_all() {
      assertThat(
              applies(coupon(Coupon.MARKET, new Discount.Fixed(euros(700)), open(), 0)).discount())
          .isEqualTo(euros(700));
      assertThat(
              applies(coupon(Coupon.MARKET, new Discount.Fixed(euros(9999)), open(), 0)).discount())
          .isEqualTo(euros(5000));
    }

    @Test
    void splits_to_the_cent() {
      var off = applies(coupon(Coupon.MARKET, new Discount.Fixed(euros(1)), open(), 0));

      assertThat(off.shares().values().stream().mapToLong(Money::amount).sum()).isEqualTo(1);
      assertThat(off.shares()).containsEntry(TOWEL.variantId(), euros(1));
    }
  }

  @Test
  void of_a_seller_is_for_that_sellers_lines() {
    var off = applies(coupon(POTTER, new Discount.Percentage(10_000), open(), 0));

    assertThat(off.discount()).isEqualTo(euros(2500));
    assertThat(off.shares()).containsOnlyKeys(MUG.variantId(), BOWL.variantId());
    assertThat(judged(coupon(People.id(Kind.SEL), new Discount.Percentage(1), open(), 0)))
        .isEqualTo(not(Judged.Why.NOTHING_TO_DISCOUNT));
  }

  @Test
  void is_for_the_products_or_categories_it_names() {
    var half = new Discount.Percentage(5000);
    var bowls = terms(null, List.of(BOWL.productId()), List.of());
    var both = terms(null, List.of(BOWL.productId()), List.of(MUGS));

    assertThat(applies(coupon(Coupon.MARKET, half, bowls, 0)).discount()).isEqualTo(euros(250));
    assertThat(applies(coupon(Coupon.MARKET, half, both, 0)).discount()).isEqualTo(euros(1250));
  }

  @Test
  void needs_its_minimum_in_the_lines_it_is_for() {
    var half = new Discount.Percentage(5000);

    assertThat(judged(coupon(POTTER, half, terms(euros(2501), List.of(), List.of()), 0)))
        .isEqualTo(not(Judged.Why.BELOW_MINIMUM));
    assertThat(judged(coupon(POTTER, half, terms(euros(2500), List.of(), List.of()), 0)))
        .isInstanceOf(Judged.Applies.class);
  }

  @Test
  void counts_from_its_start_until_its_end() {
    var coupon = coupon(Coupon.MARKET, new Discount.Percentage(1), open(), 0);
    var end = NOON.plus(Duration.ofDays(1));

    assertThat(coupon.judge(BASKET, NOON.minusMillis(1))).isEqualTo(not(Judged.Why.NOT_STARTED));
    assertThat(coupon.judge(BASKET, NOON)).isInstanceOf(Judged.Applies.class);
    assertThat(coupon.judge(BASKET, end.minusMillis(1))).isInstanceOf(Judged.Applies.class);
    assertThat(coupon.judge(BASKET, end)).isEqualTo(not(Judged.Why.ENDED));
  }

  @Test
  void does_nothing_once_it_is_used_up_or_in_another_currency() {
    assertThat(judged(coupon(Coupon.MARKET, new Discount.Percentage(1), open(), 10)))
        .isEqualTo(not(Judged.Why.USED_UP));
    var dollars = new Discount.Fixed(new Money(100, "USD"));
    assertThat(judged(coupon(Coupon.MARKET, dollars, open(), 0)))
        .isEqualTo(not(Judged.Why.OTHER_CURRENCY));
  }

  @Test
  void is_the_same_however_its_code_is_typed() {
    assertThat(Coupon.code(" spring-5 ")).isEqualTo("SPRING-5");
  }
}
