package dev.souk.route;

/// What a principal is, fixed when it was made.
public enum PrincipalRole {
  GUEST,
  CUSTOMER,
  SELLER,
  COURIER,
  ADMIN
}
