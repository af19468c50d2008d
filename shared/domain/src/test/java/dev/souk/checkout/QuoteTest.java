package dev.souk.checkout;

import static dev.souk.accounts.People.NOON;
import static dev.souk.checkout.Checkouts.UNTAXED;
import static dev.souk.checkout.Checkouts.basket;
import static dev.souk.checkout.Checkouts.book;
import static dev.souk.checkout.Checkouts.choosing;
import static dev.souk.checkout.Checkouts.coupon;
import static dev.souk.checkout.Checkouts.euros;
import static dev.souk.checkout.Checkouts.reduction;
import static dev.souk.checkout.Checkouts.sending;
import static dev.souk.checkout.Checkouts.taxed;
import static dev.souk.checkout.Checkouts.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Basket;
import dev.souk.cart.Goods;
import dev.souk.cart.Reduction;
import dev.souk.catalog.Offer;
import dev.souk.catalog.Variant;
import dev.souk.checkout.Checkouts.Wanted;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.Discount;
import dev.souk.coupons.Judged;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingBook;
import dev.souk.shipping.Tariff;
import dev.souk.tax.TaxRate.Treatment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A quote")
class QuoteTest {
  private static final String POTTER = People.id(Kind.SEL);
  private static final String WEAVER = People.id(Kind.SEL);
  private static final Offer MUG = Goods.offer(POTTER, euros(1290), 9);
  private static final Offer BOWL = Goods.offer(POTTER, euros(995), 9);
  private static final Offer TOWEL = Goods.offer(WEAVER, euros(2500), 9);
  private static final ShippingBook POST = book(POTTER, new Tariff.Flat(euros(490)));

  private final Basket basket =
      basket(List.of(new Wanted(MUG, 3), new Wanted(TOWEL, 1), new Wanted(BOWL, 1)));

  private Quote quote(Sending sending, Charges charges) {
    return Quote.of(basket, Optional.empty(), sending, charges);
  }

  private static Bill bill(Quote quote) {
    return quote.bill().orElseThrow();
  }

  @Nested
  @DisplayName("of what can be ordered")
  class Orderable {
    @Test
    void has_a_part_for_each_seller_and_adds_up() {
      var quote = quote(sending(POST), UNTAXED);
      var bill = bill(quote);

      assertThat(quote.obstacles()).isEmpty();
      assertThat(bill.parts()).extracting(Bill.Part::sellerId).containsExactly(POTTER, WEAVER);
      assertThat(bill.goods()).isEqualTo(euros(3 * 1290 + 995 + 2500));
      assertThat(bill.shipping()).isEqualTo(euros(490));
      assertThat(bill.tax()).isEqualTo(euros(0));
      assertThat(bill.total()).isEqualTo(euros(3 * 1290 + 995 + 2500 + 490));
    }

    @Test
    void names_a_line_by_its_product_and_what_sets_the_variant_apart() {
      var variant = MUG.variant();
      var options = List.of("white", "L");
      var white = new Variant(variant.id(), variant.sku(), options, variant.price(), 0);
      var mugs = basket(List.of(new Wanted(new Offer(MUG.product(), white, 9), 1)));
      var quote = Quote.of(mugs, Optional.empty(), sending(), UNTAXED);

      assertThat(bill(quote).items()).extracting(Bill.Item::name).containsExactly("Mug (white, L)");
      assertThat(bill(quote(sending(), UNTAXED)).items())
          .extracting(Bill.Item::name)
          .contains("Mug");
    }

    @Test
    void sends_free_and_standard_where_the_seller_says_nothing() {
      assertThat(bill(quote(sending(), UNTAXED)).parts())
          .extracting(Bill.Part::delivery)
          .containsOnly(new Bill.Delivery("", "Standard", euros(0), euros(0)));
    }

    @Test
    void takes_the_cheapest_way_unless_another_is_chosen() {
      var post = book(POTTER, new Tariff.Flat(euros(900)), new Tariff.Flat(euros(490)));
      var dear = post.options().getFirst().id();

      var usual = quote(sending(post), UNTAXED).parts().getFirst();
      var chosen = quote(choosing(Map.of(POTTER, dear), post), UNTAXED).parts().getFirst();

      assertThat(usual.choices())
          .extracting(Bill.Delivery::price)
          .containsExactly(euros(490), euros(900));
      assertThat(usual.delivery()).contains(usual.choices().getFirst());
      assertThat(chosen.delivery().orElseThrow().optionId()).isEqualTo(dear);
      assertThat(chosen.choices()).isEqualTo(usual.choices());
    }

