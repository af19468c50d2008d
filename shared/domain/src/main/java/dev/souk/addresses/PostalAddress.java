package dev.souk.addresses;

import dev.souk.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Where to bring something, and to whom.
///
/// @param label what its owner calls it, such as "Work"; null for nothing
/// @param country ISO 3166-1 alpha-2, in upper case
public record PostalAddress(
    @Nullable String label,
    String name,
    String line1,
    @Nullable String line2,
    String city,
    @Nullable String region,
    @Nullable String postalCode,
    String country,
    @Nullable String phone) {
  /// @throws InvalidValueException when there is no such country
  public PostalAddress {
    if (!Countries.known(country)) {
      throw new InvalidValueException(
          "/country", "choice", "must be a country by ISO 3166-1 alpha-2");
    }
  }

  /// Hides what it holds, so that it is in no log line.
  @Override
  public String toString() {
    return "PostalAddress[…]";
  }
}
