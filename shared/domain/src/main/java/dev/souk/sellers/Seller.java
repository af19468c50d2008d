package dev.souk.sellers;

import dev.souk.accounts.AccountStatus;
import dev.souk.media.MediaRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller as the public sees them.
///
/// @param about in the seller's own words, plain text, possibly empty
/// @param version rises by one with every change, of standing too
public record Seller(
    String id,
    String shopName,
    String about,
    @Nullable MediaRef logo,
    AccountStatus status,
    long version,
    Instant createdAt,
    Instant updatedAt) {
  public static final int MAX_NAME = 60;
  public static final int MAX_ABOUT = 2000;

  public boolean active() {
    return status == AccountStatus.ACTIVE;
  }

  /// The profile after a change of the seller's own, one version on.
  public Seller describedAs(String shopName, String about, @Nullable MediaRef logo, Instant now) {
    return new Seller(id, shopName, about, logo, status, version + 1, createdAt, now);
  }
}
