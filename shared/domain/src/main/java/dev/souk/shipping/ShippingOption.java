package dev.souk.shipping;

import java.time.Instant;

/// One way a seller sends goods.
///
/// @param version rises by one with every change
public record ShippingOption(
    String id, ShippingTerms terms, long version, Instant createdAt, Instant updatedAt) {

  ShippingOption on(ShippingTerms next, Instant now) {
    return new ShippingOption(id, next, version + 1, createdAt, now);
  }
}
