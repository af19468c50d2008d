package dev.souk.accounts;

import dev.souk.audit.AuditEntry;
import dev.souk.idempotency.Idempotency;
import org.jspecify.annotations.Nullable;

/// All that is written when an account is made.
///
/// @param shopName for sellers, whose public profile is made when the address is verified; else
///   null
/// @param audit for accounts made by an admin; else null
public record Registration(
    Account account,
    EmailChallenge challenge,
    @Nullable String shopName,
    @Nullable AuditEntry audit,
    Idempotency idempotency) {
  public Registration {
    if ((shopName != null) != (account.role() == AccountRole.SELLER)) {
      throw new IllegalArgumentException("sellers and only they have a shop");
    }
  }

  public static Registration of(
      Account account, EmailChallenge challenge, @Nullable String shopName) {
    return new Registration(account, challenge, shopName, null, Idempotency.none());
  }
}
