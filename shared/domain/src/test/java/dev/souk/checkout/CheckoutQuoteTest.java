package dev.souk.checkout;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.checkout.CheckoutFixtures.UNTAXED;
import static dev.souk.checkout.CheckoutFixtures.basket;
import static dev.souk.checkout.CheckoutFixtures.book;
import static dev.souk.checkout.CheckoutFixtures.choosing;
import static dev.souk.checkout.CheckoutFixtures.coupon;
import static dev.souk.checkout.CheckoutFixtures.euros;
import static dev.souk.checkout.CheckoutFixtures.reduction;
import static dev.souk.checkout.CheckoutFixtures.sending;
import static dev.souk.checkout.CheckoutFixtures.taxed;
import static dev.souk.checkout.CheckoutFixtures.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.AppliedCoupon;
import dev.souk.cart.OfferFixtures;
import dev.souk.cart.PricedCart;
import dev.souk.catalog.Offer;
import dev.souk.catalog.ProductVariant;
import dev.souk.checkout.CheckoutFixtures.Wanted;
import dev.souk.coupons.Coupon;
import dev.souk.coupons.CouponEvaluation;
import dev.souk.coupons.Discount;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingProfile;
import dev.souk.shipping.ShippingTariff;
import dev.souk.tax.TaxRate.Treatment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A quote")
class CheckoutQuoteTest {
  private static final String POTTER = AccountFixtures.id(IdType.SEL);
  private static final String WEAVER = AccountFixtures.id(IdType.SEL);
  private static final Offer MUG = OfferFixtures.offer(POTTER, euros(1290), 9);
  private static final Offer BOWL = OfferFixtures.offer(POTTER, euros(995), 9);
  private static final Offer TOWEL = OfferFixtures.offer(WEAVER, euros(2500), 9);
  private static final ShippingProfile POST = book(POTTER, new ShippingTariff.Flat(euros(490)));

  private final PricedCart pricedCart =
      basket(List.of(new Wanted(MUG, 3), new Wanted(TOWEL, 1), new Wanted(BOWL, 1)));

  private CheckoutQuote quote(ShippingSelection shippingSelection, PricingTerms pricingTerms) {
    return CheckoutQuote.of(pricedCart, Optional.empty(), shippingSelection, pricingTerms);
  }

  private static PriceBreakdown bill(CheckoutQuote quote) {
    return quote.bill().orElseThrow();
  }

  @Nested
  @DisplayName("of what can be ordered")
  class Orderable {
    @Test
    void has_a_part_for_each_seller_and_adds_up() {
      var quote = quote(sending(POST), UNTAXED);
      var priceBreakdown = bill(quote);

      assertThat(quote.blockers()).isEmpty();
      assertThat(priceBreakdown.sellers())
          .extracting(PriceBreakdown.SellerPart::sellerId)
          .containsExactly(POTTER, WEAVER);
      assertThat(priceBreakdown.goods()).isEqualTo(euros(3 * 1290 + 995 + 2500));
      assertThat(priceBreakdown.shipping()).isEqualTo(euros(490));
      assertThat(priceBreakdown.tax()).isEqualTo(euros(0));
      assertThat(priceBreakdown.total()).isEqualTo(euros(3 * 1290 + 995 + 2500 + 490));
    }

    @Test
    void names_a_line_by_its_product_and_what_sets_the_variant_apart() {
      var variant = MUG.variant();
      var options = List.of("white", "L");
      var white = new ProductVariant(variant.id(), variant.sku(), options, variant.price(), 0);
      var mugs = basket(List.of(new Wanted(new Offer(MUG.product(), white, 9), 1)));
      var quote = CheckoutQuote.of(mugs, Optional.empty(), sending(), UNTAXED);

      assertThat(bill(quote).items())
          .extracting(PriceBreakdown.LineItem::name)
          .containsExactly("Mug (white, L)");
      assertThat(bill(quote(sending(), UNTAXED)).items())
          .extracting(PriceBreakdown.LineItem::name)
          .contains("Mug");
    }

    @Test
    void sends_free_and_standard_where_the_seller_says_nothing() {
      assertThat(bill(quote(sending(), UNTAXED)).sellers())
          .extracting(PriceBreakdown.SellerPart::shipping)
          .containsOnly(new PriceBreakdown.ShippingCharge("", "Standard", euros(0), euros(0)));
    }

    @Test
    void takes_the_cheapest_way_unless_another_is_chosen() {
      var post =
          book(POTTER, new ShippingTariff.Flat(euros(900)), new ShippingTariff.Flat(euros(490)));
      var dear = post.options().getFirst().id();

      var usual = quote(sending(post), UNTAXED).sellers().getFirst();
      var chosen = quote(choosing(Map.of(POTTER, dear), post), UNTAXED).sellers().getFirst();

      assertThat(usual.shippingOptions())
          .extracting(PriceBreakdown.ShippingCharge::price)
          .containsExactly(euros(490), euros(900));
      assertThat(usual.delivery()).contains(usual.shippingOptions().getFirst());
      assertThat(chosen.delivery().orElseThrow().optionId()).isEqualTo(dear);
      assertThat(chosen.shippingOptions()).isEqualTo(usual.shippingOptions());
    }

