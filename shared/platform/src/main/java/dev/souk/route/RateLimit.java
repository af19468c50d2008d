package dev.souk.route;

import java.time.Duration;

/// At most `calls` in each `window`, counted by what the client cannot choose.
///
/// @param name of the policy as it stands in `RateLimit-Policy`, unique in the shop
/// @param beyond what becomes of calls beyond the limit
public record RateLimit(String name, int calls, Duration window, By by, Beyond beyond) {

  /// Whose calls are counted together.
  public enum By {
    /// The visitor's address.
    ADDRESS,
    /// The principal of the token.
    PRINCIPAL
  }

  /// What becomes of a call beyond the limit.
  public sealed interface Beyond {
    /// It is refused until the window ends.
    record Refused() implements Beyond {}

    /// It is taken all the same from who has worked for it, so that a crowd behind one address is
    /// not refused for being a crowd.
    ///
    /// @param bits so many leading zero bits of SHA-256 for the first call beyond the limit: twice
    ///   the work with each
    record ProofOfWork(int bits) implements Beyond {}
  }

  public static RateLimit perAddress(String name, int calls, Duration window) {
    return new RateLimit(name, calls, window, By.ADDRESS, new Beyond.Refused());
  }

  public static RateLimit perPrincipal(String name, int calls, Duration window) {
    return new RateLimit(name, calls, window, By.PRINCIPAL, new Beyond.Refused());
  }

  /// The same, but beyond the limit a proof of work is taken.
  ///
  /// @param bits see [Beyond.ProofOfWork#bits]
  public RateLimit orProofOfWork(int bits) {
    return new RateLimit(name, calls, window, by, new Beyond.ProofOfWork(bits));
  }
}
