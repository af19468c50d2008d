package dev.souk.contract;

import dev.souk.route.PrincipalRole;
import dev.souk.route.RouteAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everyone who may knock.
public enum MatrixPrincipal {
  NONE(null),
  GUEST(PrincipalRole.GUEST),
  CUSTOMER_A(PrincipalRole.CUSTOMER),
  CUSTOMER_B(PrincipalRole.CUSTOMER),
  SELLER_A(PrincipalRole.SELLER),
  SELLER_B(PrincipalRole.SELLER),
  SUSPENDED_SELLER(PrincipalRole.SELLER),
  COURIER(PrincipalRole.COURIER),
  ADMIN(PrincipalRole.ADMIN),
  /// A customer whose token is of a session that has ended.
  LOGGED_OUT(null);

  private final @Nullable PrincipalRole role;

  MatrixPrincipal(@Nullable PrincipalRole role) {
    this.role = role;
  }

  /// Empty for who is nobody, or nobody any more.
  public Optional<PrincipalRole> role() {
    return Optional.ofNullable(role);
  }

  /// What a route says to this principal before it looks at anything else.
  Door door(RouteAccess access) {
    if (!access.needsToken()) {
      return Door.OPEN;
    }
    if (role == null) {
      return Door.UNAUTHENTICATED;
    }
    var mayRead = access.allowsSuspended();
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
