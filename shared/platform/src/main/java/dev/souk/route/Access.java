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
  /// A seller, suspended or not, reading what is theirs or keeping what was promised to customers
  /// who have paid.
  SELLER_EVEN_SUSPENDED(Role.SELLER),
  /// Who may upload: sellers for their shelves, couriers to prove a delivery.
  UPLOADER(Role.SELLER, Role.COURIER),
  /// The same, suspended or not, reading what is theirs.
  UPLOADER_EVEN_SUSPENDED(Role.SELLER, Role.COURIER),
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
    return switch (this) {
      case MEMBER_EVEN_SUSPENDED, SELLER_EVEN_SUSPENDED, UPLOADER_EVEN_SUSPENDED -> true;
      case PUBLIC, ANYONE, MEMBER, SHOPPER, CUSTOMER, SELLER, UPLOADER, COURIER, ADMIN -> false;
    };
  }

  /// Whether a token is needed at all.
  public boolean needsToken() {
    return this != PUBLIC;
  }
}
