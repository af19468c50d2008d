package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A currency that can be paid in")
class PaymentCurrencyTest {
  private static PaymentCurrency of(String code) {
    return PaymentCurrency.find(code).orElseThrow();
  }

  @Test
  void has_the_minor_unit_of_iso_4217() {
    for (var each : PaymentCurrency.values()) {
      assertThat(each.fractionDigits())
          .as(each.name())
          .isEqualTo(Currency.getInstance(each.name()).getDefaultFractionDigits());
    }
  }

  @Test
  void is_sent_as_the_provider_counts_it() {
    assertThat(of("EUR").toProvider(1290)).isEqualTo(1290);
    assertThat(of("JPY").toProvider(500)).isEqualTo(500);
    assertThat(of("ISK").toProvider(500)).isEqualTo(50_000);
    assertThat(of("UGX").toProvider(3_000)).isEqualTo(300_000);
    assertThat(of("MGA").toProvider(100_000)).isEqualTo(1_000);
    assertThat(of("KWD").toProvider(1_230)).isEqualTo(1_230);
    assertThat(of("HUF").toProvider(17_500)).isEqualTo(17_500);
    assertThat(of("TWD").toProvider(12_345)).isEqualTo(12_345);
  }

  @Test
  void is_not_sent_in_a_fraction_the_provider_has_no_number_for() {
    assertThatThrownBy(() -> of("KWD").toProvider(1_234))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("MGA").toProvider(50)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("ISK").fromProvider(550))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void comes_back_as_what_was_sent() {
    var random = new Random(4217);
    for (var each : PaymentCurrency.values()) {
      for (var i = 0; i < 200; i++) {
        var amount = random.nextLong(each.largest() / each.step() + 1) * each.step();
        assertThat(each.fromProvider(each.toProvider(amount))).as(each.name()).isEqualTo(amount);
      }
    }
  }

  @Test
  void has_a_smallest_and_a_largest_charge_that_the_provider_has_numbers_for() {
    for (var each : PaymentCurrency.values()) {
      assertThat(each.smallest()).as(each.name()).isPositive().isLessThan(each.largest());
      assertThat(each.toProvider(each.smallest())).isPositive();
      assertThat(each.toProvider(each.largest())).isLessThanOrEqualTo(999_999_999_999L);
    }
    assertThat(of("EUR").largest()).isEqualTo(99_999_999);
    assertThat(of("ISK").largest()).isEqualTo(999_999);
    assertThat(of("MGA").largest()).isEqualTo(9_999_999_900L);
    assertThat(of("KWD").largest()).isEqualTo(99_999_990);
    assertThat(of("IDR").largest()).isEqualTo(999_999_999_999L);
  }

  @Test
  void has_the_smallest_charge_that_is_stated_where_one_is() {
    assertThat(of("USD").smallest()).isEqualTo(50);
    assertThat(of("GBP").smallest()).isEqualTo(30);
    assertThat(of("HUF").smallest()).isEqualTo(17_500);
    assertThat(of("JPY").smallest()).isEqualTo(50);
    assertThat(of("USD").source()).isEqualTo(PaymentCurrency.Source.PUBLISHED);
    assertThat(of("ISK").source()).isEqualTo(PaymentCurrency.Source.OWN_POLICY);
  }

  @Test
  void is_none_that_was_withdrawn_or_that_is_not_taken() {
    for (var code :
        List.of("DEM", "FRF", "HRK", "BGN", "ANG", "SLL", "KPW", "IRR", "XAU", "XXX", "eur", "")) {
      assertThat(PaymentCurrency.find(code)).as(code).isEmpty();
    }
  }

  @Test
  void is_written_with_the_digits_it_has() {
    assertThat(new Money(1290, "EUR").text()).isEqualTo("12.90 EUR");
    assertThat(new Money(500, "JPY").text()).isEqualTo("500 JPY");
    assertThat(new Money(1230, "KWD").text()).isEqualTo("1.230 KWD");
  }
}
