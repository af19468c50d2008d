package dev.souk.shipping;

import dev.souk.addresses.Countries;
import dev.souk.error.InvalidValueException;
import java.util.List;

/// What a seller says of a shipping option.
///
/// @param name what shoppers choose it by
/// @param countries where it goes, ISO 3166-1 alpha-2, in their own order; empty for everywhere
public record ShippingTerms(String name, ShippingTariff tariff, List<String> countries) {
  public static final int MAX_NAME = 60;

  /// There are no more countries than this.
  public static final int MAX_COUNTRIES = 250;

  /// @throws InvalidValueException when there is no such country
  public ShippingTerms {
    countries = countries.stream().distinct().sorted().toList();
    if (!countries.stream().allMatch(Countries::known)) {
      throw new InvalidValueException(
          "/countries", "choice", "must be countries by ISO 3166-1 alpha-2");
    }
  }

  boolean shipsTo(String country) {
    return countries.isEmpty() || countries.contains(country);
  }
}
