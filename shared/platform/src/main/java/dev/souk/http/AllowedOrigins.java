package dev.souk.http;

import java.util.List;

/// Origins whose pages are let in, compared exactly (RFC 6454, section 6.2), but for one written
/// with `:*` at its end, as in a Content Security Policy, which stands for every port of that host.
public record AllowedOrigins(List<String> allowed) {
  private static final String ANY_PORT = ":*";

  public AllowedOrigins {
    allowed = List.copyOf(allowed);
  }

  /// @param list separated by commas, as a setting holds it
  public static AllowedOrigins of(String list) {
    return new AllowedOrigins(List.of(list.split(",")));
  }

  /// Whether a page of `origin`, as a browser writes it in the header of that name, is let in.
  public boolean allows(String origin) {
    return allowed.stream().anyMatch(each -> matches(each, origin));
  }

  private static boolean matches(String each, String origin) {
    if (!each.endsWith(ANY_PORT)) {
      return each.equals(origin);
    }
    var host = each.substring(0, each.length() - ANY_PORT.length());
    return origin.startsWith(host) && origin.substring(host.length()).matches("|:\\d{1,5}");
  }

  /// Separated by commas, as [#of] reads it.
  @Override
  public String toString() {
    return String.join(",", allowed);
  }
}
