package dev.souk.accounts;

import dev.souk.http.HmacSigner;
import java.time.Duration;
import java.util.Optional;

/// Knows a device on which the account's owner has logged in before (OWASP, "Slow Down Online
/// Guessing Attacks with Device Cookies"). It opens nothing: failed log-ins from such a device are
/// counted by themselves, so that nobody else's can keep its owner out. It is good for one account
/// and ends with a new password and with "log out everywhere", as sessions do.
record DeviceCookie(HmacSigner seal) {
  static final String NAME = "souk_device";
  private static final Duration LIFE = Duration.ofDays(180);

  /// @param device what names the device: random, new at each log-in
  String holding(Principal principal, String device) {
    return NAME
        + "="
        + seal.sign(context(principal), device)
        + "; Path=/api/v1/auth; HttpOnly; Secure; SameSite=Strict; Max-Age="
        + LIFE.toSeconds();
  }

  /// What names the device; empty when the cookie was not made here for this account as it is now.
  Optional<String> device(Principal principal, Optional<String> cookie) {
    return cookie.flatMap(sealed -> seal.verify(context(principal), sealed));
  }

  private static String context(Principal principal) {
    return "device|" + principal.id() + "|" + principal.sessionEpoch();
  }
}
