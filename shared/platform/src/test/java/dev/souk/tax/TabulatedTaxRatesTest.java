package dev.souk.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.BasisPoints;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tax rates in the table of rates")
class TabulatedTaxRatesTest implements TaxRatesContract {
  private static final List<String> MEMBERS_OF_THE_EU =
      List.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private final TaxRates rates = new TabulatedTaxRates();

  @Override
  public TaxRates rates() {
    return rates;
  }

  @Test
  void are_at_least_the_fifteen_percent_the_eu_asks_of_its_members() {
    assertThat(MEMBERS_OF_THE_EU)
        .allSatisfy(each -> assertThat(rates.of(each).rate().points()).isBetween(1500, 2700));
  }

  @Test
  void may_have_half_a_percent() {
    assertThat(rates.of("FI").rate()).isEqualTo(new BasisPoints(2550));
    assertThat(rates.of("CH").rate()).isEqualTo(new BasisPoints(810));
  }

  @Test
  void are_included_in_prices_and_known_for_thirty_countries() {
    var taxed =
        Arrays.stream(Locale.getISOCountries())
            .filter(each -> !rates.of(each).equals(TaxRate.NONE))
            .toList();

    assertThat(taxed).hasSize(30).containsAll(MEMBERS_OF_THE_EU).contains("GB", "CH", "NO");
    assertThat(taxed)
        .allSatisfy(
            each -> assertThat(rates.of(each).treatment()).isEqualTo(TaxRate.Treatment.INCLUDED));
  }
}
