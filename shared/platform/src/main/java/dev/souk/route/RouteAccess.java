package dev.souk.route;

import java.util.EnumSet;
import java.util.Set;

/// Who may call a route. Checked in the function from its own constant on every call, never cached.
public enum RouteAccess {
  /// Nobody is asked who they are; the gateway attaches no authorizer.
  PUBLIC,
  /// Anyone with a token, guests included.
  AUTHENTICATED(
      PrincipalRole.GUEST,
      PrincipalRole.CUSTOMER,
      PrincipalRole.SELLER,
      PrincipalRole.COURIER,
      PrincipalRole.ADMIN),
  /// Anyone with an account.
  ACCOUNT(PrincipalRole.CUSTOMER, PrincipalRole.SELLER, PrincipalRole.COURIER, PrincipalRole.ADMIN),
  /// Anyone with an account, suspended or not, minding what is their own.
  ACCOUNT_INCLUDING_SUSPENDED(
      PrincipalRole.CUSTOMER, PrincipalRole.SELLER, PrincipalRole.COURIER, PrincipalRole.ADMIN),
  /// Who may fill a cart: guests and customers.
  GUEST_OR_CUSTOMER(PrincipalRole.GUEST, PrincipalRole.CUSTOMER),
  CUSTOMER(PrincipalRole.CUSTOMER),
  /// A seller in good standing; a suspended one is refused.
  SELLER(PrincipalRole.SELLER),
  /// A seller, suspended or not, reading what is theirs or keeping what was promised to customers
  /// who have paid.
  SELLER_INCLUDING_SUSPENDED(PrincipalRole.SELLER),
  /// Who may upload: sellers for their shelves, couriers to prove a delivery.
  SELLER_OR_COURIER(PrincipalRole.SELLER, PrincipalRole.COURIER),
  /// The same, suspended or not, reading what is theirs.
  SELLER_OR_COURIER_INCLUDING_SUSPENDED(PrincipalRole.SELLER, PrincipalRole.COURIER),
  COURIER(PrincipalRole.COURIER),
  ADMIN(PrincipalRole.ADMIN);

  private final Set<PrincipalRole> roles;

  RouteAccess(PrincipalRole... roles) {
    this.roles = Set.of(roles);
  }

  /// The roles that may call, in the order of [PrincipalRole].
  public Set<PrincipalRole> roles() {
    return roles.isEmpty() ? EnumSet.noneOf(PrincipalRole.class) : EnumSet.copyOf(roles);
  }

  /// Whether a suspended account may call.
  public boolean allowsSuspended() {
    return switch (this) {
      case ACCOUNT_INCLUDING_SUSPENDED,
          SELLER_INCLUDING_SUSPENDED,
          SELLER_OR_COURIER_INCLUDING_SUSPENDED ->
          true;
      case PUBLIC,
          AUTHENTICATED,
          ACCOUNT,
          GUEST_OR_CUSTOMER,
          CUSTOMER,
          SELLER,
          SELLER_OR_COURIER,
          COURIER,
          ADMIN ->
          false;
    };
  }

  /// Whether a token is needed at all.
  public boolean needsToken() {
    return this != PUBLIC;
  }
}
