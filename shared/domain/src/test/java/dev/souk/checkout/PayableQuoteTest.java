package dev.souk.checkout;

import static dev.souk.checkout.Checkouts.TENTH;
import static dev.souk.checkout.Checkouts.UNTAXED;
import static dev.souk.checkout.Checkouts.basket;
import static dev.souk.checkout.Checkouts.book;
import static dev.souk.checkout.Checkouts.coupon;
import static dev.souk.checkout.Checkouts.euros;
import static dev.souk.checkout.Checkouts.reduction;
import static dev.souk.checkout.Checkouts.sending;
import static dev.souk.checkout.Checkouts.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.cart.Goods;
import dev.souk.checkout.Checkouts.Wanted;
import dev.souk.coupons.Discount;
import dev.souk.id.Kind;
import dev.souk.money.BasisPoints;
import dev.souk.money.MarketCurrencies;
import dev.souk.money.Money;
import dev.souk.money.NotPayable;
import dev.souk.money.PaymentCurrency;
import dev.souk.shipping.Tariff;
import dev.souk.tax.TaxRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quote of what may not be payable")
class PayableQuoteTest {
  private static final String POTTER = People.id(Kind.SEL);
  private static final String WEAVER = People.id(Kind.SEL);

  private static List<Obstacle> obstacles(Money price, int quantity) {
    var basket = basket(List.of(new Wanted(Goods.offer(POTTER, price, 99), quantity)));
    return Quote.of(basket, Optional.empty(), sending(), UNTAXED).obstacles();
  }

  private static Obstacle because(Money total, NotPayable.Why why, long limit) {
    return new Obstacle.TotalNotPayable(
        total, new NotPayable(why, new Money(limit, total.currency())));
  }

  @Test
  void names_a_total_below_the_smallest_charge() {
    assertThat(obstacles(euros(25), 1))
        .containsExactly(because(euros(25), NotPayable.Why.BELOW_MINIMUM, 50));
    assertThat(obstacles(euros(25), 2)).isEmpty();
  }

  @Test
  void names_what_a_coupon_leaves_when_it_is_too_little() {
    var almost = coupon(new Discount.Percentage(9_999));
    var all = coupon(new Discount.Percentage(10_000));
    var basket = basket(List.of(new Wanted(Goods.offer(POTTER, euros(1290), 9), 1)));

    assertThat(
            Quote.of(under(basket, almost), reduction(almost, basket), sending(), UNTAXED)
                .obstacles())
        .containsExactly(because(euros(1), NotPayable.Why.BELOW_MINIMUM, 50));
    assertThat(Quote.of(under(basket, all), reduction(all, basket), sending(), UNTAXED).obstacles())
        .isEmpty();
  }

  @Test
  void names_a_total_above_the_largest_charge() {
    assertThat(obstacles(euros(99_999_999_999L), 1))
        .containsExactly(because(euros(99_999_999_999L), NotPayable.Why.ABOVE_MAXIMUM, 99_999_999));
    assertThat(obstacles(euros(99_999_999), 1)).isEmpty();
  }

  @Test
  void names_a_currency_the_market_does_not_sell_in_any_more() {
    var won = new Money(50_000, "KRW");

    assertThat(obstacles(won, 1))
        .containsExactly(
            new Obstacle.TotalNotPayable(
                won, new NotPayable(NotPayable.Why.CURRENCY_NOT_SOLD, null)));
  }

  /// Whatever the tax, the coupon and the quantities: what can be paid, line by line, and what any
  /// units of a line are worth when they go back.
  @Test
  void comes_to_amounts_the_provider_has_numbers_for_in_every_currency() {
    var random = new Random(20_260_801);
    for (var currency : PaymentCurrency.values()) {
      for (var i = 0; i < 60; i++) {
        var bill = bill(currency, random);
        bill.items().forEach(item -> holds(item, currency));
        assertThat(bill.shipping().amount() % currency.step()).isZero();
        assertThat(currency.fromProvider(currency.toProvider(bill.total().amount())))
            .isEqualTo(bill.total().amount());
      }
    }
  }

  private static void holds(Bill.Item item, PaymentCurrency currency) {
    assertThat(item.total().amount() % currency.step()).as(currency.name()).isZero();
    var worth =
        IntStream.range(0, item.quantity()).mapToObj(unit -> item.worth(unit, 1).amount()).toList();
    assertThat(worth).allMatch(each -> each % currency.step() == 0);
    assertThat(worth.stream().mapToLong(Long::longValue).sum()).isEqualTo(item.total().amount());
  }

  private static Bill bill(PaymentCurrency currency, Random random) {
    var code = currency.name();
    var wanted = new ArrayList<Wanted>();
    for (var seller : List.of(POTTER, WEAVER, POTTER)) {
      var price = new Money((1 + random.nextInt(9_999)) * currency.step(), code);
      wanted.add(new Wanted(Goods.offer(seller, price, 99), 1 + random.nextInt(9)));
    }
    var basket = basket(wanted);
    var part = coupon(new Discount.Percentage(1 + random.nextInt(9_999)));
    var treatments = TaxRate.Treatment.values();
    var tax =
        new TaxRate(
            new BasisPoints(random.nextInt(2_800)), treatments[random.nextInt(treatments.length)]);
    var charges = new Charges(tax, MarketCurrencies.of(code), TENTH);
    var post = new Tariff.Flat(new Money(random.nextInt(900) * currency.step(), code));
    return Quote.of(
            under(basket, part), reduction(part, basket), sending(book(POTTER, post)), charges)
        .bill()
        .orElseThrow();
  }
}
