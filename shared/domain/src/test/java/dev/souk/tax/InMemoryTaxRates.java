package dev.souk.tax;

import java.util.Map;

/// The rates a test says there are.
///
/// @param rates by country
public record InMemoryTaxRates(Map<String, TaxRate> rates) implements TaxRates {
  public InMemoryTaxRates {
    rates = Map.copyOf(rates);
  }

  @Override
  public TaxRate of(String country) {
    return rates.getOrDefault(country, TaxRate.NONE);
  }
}
