package dev.souk.commission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a seller is established and registered for VAT, as they state it.
///
/// @param country ISO 3166-1 alpha-2; null while it was not stated
/// @param vatId in the form of [VatId]; null when the seller has none
/// @param version rises by one with every change; 0 before the first
/// @param updatedAt null before the first change
public record TaxProfile(
    String sellerId,
    @Nullable String country,
    @Nullable String vatId,
    long version,
    @Nullable Instant updatedAt) {
  public TaxProfile {
    if (vatId != null && (country == null || !VatId.isValid(vatId, country))) {
      throw new IllegalArgumentException("a VAT id that is not one of the country");
    }
  }

  public static TaxProfile none(String sellerId) {
    return new TaxProfile(sellerId, null, null, 0, null);
  }

  /// The profile with other statements, one version on.
  public TaxProfile stating(String country, @Nullable String vatId, Instant now) {
    return new TaxProfile(sellerId, country, vatId, version + 1, now);
  }
}
