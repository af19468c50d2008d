package dev.souk.accounts;

import java.time.Duration;

/// The refresh token as browsers keep it: out of reach of scripts, sent to these routes alone, and
/// never from another site (RFC 6265bis).
final class RefreshCookie {
  static final String NAME = "souk_refresh";
  private static final String RULES =
      "; Path=/api/v1/auth; HttpOnly; Secure; SameSite=Strict; Max-Age=";

  private RefreshCookie() {}

  static String holding(String token, Duration life) {
    return NAME + "=" + token + RULES + life.toSeconds();
  }

  static String gone() {
    return NAME + "=" + RULES + 0;
  }
}
