package dev.souk.tax;

/// What tax there is where.
public interface TaxRates {
  /// The rate for what is sent to a country.
  ///
  /// @param country ISO 3166-1 alpha-2; one of which nothing is known has [TaxRate#NONE]
  TaxRate of(String country);
}
