package dev.souk.contract;

import dev.souk.route.Access;
import dev.souk.route.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everyone who may knock.
public enum Principal {
  NONE(null),
  GUEST(Role.GUEST),
  CUSTOMER_A(Role.CUSTOMER),
  CUSTOMER_B(Role.CUSTOMER),
  SELLER_A(Role.SELLER),
  SELLER_B(Role.SELLER),
  SUSPENDED_SELLER(Role.SELLER),
  COURIER(Role.COURIER),
  ADMIN(Role.ADMIN),
  /// A customer whose token is of a session that has ended.
  LOGGED_OUT(null);

  private final @Nullable Role role;

  Principal(@Nullable Role role) {
    this.role = role;
  }

  /// Empty for who is nobody, or nobody any more.
  public Optional<Role> role() {
    return Optional.ofNullable(role);
  }

  /// What a route says to this principal before it looks at anything else.
  Door door(Access access) {
    if (!access.needsToken()) {
      return Door.OPEN;
    }
    if (role == null) {
      return Door.UNAUTHENTICATED;
    }
    var mayRead = access.evenSuspended();
    return !access.roles().contains(role) || (this == SUSPENDED_SELLER && !mayRead)
        ? Door.FORBIDDEN
        : Door.OPEN;
  }

  /// What is behind a route for a principal.
  enum Door {
    OPEN,
    UNAUTHENTICATED,
    FORBIDDEN
  }
}
