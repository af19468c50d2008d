package dev.souk.checkout;

import static dev.souk.checkout.CheckoutFixtures.TENTH;
import static dev.souk.checkout.CheckoutFixtures.UNTAXED;
import static dev.souk.checkout.CheckoutFixtures.basket;
import static dev.souk.checkout.CheckoutFixtures.book;
import static dev.souk.checkout.CheckoutFixtures.coupon;
import static dev.souk.checkout.CheckoutFixtures.euros;
import static dev.souk.checkout.CheckoutFixtures.reduction;
import static dev.souk.checkout.CheckoutFixtures.sending;
import static dev.souk.checkout.CheckoutFixtures.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.cart.OfferFixtures;
import dev.souk.checkout.CheckoutFixtures.Wanted;
import dev.souk.coupons.Discount;
import dev.souk.id.IdType;
import dev.souk.money.AmountNotPayable;
import dev.souk.money.BasisPoints;
import dev.souk.money.MarketCurrencies;
import dev.souk.money.Money;
import dev.souk.money.PaymentCurrency;
import dev.souk.shipping.ShippingTariff;
import dev.souk.tax.TaxRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote of what may not be payable")
class PayableTotalTest {
  private static final String POTTER = AccountFixtures.id(IdType.SEL);
  private static final String WEAVER = AccountFixtures.id(IdType.SEL);

  private static List<CheckoutBlocker> blockers(Money price, int quantity) {
    var pricedCart = basket(List.of(new Wanted(OfferFixtures.offer(POTTER, price, 99), quantity)));
    return CheckoutQuote.of(pricedCart, Optional.empty(), sending(), UNTAXED).blockers();
  }

  private static CheckoutBlocker because(Money total, AmountNotPayable.Reason reason, long limit) {
    return new CheckoutBlocker.TotalNotPayable(
        total, new AmountNotPayable(reason, new Money(limit, total.currency())));
  }

  @Test
  void names_a_total_below_the_smallest_charge() {
    assertThat(blockers(euros(25), 1))
        .containsExactly(because(euros(25), AmountNotPayable.Reason.BELOW_MINIMUM, 50));
    assertThat(blockers(euros(25), 2)).isEmpty();
  }

  @Test
  void names_what_a_coupon_leaves_when_it_is_too_little() {
    var almost = coupon(new Discount.Percentage(9_999));
    var all = coupon(new Discount.Percentage(10_000));
    var pricedCart = basket(List.of(new Wanted(OfferFixtures.offer(POTTER, euros(1290), 9), 1)));

    assertThat(
            CheckoutQuote.of(
                    under(pricedCart, almost), reduction(almost, pricedCart), sending(), UNTAXED)
                .blockers())
        .containsExactly(because(euros(1), AmountNotPayable.Reason.BELOW_MINIMUM, 50));
    assertThat(
            CheckoutQuote.of(under(pricedCart, all), reduction(all, pricedCart), sending(), UNTAXED)
                .blockers())
        .isEmpty();
  }

  @Test
  void names_a_total_above_the_largest_charge() {
    assertThat(blockers(euros(99_999_999_999L), 1))
        .containsExactly(
            because(euros(99_999_999_999L), AmountNotPayable.Reason.ABOVE_MAXIMUM, 99_999_999));
    assertThat(blockers(euros(99_999_999), 1)).isEmpty();
  }

  @Test
  void names_a_currency_the_market_does_not_sell_in_any_more() {
    var won = new Money(50_000, "KRW");

    assertThat(blockers(won, 1))
        .containsExactly(
            new CheckoutBlocker.TotalNotPayable(
                won, new AmountNotPayable(AmountNotPayable.Reason.CURRENCY_NOT_SUPPORTED, null)));
  }

  /// Whatever the tax, the coupon and the quantities: what can be paid, line by line, and what any
  /// units of a line are worth when they go back.
  @Test
  void comes_to_amounts_the_provider_has_numbers_for_in_every_currency() {
    var random = new Random(20_260_801);
    for (var currency : PaymentCurrency.values()) {
      for (var i = 0; i < 60; i++) {
        var priceBreakdown = bill(currency, random);
        priceBreakdown.items().forEach(item -> holds(item, currency));
        assertThat(priceBreakdown.shipping().amount() % currency.step()).isZero();
        assertThat(currency.fromProvider(currency.toProvider(priceBreakdown.total().amount())))
            .isEqualTo(priceBreakdown.total().amount());
      }
    }
  }

  private static void holds(PriceBreakdown.LineItem item, PaymentCurrency currency) {
    assertThat(item.total().amount() % currency.step()).as(currency.name()).isZero();
    var worth =
        IntStream.range(0, item.quantity()).mapToObj(unit -> item.worth(unit, 1).amount()).toList();
    assertThat(worth).allMatch(each -> each % currency.step() == 0);
    assertThat(worth.stream().mapToLong(Long::longValue).sum()).isEqualTo(item.total().amount());
  }

  private static PriceBreakdown bill(PaymentCurrency currency, Random random) {
    var code = currency.name();
    var wanted = new ArrayList<Wanted>();
    for (var seller : List.of(POTTER, WEAVER, POTTER)) {
      var price = new Money((1 + random.nextInt(9_999)) * currency.step(), code);
      wanted.add(new Wanted(OfferFixtures.offer(seller, price, 99), 1 + random.nextInt(9)));
    }
    var pricedCart = basket(wanted);
    var part = coupon(new Discount.Percentage(1 + random.nextInt(9_999)));
    var treatments = TaxRate.Treatment.values();
    var tax =
        new TaxRate(
            new BasisPoints(random.nextInt(2_800)), treatments[random.nextInt(treatments.length)]);
    var pricingTerms = new PricingTerms(tax, MarketCurrencies.of(code), TENTH);
    var post = new ShippingTariff.Flat(new Money(random.nextInt(900) * currency.step(), code));
    return CheckoutQuote.of(
            under(pricedCart, part),
            reduction(part, pricedCart),
            sending(book(POTTER, post)),
            pricingTerms)
        .bill()
        .orElseThrow();
  }
}
