package dev.souk.route;

import java.time.Duration;

/// At most `calls` in each `window`, counted by what the client cannot choose.
///
/// @param name of the policy as it stands in `RateLimit-Policy`, unique in the shop
public record RateLimit(String name, int calls, Duration window, By by) {

  /// Whose calls are counted together.
  public enum By {
    /// The visitor's address.
    ADDRESS,
    /// The principal of the token.
    PRINCIPAL
  }

  public static RateLimit perAddress(String name, int calls, Duration window) {
    return new RateLimit(name, calls, window, By.ADDRESS);
  }

  public static RateLimit perPrincipal(String name, int calls, Duration window) {
    return new RateLimit(name, calls, window, By.PRINCIPAL);
  }
}
