package dev.souk.shipping;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.InvalidValueException;
import dev.souk.id.IdType;
import dev.souk.money.Money;
import dev.souk.shipping.ShippingRateResult.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller's shipping options")
class ShippingProfileTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final ShippingTerms POST =
      new ShippingTerms("Post", new ShippingTariff.Flat(euros(490)), List.of());

  private final ShippingProfile empty = ShippingProfile.empty(AccountFixtures.id(IdType.SEL));

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static ShippingTerms terms(String name, ShippingTariff tariff, String... countries) {
    return new ShippingTerms(name, tariff, List.of(countries));
  }

  private static ShippingProfile plus(ShippingProfile book, ShippingTerms terms) {
    return ((ShippingProfile.Added.Success) book.add(AccountFixtures.id(IdType.SHP), terms, NOON))
        .book();
  }

  private ShippingProfile with(ShippingTerms... all) {
    var book = empty;
    for (var each : all) {
      book = plus(book, each);
    }
    return book;
  }

  private static ShippingRateRequest shipment(String country, long goods, long grams) {
    return new ShippingRateRequest(country, euros(goods), grams);
  }

  private static ShippingRateResult not(Reason reason) {
    return new ShippingRateResult.Unavailable(reason);
  }

  @Nested
  @DisplayName("when they are changed")
  class Changing {
    @Test
    void keep_the_order_they_were_added_in() {
      var book = with(POST, terms("Parcel", new ShippingTariff.Flat(euros(100))));
      var first = book.options().getFirst();

      var changed = book.change(first, terms("Letter", new ShippingTariff.Flat(euros(200))), LATER);

      assertThat(changed.book().options())
          .extracting(each -> each.terms().name())
          .containsExactly("Letter", "Parcel");
      assertThat(changed.option().version()).isEqualTo(2);
      assertThat(changed.option().createdAt()).isEqualTo(NOON);
      assertThat(changed.option().updatedAt()).isEqualTo(LATER);
      assertThat(changed.book().version()).isEqualTo(3);
    }

    @Test
    void are_full_with_twenty() {
      var book = empty;
      for (var i = 0; i < ShippingProfile.MAX; i++) {
        book = plus(book, POST);
      }

      assertThat(book.add(AccountFixtures.id(IdType.SHP), POST, NOON))
          .isEqualTo(new ShippingProfile.Added.LimitExceeded());
    }

    @Test
    void lose_one_and_no_other() {
      var book = with(POST, POST);
      var first = book.options().getFirst();

      var rest = book.remove(first);

      assertThat(rest.options()).containsExactly(book.options().getLast());
      assertThat(rest.find(first.id())).isEmpty();
    }
  }

  @Nested
  @DisplayName("for a shipment")
  class ForAParcel {
    @Test
    void are_free_and_standard_where_a_seller_keeps_none() {
      var shippingRateRequest = new ShippingRateRequest("QA", new Money(900, "QAR"), 5_000_000);

      assertThat(empty.quoteRates(shippingRateRequest))
          .isEqualTo(
              new ShippingRateResult.Available(
                  List.of(new ShippingRateResult.Rate("", "Standard", new Money(0, "QAR")))));
    }

    @Test
    void begin_with_the_cheapest_and_of_equal_ones_the_older() {
      var book =
          with(
              terms("Dear", new ShippingTariff.Flat(euros(900))),
              terms("Old", new ShippingTariff.Flat(euros(300))),
              terms("New", new ShippingTariff.Flat(euros(300))));

      assertThat(names(book, shipment("DE", 1, 0))).containsExactly("Old", "New", "Dear");
    }

    @Test
    void go_to_the_countries_they_name_or_everywhere() {
      var book = with(terms("Near", new ShippingTariff.Flat(euros(300)), "DE", "AT"), POST);

      assertThat(names(book, shipment("AT", 1, 0))).containsExactly("Near", "Post");
      assertThat(names(book, shipment("FR", 1, 0))).containsExactly("Post");
      assertThat(
              with(terms("Near", new ShippingTariff.Flat(euros(300)), "DE"))
                  .quoteRates(shipment("FR", 1, 0)))
          .isEqualTo(not(Reason.COUNTRY_NOT_SERVED));
    }

    @Test
    void count_in_the_currency_of_the_goods_alone() {
      assertThat(with(POST).quoteRates(new ShippingRateRequest("DE", new Money(100, "USD"), 0)))
          .isEqualTo(not(Reason.CURRENCY_MISMATCH));
    }

    @Test
    void cost_nothing_from_a_sum_on() {
      var book = with(terms("Parcel", new ShippingTariff.FreeAbove(euros(590), euros(5000))));

      assertThat(price(book, shipment("DE", 4999, 0))).isEqualTo(euros(590));
      assertThat(price(book, shipment("DE", 5000, 0))).isEqualTo(euros(0));
    }

    @Test
    void cost_by_the_first_step_that_is_not_too_light() {
      var steps =
          List.of(
              new ShippingTariff.Tier(500, euros(300)), new ShippingTariff.Tier(2000, euros(700)));
      var book = with(terms("Freight", new ShippingTariff.ByWeight(steps)));

      assertThat(price(book, shipment("DE", 1, 0))).isEqualTo(euros(300));
      assertThat(price(book, shipment("DE", 1, 500))).isEqualTo(euros(300));
      assertThat(price(book, shipment("DE", 1, 501))).isEqualTo(euros(700));
      assertThat(price(book, shipment("DE", 1, 2000))).isEqualTo(euros(700));
      assertThat(book.quoteRates(shipment("DE", 1, 2001))).isEqualTo(not(Reason.WEIGHT_EXCEEDED));
    }

    private static List<String> names(
        ShippingProfile book, ShippingRateRequest shippingRateRequest) {
      return rates(book, shippingRateRequest).stream().map(ShippingRateResult.Rate::name).toList();
    }

    private static Money price(ShippingProfile book, ShippingRateRequest shippingRateRequest) {
      return rates(book, shippingRateRequest).getFirst().price();
    }

    private static List<ShippingRateResult.Rate> rates(
        ShippingProfile book, ShippingRateRequest shippingRateRequest) {
      return ((ShippingRateResult.Available) book.quoteRates(shippingRateRequest)).rates();
    }
  }

  @Nested
  @DisplayName("refuse")
  class Refusing {
    @Test
    void a_country_that_is_none() {
      assertThatThrownBy(() -> terms("Post", new ShippingTariff.Flat(euros(1)), "XX"))
          .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void steps_that_do_not_rise() {
      var tier = new ShippingTariff.Tier(500, euros(300));

      assertThatThrownBy(() -> new ShippingTariff.ByWeight(List.of(tier, tier)))
          .isInstanceOf(InvalidValueException.class)
          .extracting("pointer")
          .isEqualTo("/tariff/steps/1/upToGrams");
      assertThatThrownBy(() -> new ShippingTariff.ByWeight(List.of()))
          .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void two_currencies() {
      var dollar = new Money(1, "USD");

      assertThatThrownBy(() -> new ShippingTariff.FreeAbove(euros(1), dollar))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() ->
              new ShippingTariff.ByWeight(
                  List.of(
                      new ShippingTariff.Tier(1, euros(1)), new ShippingTariff.Tier(2, dollar))))
          .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void to_be_free_from_nothing_on() {
      assertThatThrownBy(() -> new ShippingTariff.FreeAbove(euros(1), euros(0)))
          .isInstanceOf(InvalidValueException.class);
    }
  }
}