    @Test
    void sends_by_what_is_paid_for_one_sellers_goods_and_what_they_weigh() {
      var heavy = Goods.weighing(MUG, 400);
      var goods = List.of(new Wanted(heavy, 3), new Wanted(BOWL, 1), new Wanted(TOWEL, 1));
      var full = basket(goods);
      var half = coupon(new Discount.Percentage(5000));
      var free = book(POTTER, new Tariff.FreeFrom(euros(490), euros(4865)));
      var freight =
          book(
              POTTER,
              new Tariff.ByWeight(
                  List.of(new Tariff.Step(1199, euros(300)), new Tariff.Step(1200, euros(700)))));

      assertThat(shipping(full, Optional.empty(), free)).isEqualTo(euros(0));
      assertThat(shipping(under(full, half), Optional.of(half), free)).isEqualTo(euros(490));
      assertThat(shipping(full, Optional.empty(), freight)).isEqualTo(euros(700));
    }

    private static Money shipping(Basket basket, Optional<Coupon> coupon, ShippingBook book) {
      var reduction = coupon.flatMap(each -> reduction(each, basket));
      return bill(Quote.of(basket, reduction, sending(book), UNTAXED)).shipping();
    }

    @Test
    void leaves_a_choice_aside_for_a_seller_of_whom_nothing_is_bought() {
      var stranger = People.id(Kind.SEL);

      assertThat(quote(choosing(Map.of(stranger, "shp_x"), POST), UNTAXED).obstacles()).isEmpty();
    }
  }

  @Nested
  @DisplayName("with tax, rounded line by line")
  class Taxed {
    @Test
    void that_is_included_shows_the_part_of_each_line_and_of_the_shipping() {
      var bill = bill(quote(sending(POST), taxed(1900, Treatment.INCLUDED)));

      assertThat(bill.items())
          .extracting(Bill.Item::tax)
          .containsExactly(euros(618), euros(159), euros(399));
      assertThat(bill.parts().getFirst().delivery().tax()).isEqualTo(euros(78));
      assertThat(bill.tax()).isEqualTo(euros(618 + 159 + 399 + 78));
      assertThat(bill.total()).isEqualTo(euros(3 * 1290 + 995 + 2500 + 490));
    }

    @Test
    void that_is_added_comes_on_top_of_each_line_and_of_the_shipping() {
      var bill = bill(quote(sending(POST), taxed(810, Treatment.ADDED)));

      assertThat(bill.items())
          .extracting(Bill.Item::total)
          .containsExactly(euros(3870 + 313), euros(995 + 81), euros(2500 + 203));
      assertThat(bill.parts().getFirst().delivery())
          .isEqualTo(
              new Bill.Delivery(POST.options().getFirst().id(), "By 0", euros(530), euros(40)));
      assertThat(bill.goods()).isEqualTo(euros(3870 + 995 + 2500));
      assertThat(bill.total()).isEqualTo(euros(3870 + 313 + 995 + 81 + 2500 + 203 + 530));
    }
  }

  @Nested
  @DisplayName("with a coupon")
  class WithACoupon {
    private final Coupon tenth = coupon(new Discount.Percentage(1000));
    private final Basket reduced = under(basket, tenth);

    @Test
    void takes_its_share_off_each_line_before_tax_and_commission() {
      var charges = taxed(1900, Treatment.INCLUDED);
      var bill = bill(Quote.of(reduced, reduction(tenth, reduced), sending(), charges));
      var mug = bill.items().findFirst().orElseThrow();

      assertThat(bill.discount()).isEqualTo(euros(736));
      assertThat(mug.discount()).isEqualTo(euros(387));
      assertThat(mug.total()).isEqualTo(euros(3483));
      assertThat(mug.tax()).isEqualTo(euros(556));
      assertThat(mug.commission().amount()).isEqualTo(euros(348));
      assertThat(bill.total()).isEqualTo(euros(7365 - 736));
    }

    @Test
    void is_in_the_way_while_it_does_nothing() {
      var early = Optional.of(Reduction.of(tenth, reduced, NOON.minusMillis(1)));
      var quote = Quote.of(reduced, early, sending(), UNTAXED);

      assertThat(quote.obstacles())
          .containsExactly(new Obstacle.CouponDoesNothing(Judged.Why.NOT_STARTED));
      assertThat(bill(quote).discount()).isEqualTo(euros(0));
    }

    @Test
    void is_in_the_way_once_it_is_no_more() {
      assertThat(Quote.of(reduced, Optional.empty(), sending(), UNTAXED).obstacles())
          .containsExactly(new Obstacle.CouponDoesNothing(null));
    }
  }
}
