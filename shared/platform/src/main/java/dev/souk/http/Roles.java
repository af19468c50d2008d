package dev.souk.http;

import dev.souk.route.Access;
import java.util.Locale;
import java.util.stream.Collectors;

/// Roles in words.
final class Roles {
  private Roles() {}

  /// Whom a route is for: `customers, sellers`.
  static String named(Access access) {
    return access.roles().stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT) + "s")
        .collect(Collectors.joining(", "));
  }
}
