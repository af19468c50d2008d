package dev.souk.coupons;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.OfferFixtures;
import dev.souk.catalog.Offer;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A coupon")
class CouponTest {
  private static final String POTTER = AccountFixtures.id(IdType.SEL);
  private static final String MUGS = AccountFixtures.id(IdType.CAT);
  private static final Offer MUG = OfferFixtures.offer(POTTER, MUGS, euros(1000), 9);
  private static final Offer BOWL = OfferFixtures.offer(POTTER, euros(500), 9);
  private static final Offer TOWEL = OfferFixtures.offer(2500, 9);
  private static final List<Coupon.Item> BASKET =
      List.of(
          new Coupon.Item(MUG, euros(2000)),
          new Coupon.Item(BOWL, euros(500)),
          new Coupon.Item(TOWEL, euros(2500)));

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static Coupon coupon(String owner, Discount discount, CouponTerms terms, int uses) {
    return new Coupon(
        new CouponRef(owner, AccountFixtures.id(IdType.CPN)),
        "SPRING",
        discount,
        terms,
        uses,
        1,
        NOON,
        NOON);
  }

  private static CouponTerms terms(
      @Nullable Money minimum, List<String> products, List<String> within) {
    return new CouponTerms(
        NOON, NOON.plus(Duration.ofDays(1)), minimum, 10, null, products, within);
  }

  private static CouponTerms open() {
    return terms(null, List.of(), List.of());
  }

  private static CouponEvaluation judged(Coupon coupon) {
    return coupon.evaluate(BASKET, NOON);
  }

  private static CouponEvaluation.Applicable applies(Coupon coupon) {
    return (CouponEvaluation.Applicable) judged(coupon);
  }

  private static CouponEvaluation not(CouponEvaluation.Reason reason) {
    return new CouponEvaluation.NotApplicable(reason);
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
    assertThat(
            judged(coupon(AccountFixtures.id(IdType.SEL), new Discount.Percentage(1), open(), 0)))
        .isEqualTo(not(CouponEvaluation.Reason.NO_ELIGIBLE_ITEMS));
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
        .isEqualTo(not(CouponEvaluation.Reason.BELOW_MINIMUM));
    assertThat(judged(coupon(POTTER, half, terms(euros(2500), List.of(), List.of()), 0)))
        .isInstanceOf(CouponEvaluation.Applicable.class);
  }

  @Test
  void counts_from_its_start_until_its_end() {
    var coupon = coupon(Coupon.MARKET, new Discount.Percentage(1), open(), 0);
    var end = NOON.plus(Duration.ofDays(1));

    assertThat(coupon.evaluate(BASKET, NOON.minusMillis(1)))
        .isEqualTo(not(CouponEvaluation.Reason.NOT_STARTED));
    assertThat(coupon.evaluate(BASKET, NOON)).isInstanceOf(CouponEvaluation.Applicable.class);
    assertThat(coupon.evaluate(BASKET, end.minusMillis(1)))
        .isInstanceOf(CouponEvaluation.Applicable.class);
    assertThat(coupon.evaluate(BASKET, end)).isEqualTo(not(CouponEvaluation.Reason.EXPIRED));
  }

  @Test
  void does_nothing_once_it_is_used_up_or_in_another_currency() {
    assertThat(judged(coupon(Coupon.MARKET, new Discount.Percentage(1), open(), 10)))
        .isEqualTo(not(CouponEvaluation.Reason.USAGE_LIMIT_REACHED));
    var dollars = new Discount.Fixed(new Money(100, "USD"));
    assertThat(judged(coupon(Coupon.MARKET, dollars, open(), 0)))
        .isEqualTo(not(CouponEvaluation.Reason.CURRENCY_MISMATCH));
  }

  @Test
  void is_the_same_however_its_code_is_typed() {
    assertThat(Coupon.code(" spring-5 ")).isEqualTo("SPRING-5");
  }
}
