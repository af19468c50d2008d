package dev.souk.accounts;

import dev.souk.http.RateLimiter;
import dev.souk.route.RateLimit;
import dev.souk.store.ItemKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Counts failed log-ins so that no password can be guessed and nobody can be kept out of their
/// account by guesses (OWASP, "Authentication Cheat Sheet", on account lockout). They are counted
/// by account and network; by account alone at a bound that no single network comes near (NIST SP
/// 800-63B, section 5.2.2: at most 100); and those of a known device by that device alone. An
/// address without an account is counted as one with.
///
/// A new password begins another era of the account, and with it every count begins anew: who can
/// set one need not guess.
record FailedLogIns(RateLimiter limits) {
  static final RateLimit PER_NETWORK =
      RateLimit.perAddress("log-in-account-network", 10, Duration.ofMinutes(15));
  static final RateLimit PER_ACCOUNT =
      RateLimit.perAddress("log-in-account", 100, Duration.ofHours(1));
  static final RateLimit PER_DEVICE =
      RateLimit.perAddress("log-in-device", 10, Duration.ofMinutes(15));

  private record Count(RateLimit limit, String subject) {}

  /// One attempt, from when it is counted to when it turns out not to have failed.
  final class Attempt {
    private final List<Count> counts;
    private final Instant now;

    private Attempt(List<Count> counts, Instant now) {
      this.counts = counts;
      this.now = now;
    }

    /// Counts the attempt as failed before its password is looked at, so that of many at once no
    /// more are looked at than one after the other would be.
    ///
    /// @return the limit that it is beyond, if any, and the seconds until that begins anew
    Optional<Exceeded> counted() {
      for (var count : counts) {
        if (limits.acquire(count.limit(), count.subject(), now)
            instanceof RateLimiter.Decision.Exceeded(var reset)) {
          return Optional.of(new Exceeded(count.limit(), reset));
        }
      }
      return Optional.empty();
    }

    void succeeded() {
      counts.forEach(count -> limits.release(count.limit(), count.subject(), now));
    }
  }

  record Exceeded(RateLimit limit, long reset) {}

  /// @param sessionEpoch the account's, 0 when there is none
  /// @param device of the account's owner, if it is known as one
  Attempt attempt(
      EmailAddress email, long sessionEpoch, String network, Optional<String> device, Instant now) {
    var account = ItemKeys.hash(email.address()) + "|" + sessionEpoch;
    var counts =
        device
            .map(known -> List.of(new Count(PER_DEVICE, account + "|" + known)))
            .orElseGet(() ->
                List.of(
                    new Count(PER_NETWORK, account + "|" + network),
                    new Count(PER_ACCOUNT, account)));
    return new Attempt(counts, now);
  }
}
