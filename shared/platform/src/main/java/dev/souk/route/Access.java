package dev.souk.route;

import java.util.EnumSet;
import java.util.Set;

/// Who may call a route. Checked in the function from its own constant on every call, never cached.
public enum Access {
  /// Nobody is asked who they are; the gateway attaches no authorizer.
  PUBLIC,
  /// Anyone with a token, guests included.
  ANYONE(Role.GUEST, Role.CUSTOMER, Role.SELLER, Role.COURIER, Role.ADMIN),
  /// Anyone with an account.
  MEMBER(Role.CUSTOMER, Role.SELLER, Role.COURIER, Role.ADMIN),
  /// Anyone with an account, suspended or not, minding what is their own.
  MEMBER_EVEN_SUSPENDED(Role.CUSTOMER, Role.SELLER, Role.COURIER, Role.ADMIN),
  /// Who may fill a cart: guests and customers.
  SHOPPER(Role.GUEST, Role.CUSTOMER),
  CUSTOMER(Role.CUSTOMER),
  /// A seller in good standing; a suspended one is refused.
  SELLER(Role.SELLER),
  /// A seller, suspended or not, reading what is theirs.
  SELLER_EVEN_SUSPENDED(Role.SELLER),
  COURIER(Role.COURIER),
  ADMIN(Role.ADMIN);

  private final Set<Role> roles;

  Access(Role... roles) {
    this.roles = Set.of(roles);
  }

  /// The roles that may call, in the order of [Role].
  public Set<Role> roles() {
    return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
  }

  /// Whether a suspended account may call.
  public boolean evenSuspended() {
    return this == SELLER_EVEN_SUSPENDED || this == MEMBER_EVEN_SUSPENDED;
  }

  /// Whether a token is needed at all.
  public boolean needsToken() {
    return this != PUBLIC;
  }
}
