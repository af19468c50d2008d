package dev.souk.accounts;

import dev.souk.id.Kind;
import java.time.Duration;

/// What a principal is to the shop, fixed when it was made: the words of the token's `role`.
public enum AccountRole {
  GUEST(Kind.GST, Duration.ofDays(7), Duration.ofDays(7)),
  CUSTOMER(Kind.USR, Duration.ofDays(30), Duration.ofDays(180)),
  SELLER(Kind.SEL, Duration.ofDays(30), Duration.ofDays(180)),
  COURIER(Kind.USR, Duration.ofDays(30), Duration.ofDays(180)),
  ADMIN(Kind.USR, Duration.ofDays(30), Duration.ofDays(180));

  private final Kind kind;
  private final Duration idle;
  private final Duration life;

  AccountRole(Kind kind, Duration idle, Duration life) {
    this.kind = kind;
    this.idle = idle;
    this.life = life;
  }

  /// The kind of id a principal of this role has.
  public Kind kind() {
    return kind;
  }

  /// How long a session lives without being refreshed.
  public Duration idle() {
    return idle;
  }

  /// How long a session lives at most.
  public Duration life() {
    return life;
  }
}
