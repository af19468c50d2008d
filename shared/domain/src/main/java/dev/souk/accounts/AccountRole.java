package dev.souk.accounts;

import dev.souk.id.IdType;
import java.time.Duration;

/// What a principal is to the shop, fixed when it was made: the words of the token's `role`.
public enum AccountRole {
  GUEST(IdType.GST, Duration.ofDays(7), Duration.ofDays(7)),
  CUSTOMER(IdType.USR, Duration.ofDays(30), Duration.ofDays(180)),
  SELLER(IdType.SEL, Duration.ofDays(30), Duration.ofDays(180)),
  COURIER(IdType.USR, Duration.ofDays(30), Duration.ofDays(180)),
  ADMIN(IdType.USR, Duration.ofDays(30), Duration.ofDays(180));

  private final IdType idType;
  private final Duration idleTimeout;
  private final Duration maxLifetime;

  AccountRole(IdType idType, Duration idle, Duration life) {
    this.idType = idType;
    this.idleTimeout = idle;
    this.maxLifetime = life;
  }

  /// The kind of id a principal of this role has.
  public IdType kind() {
    return idType;
  }

  /// How long a session lives without being refreshed.
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /// How long a session lives at most.
  public Duration maxLifetime() {
    return maxLifetime;
  }
}
