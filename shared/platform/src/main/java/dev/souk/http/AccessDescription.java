package dev.souk.http;

import dev.souk.route.RouteAccess;
import java.util.Locale;
import java.util.stream.Collectors;

/// Roles in words.
final class AccessDescription {
  private AccessDescription() {}

  /// Whom a route is for: `customers, sellers`.
  static String named(RouteAccess access) {
    return access.roles().stream()
        .map(role -> role.name().toLowerCase(Locale.ROOT) + "s")
        .collect(Collectors.joining(", "));
  }
}
