package dev.souk.route;

/// What a principal is, fixed when it was made.
public enum Role {
  GUEST,
  CUSTOMER,
  SELLER,
  COURIER,
  ADMIN
}