    @Test
    void sends_by_what_is_paid_for_one_sellers_goods_and_what_they_weigh() {
      var heavy = OfferFixtures.weighing(MUG, 400);
      var goods = List.of(new Wanted(heavy, 3), new Wanted(BOWL, 1), new Wanted(TOWEL, 1));
      var full = basket(goods);
      var half = coupon(new Discount.Percentage(5000));
      var free = book(POTTER, new ShippingTariff.FreeAbove(euros(490), euros(4865)));
      var freight =
          book(
              POTTER,
              new ShippingTariff.ByWeight(
                  List.of(
                      new ShippingTariff.Tier(1199, euros(300)),
                      new ShippingTariff.Tier(1200, euros(700)))));

      assertThat(shipping(full, Optional.empty(), free)).isEqualTo(euros(0));
      assertThat(shipping(under(full, half), Optional.of(half), free)).isEqualTo(euros(490));
      assertThat(shipping(full, Optional.empty(), freight)).isEqualTo(euros(700));
    }

    private static Money shipping(
        PricedCart pricedCart, Optional<Coupon> coupon, ShippingProfile book) {
      var reduction = coupon.flatMap(each -> reduction(each, pricedCart));
      return bill(CheckoutQuote.of(pricedCart, reduction, sending(book), UNTAXED)).shipping();
    }

    @Test
    void leaves_a_choice_aside_for_a_seller_of_whom_nothing_is_bought() {
      var stranger = AccountFixtures.id(IdType.SEL);

      assertThat(quote(choosing(Map.of(stranger, "shp_x"), POST), UNTAXED).blockers()).isEmpty();
    }
  }

  @Nested
  @DisplayName("with tax, rounded line by line")
  class Taxed {
    @Test
    void that_is_included_shows_the_part_of_each_line_and_of_the_shipping() {
      var priceBreakdown = bill(quote(sending(POST), taxed(1900, Treatment.INCLUDED)));

      assertThat(priceBreakdown.items())
          .extracting(PriceBreakdown.LineItem::tax)
          .containsExactly(euros(618), euros(159), euros(399));
      assertThat(priceBreakdown.sellers().getFirst().shipping().tax()).isEqualTo(euros(78));
      assertThat(priceBreakdown.tax()).isEqualTo(euros(618 + 159 + 399 + 78));
      assertThat(priceBreakdown.total()).isEqualTo(euros(3 * 1290 + 995 + 2500 + 490));
    }

    @Test
    void that_is_added_comes_on_top_of_each_line_and_of_the_shipping() {
      var priceBreakdown = bill(quote(sending(POST), taxed(810, Treatment.ADDED)));

      assertThat(priceBreakdown.items())
          .extracting(PriceBreakdown.LineItem::total)
          .containsExactly(euros(3870 + 313), euros(995 + 81), euros(2500 + 203));
      assertThat(priceBreakdown.sellers().getFirst().shipping())
          .isEqualTo(
              new PriceBreakdown.ShippingCharge(
                  POST.options().getFirst().id(), "By 0", euros(530), euros(40)));
      assertThat(priceBreakdown.goods()).isEqualTo(euros(3870 + 995 + 2500));
      assertThat(priceBreakdown.total()).isEqualTo(euros(3870 + 313 + 995 + 81 + 2500 + 203 + 530));
    }
  }

  @Nested
  @DisplayName("with a coupon")
  class WithACoupon {
    private final Coupon tenth = coupon(new Discount.Percentage(1000));
    private final PricedCart reduced = under(pricedCart, tenth);

    @Test
    void takes_its_share_off_each_line_before_tax_and_commission() {
      var pricingTerms = taxed(1900, Treatment.INCLUDED);
      var priceBreakdown =
          bill(CheckoutQuote.of(reduced, reduction(tenth, reduced), sending(), pricingTerms));
      var mug = priceBreakdown.items().findFirst().orElseThrow();

      assertThat(priceBreakdown.discount()).isEqualTo(euros(736));
      assertThat(mug.discount()).isEqualTo(euros(387));
      assertThat(mug.total()).isEqualTo(euros(3483));
      assertThat(mug.tax()).isEqualTo(euros(556));
      assertThat(mug.commission().amount()).isEqualTo(euros(348));
      assertThat(priceBreakdown.total()).isEqualTo(euros(7365 - 736));
    }

    @Test
    void is_in_the_way_while_it_does_nothing() {
      var early = Optional.of(AppliedCoupon.of(tenth, reduced, NOON.minusMillis(1)));
      var quote = CheckoutQuote.of(reduced, early, sending(), UNTAXED);

      assertThat(quote.blockers())
          .containsExactly(
              new CheckoutBlocker.CouponNotApplicable(CouponEvaluation.Reason.NOT_STARTED));
      assertThat(bill(quote).discount()).isEqualTo(euros(0));
    }

    @Test
    void is_in_the_way_once_it_is_no_more() {
      assertThat(CheckoutQuote.of(reduced, Optional.empty(), sending(), UNTAXED).blockers())
          .containsExactly(new CheckoutBlocker.CouponNotApplicable(null));
    }
  }
}
