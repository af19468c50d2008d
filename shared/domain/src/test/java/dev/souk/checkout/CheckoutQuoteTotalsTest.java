package dev.souk.checkout;

import static dev.souk.checkout.CheckoutFixtures.basket;
import static dev.souk.checkout.CheckoutFixtures.book;
import static dev.souk.checkout.CheckoutFixtures.coupon;
import static dev.souk.checkout.CheckoutFixtures.euros;
import static dev.souk.checkout.CheckoutFixtures.reduction;
import static dev.souk.checkout.CheckoutFixtures.taxed;
import static dev.souk.checkout.CheckoutFixtures.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.CartLine;
import dev.souk.cart.OfferFixtures;
import dev.souk.catalog.ProductVariant;
import dev.souk.checkout.CheckoutFixtures.Wanted;
import dev.souk.coupons.Discount;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingProfile;
import dev.souk.shipping.ShippingTariff;
import dev.souk.tax.TaxRate.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A failing basket is found again by its number: the seed stays the same.
@DisplayName("The sums of any quote")
class CheckoutQuoteTotalsTest {
  private static final int BASKETS = 3_000;
  private static final long SEED = 20_260_301;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void are_those_of_their_parts_to_the_cent() {
    for (var number = 0; number < BASKETS; number++) {
      var sellers =
          IntStream.range(0, 1 + random.nextInt(5)).mapToObj(_ -> AccountFixtures.id(IdType.SEL));
      var wanted = wanted(sellers.toList());
      var plain = basket(wanted);
      var coupon = coupon(discount());
      var pricedCart = under(plain, coupon);
      var reduction = reduction(coupon, pricedCart);
      var treatment = random.nextBoolean() ? Treatment.INCLUDED : Treatment.ADDED;
      var pricingTerms = taxed(random.nextInt(10_001), treatment);
      var books = wanted.stream().map(each -> each.offer().sellerId()).distinct().map(this::priced);

      var quote =
          CheckoutQuote.of(
              pricedCart,
              reduction,
              CheckoutFixtures.sending(books.toArray(ShippingProfile[]::new)),
              pricingTerms);

      var priceBreakdown = quote.bill().orElseThrow();
      assertThat(quote.blockers())
          .as("basket %d", number)
          .isEqualTo(
              pricingTerms.currencies().notPayable(priceBreakdown.total()).stream()
                  .map(why -> new CheckoutBlocker.TotalNotPayable(priceBreakdown.total(), why))
                  .toList());
      holds(priceBreakdown, treatment, number);
      assertThat(priceBreakdown.items().map(PriceBreakdown.LineItem::discount).reduce(Money::plus))
          .as("discount of basket %d", number)
          .isEqualTo(reduction.orElseThrow().discount());
    }
  }

  private List<Wanted> wanted(List<String> sellers) {
    var wanted = new ArrayList<Wanted>();
    var lines = 1 + random.nextInt(12);
    for (var i = 0; i < lines; i++) {
      var seller = sellers.get(random.nextInt(sellers.size()));
      var price = random.nextInt(10) == 0 ? ProductVariant.MAX_PRICE : 1 + random.nextInt(20_000);
      var offer = OfferFixtures.offer(seller, euros(price), CartLine.MAX);
      wanted.add(new Wanted(offer, 1 + random.nextInt(random.nextBoolean() ? 5 : CartLine.MAX)));
    }
    return wanted;
  }

  private Discount discount() {
    return random.nextBoolean()
        ? new Discount.Percentage(1 + random.nextInt(Discount.Percentage.WHOLE))
        : new Discount.Fixed(euros(1 + random.nextInt(50_000)));
  }

  private ShippingProfile priced(String seller) {
    return switch (random.nextInt(3)) {
      case 0 -> ShippingProfile.empty(seller);
      case 1 -> book(seller, new ShippingTariff.Flat(euros(random.nextInt(2_000))));
      default ->
          book(
              seller,
              new ShippingTariff.FreeAbove(
                  euros(random.nextInt(2_000)), euros(1 + random.nextInt(9_000))));
    };
  }

  private static void holds(PriceBreakdown priceBreakdown, Treatment treatment, int number) {
    var parts = priceBreakdown.sellers();
    assertThat(priceBreakdown.total().amount())
        .as("total of basket %d", number)
        .isEqualTo(sum(parts.stream(), each -> each.total().amount()));
    var goods =
        priceBreakdown.goods().amount()
            - priceBreakdown.discount().amount()
            + priceBreakdown.shipping().amount();
    var onTop =
        switch (treatment) {
          case INCLUDED -> 0;
          case ADDED -> sum(priceBreakdown.items(), each -> each.tax().amount());
        };
    assertThat(priceBreakdown.total().amount())
        .as("what basket %d is made of", number)
        .isEqualTo(goods + onTop);
    assertThat(priceBreakdown.tax().amount())
        .as("tax of basket %d", number)
        .isBetween(0L, priceBreakdown.total().amount())
        .isEqualTo(
            sum(priceBreakdown.items(), each -> each.tax().amount())
                + sum(parts.stream(), each -> each.shipping().tax().amount()));
    assertThat(priceBreakdown.items())
        .as("lines of basket %d", number)
        .allSatisfy(each -> holds(each, treatment));
    assertThat(parts)
        .allSatisfy(each ->
            assertThat(each.shipping().tax().amount())
                .isBetween(0L, each.shipping().price().amount()));
  }

  private static void holds(PriceBreakdown.LineItem item, Treatment treatment) {
    var sold = item.price().times(item.quantity()).minus(item.discount());
    assertThat(item.discount().amount()).isNotNegative();
    assertThat(sold.amount()).isNotNegative();
    assertThat(item.tax().amount()).isBetween(0L, item.total().amount());
    assertThat(item.commission().amount().amount()).isBetween(0L, sold.amount());
    assertThat(item.total())
        .isEqualTo(
            switch (treatment) {
              case INCLUDED -> sold;
              case ADDED -> sold.plus(item.tax());
            });
  }

  private static <T> long sum(Stream<T> all, ToLongFunction<T> amount) {
    return all.mapToLong(amount).sum();
  }
}
