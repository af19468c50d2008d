package dev.souk.tax;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Tax rates in memory")
class InMemoryTaxRatesTest implements TaxRatesContract {
  @Override
  public TaxRates rates() {
    return new InMemoryTaxRates(Map.of("DE", GERMAN));
  }
}
