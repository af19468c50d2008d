package dev.souk.route;

import java.time.Duration;

/// At most `calls` in each `window`, counted by what the client cannot choose.
///
/// @param name of the policy as it stands in `RateLimit-Policy`, unique in the shop
/// @param beyond what becomes of calls beyond the limit
public record RateLimit(String name, int calls, Duration window, CountedBy by, OnExceeded beyond) {

  /// Whose calls are counted together.
  public enum CountedBy {
    /// The visitor's address.
    ADDRESS,
    /// The principal of the token.
    PRINCIPAL
  }

  /// What becomes of a call beyond the limit.
  public sealed interface OnExceeded {
    /// It is refused until the window ends.
    record Reject() implements OnExceeded {}

    /// It is taken all the same from who has worked for it, so that a crowd behind one address is
    /// not refused for being a crowd.
    ///
    /// @param bits so many leading zero bits of SHA-256 for the first call beyond the limit: twice
    ///   the work with each
    record RequireProofOfWork(int bits) implements OnExceeded {}
  }

  public static RateLimit perAddress(String name, int calls, Duration window) {
    return new RateLimit(name, calls, window, CountedBy.ADDRESS, new OnExceeded.Reject());
  }

  public static RateLimit perPrincipal(String name, int calls, Duration window) {
    return new RateLimit(name, calls, window, CountedBy.PRINCIPAL, new OnExceeded.Reject());
  }

  /// The same, but beyond the limit a proof of work is taken.
  ///
  /// @param bits see [OnExceeded.RequireProofOfWork#bits]
  public RateLimit orProofOfWork(int bits) {
    return new RateLimit(name, calls, window, by, new OnExceeded.RequireProofOfWork(bits));
  }
}
