package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.money.AmountNotPayable.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The currencies of a market")
class MarketCurrenciesTest {
  private static final MarketCurrencies SOME = MarketCurrencies.of("EUR, USD:75,KWD,MGA");

  private static AmountNotPayable because(Reason reason, long limit, String code) {
    return new AmountNotPayable(reason, new Money(limit, code));
  }

  @Test
  void are_told_with_a_smallest_charge_where_it_is_more_than_usual() {
    assertThat(SOME.supports("USD")).isTrue();
    assertThat(SOME.supports("GBP")).isFalse();
    assertThat(SOME.smallest()).containsEntry("EUR", 50L).containsEntry("USD", 75L);
    assertThat(MarketCurrencies.of(MarketCurrencies.DEFAULT).supports("GBP")).isTrue();
  }

  @Test
  void are_none_that_cannot_be_paid_in_or_for_less_than_the_provider_takes() {
    for (var told : List.of("", "EUR,", "euro", "EUR;USD", "DEM", "KPW", "USD:49", "USD:")) {
      assertThatThrownBy(() -> MarketCurrencies.of(told))
          .as(told)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void say_of_a_total_why_it_cannot_be_paid() {
    assertThat(SOME.notPayable(new Money(25, "EUR")))
        .contains(because(Reason.BELOW_MINIMUM, 50, "EUR"));
    assertThat(SOME.notPayable(new Money(74, "USD")))
        .contains(because(Reason.BELOW_MINIMUM, 75, "USD"));
    assertThat(SOME.notPayable(new Money(99_999_999_999L, "EUR")))
        .contains(because(Reason.ABOVE_MAXIMUM, 99_999_999, "EUR"));
    assertThat(SOME.notPayable(new Money(1_234, "KWD")))
        .contains(because(Reason.INVALID_INCREMENT, 10, "KWD"));
    assertThat(SOME.notPayable(new Money(1_000_050, "MGA")))
        .contains(because(Reason.INVALID_INCREMENT, 100, "MGA"));
    assertThat(SOME.notPayable(new Money(5_000, "GBP")))
        .contains(new AmountNotPayable(Reason.CURRENCY_NOT_SUPPORTED, null));
  }

  @Test
  void let_through_what_can_be_paid_to_its_edges_and_what_costs_nothing() {
    for (var total : List.of(0L, 50L, 1_290L, 99_999_999L)) {
      assertThat(SOME.notPayable(new Money(total, "EUR"))).isEmpty();
    }
  }
}
