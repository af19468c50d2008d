package dev.souk.shipping;

import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.People;
import dev.souk.fault.Invalid;
import dev.souk.id.Kind;
import dev.souk.money.Money;
import dev.souk.shipping.Carried.Why;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A seller's shipping options")
class ShippingBookTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final ShippingTerms POST =
      new ShippingTerms("Post", new Tariff.Flat(euros(490)), List.of());

  private final ShippingBook empty = ShippingBook.empty(People.id(Kind.SEL));

  private static Money euros(long amount) {
    return new Money(amount, "EUR");
  }

  private static ShippingTerms terms(String name, Tariff tariff, String... countries) {
    return new ShippingTerms(name, tariff, List.of(countries));
  }

  private static ShippingBook plus(ShippingBook book, ShippingTerms terms) {
    return ((ShippingBook.Added.To) book.add(People.id(Kind.SHP), terms, NOON)).book();
  }

  private ShippingBook with(ShippingTerms... all) {
    var book = empty;
    for (var each : all) {
      book = plus(book, each);
    }
    return book;
  }

  private static Parcel parcel(String country, long goods, long grams) {
    return new Parcel(country, euros(goods), grams);
  }

  private static Carried not(Why why) {
    return new Carried.Not(why);
  }

  @Nested
  @DisplayName("when they are changed")
  class Changing {
    @Test
    void keep_the_order_they_were_added_in() {
      var book = with(POST, terms("Parcel", new Tariff.Flat(euros(100))));
      var first = book.options().getFirst();

      var changed = book.change(first, terms("Letter", new Tariff.Flat(euros(200))), LATER);

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
      for (var i = 0; i < ShippingBook.MAX; i++) {
        book = plus(book, POST);
      }

      assertThat(book.add(People.id(Kind.SHP), POST, NOON))
          .isEqualTo(new ShippingBook.Added.Full());
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
  @DisplayName("for a parcel")
  class ForAParcel {
    @Test
    void are_free_and_standard_where_a_seller_keeps_none() {
      var parcel = new Parcel("QA", new Money(900, "QAR"), 5_000_000);

      assertThat(empty.carry(parcel))
          .isEqualTo(
              new Carried.By(List.of(new Carried.Rate("", "Standard", new Money(0, "QAR")))));
    }

    @Test
    void begin_with_the_cheapest_and_of_equal_ones_the_older() {
      var book =
          with(
              terms("Dear", new Tariff.Flat(euros(900))),
              terms("Old", new Tariff.Flat(euros(300))),
              terms("New", new Tariff.Flat(euros(300))));

      assertThat(names(book, parcel("DE", 1, 0))).containsExactly("Old", "New", "Dear");
    }

    @Test
    void go_to_the_countries_they_name_or_everywhere() {
      var book = with(terms("Near", new Tariff.Flat(euros(300)), "DE", "AT"), POST);

      assertThat(names(book, parcel("AT", 1, 0))).containsExactly("Near", "Post");
      assertThat(names(book, parcel("FR", 1, 0))).containsExactly("Post");
      assertThat(with(terms("Near", new Tariff.Flat(euros(300)), "DE")).carry(parcel("FR", 1, 0)))
          .isEqualTo(not(Why.COUNTRY));
    }

    @Test
    void count_in_the_currency_of_the_goods_alone() {
      assertThat(with(POST).carry(new Parcel("DE", new Money(100, "USD"), 0)))
          .isEqualTo(not(Why.CURRENCY));
    }

    @Test
    void cost_nothing_from_a_sum_on() {
      var book = with(terms("Parcel", new Tariff.FreeFrom(euros(590), euros(5000))));

      assertThat(price(book, parcel("DE", 4999, 0))).isEqualTo(euros(590));
      assertThat(price(book, parcel("DE", 5000, 0))).isEqualTo(euros(0));
    }

    @Test
    void cost_by_the_first_step_that_is_not_too_light() {
      var steps = List.of(new Tariff.Step(500, euros(300)), new Tariff.Step(2000, euros(700)));
      var book = with(terms("Freight", new Tariff.ByWeight(steps)));

      assertThat(price(book, parcel("DE", 1, 0))).isEqualTo(euros(300));
      assertThat(price(book, parcel("DE", 1, 500))).isEqualTo(euros(300));
      assertThat(price(book, parcel("DE", 1, 501))).isEqualTo(euros(700));
      assertThat(price(book, parcel("DE", 1, 2000))).isEqualTo(euros(700));
      assertThat(book.carry(parcel("DE", 1, 2001))).isEqualTo(not(Why.WEIGHT));
    }

    private static List<String> names(ShippingBook book, Parcel parcel) {
      return rates(book, parcel).stream().map(Carried.Rate::name).toList();
    }

    private static Money price(ShippingBook book, Parcel parcel) {
      return rates(book, parcel).getFirst().price();
    }

    private static List<Carried.Rate> rates(ShippingBook book, Parcel parcel) {
      return ((Carried.By) book.carry(parcel)).rates();
    }
  }

  @Nested
  @DisplayName("refuse")
  class Refusing {
    @Test
    void a_country_that_is_none() {
      assertThatThrownBy(() -> terms("Post", new Tariff.Flat(euros(1)), "XX"))
          .isInstanceOf(Invalid.class);
    }

    @Test
    void steps_that_do_not_rise() {
      var step = new Tariff.Step(500, euros(300));

      assertThatThrownBy(() -> new Tariff.ByWeight(List.of(step, step)))
          .isInstanceOf(Invalid.class)
          .extracting("pointer")
          .isEqualTo("/tariff/steps/1/upToGrams");
      assertThatThrownBy(() -> new Tariff.ByWeight(List.of())).isInstanceOf(Invalid.class);
    }

    @Test
    void two_currencies() {
      var dollar = new Money(1, "USD");

      assertThatThrownBy(() -> new Tariff.FreeFrom(euros(1), dollar)).isInstanceOf(Invalid.class);
      assertThatThrownBy(() ->
              new Tariff.ByWeight(
                  List.of(new Tariff.Step(1, euros(1)), new Tariff.Step(2, dollar))))
          .isInstanceOf(Invalid.class);
    }

    @Test
    void to_be_free_from_nothing_on() {
      assertThatThrownBy(() -> new Tariff.FreeFrom(euros(1), euros(0))).isInstanceOf(Invalid.class);
    }
  }
}
