package dev.souk.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.BasisPoints;
import org.junit.jupiter.api.Test;

/// What everyone who knows tax rates promises.
public interface TaxRatesContract {
  TaxRate GERMAN = new TaxRate(new BasisPoints(1900), TaxRate.Treatment.INCLUDED);

  /// With [#GERMAN] for Germany and nothing for Antarctica.
  TaxRates rates();

  @Test
  default void a_country_has_its_own_rate_however_often_one_asks() {
    assertThat(rates().of("DE")).isEqualTo(GERMAN);
    assertThat(rates().of("DE")).isEqualTo(GERMAN);
  }

  @Test
  default void a_country_of_which_nothing_is_known_has_none() {
    assertThat(rates().of("AQ")).isEqualTo(TaxRate.NONE);
  }
}
