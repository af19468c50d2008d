package dev.souk.payouts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A seller's account with the payment provider, to which their earnings are transferred. A seller
/// has one at most.
public sealed interface PayoutAccount {
  /// How soon the provider is asked again about an account that was asked for.
  Duration SOON = Duration.ofMinutes(10);

  /// How soon the provider is asked about an account that receives nothing yet.
  Duration HOURLY = Duration.ofHours(1);

  /// How often it is asked about any account at least.
  Duration DAILY = Duration.ofDays(1);

  String sellerId();

  /// Where the seller lives or has their company, by ISO 3166-1 in two letters. An account keeps
  /// it.
  String country();

  /// Rises by one with every change, from 1.
  long version();

  Instant createdAt();

  /// When it last became other than it was.
  Instant updatedAt();

  PayoutStatus status();

  /// When the provider is to be asked about it, whether or not it tells of something by then; empty
  /// for never.
  Optional<Instant> checkAt();

  /// The provider's id of the account, when money may be transferred to it now; empty while the
  /// seller's earnings wait.
  default Optional<String> destination() {
    return Optional.empty();
  }

  /// About to be asked for, so that it is known of whatever becomes of the request.
  static Requested requested(String sellerId, String country, Instant now) {
    return new Requested(sellerId, country, 1, now, now, now.plus(SOON));
  }

  /// The provider has been asked for it, or is about to be.
  record Requested(
      String sellerId,
      String country,
      long version,
      Instant createdAt,
      Instant updatedAt,
      Instant nextCheckAt)
      implements PayoutAccount {
    @Override
    public PayoutStatus status() {
      return PayoutStatus.CREATING;
    }

    @Override
    public Optional<Instant> checkAt() {
      return Optional.of(nextCheckAt);
    }

    /// The provider has opened it.
    public Connected connected(String accountId, AccountState state, Instant now) {
      var check = Connected.next(state, now, now);
      return new Connected(sellerId, country, accountId, state, version + 1, createdAt, now, check);
    }

    /// The provider will not open it.
    public Refused refused(Instant now) {
      return new Refused(sellerId, country, version + 1, createdAt, now);
    }

    /// Nobody knows yet: it is asked for again, after as long as that has been so.
    public Requested later(Instant now) {
      var next = now.plus(doubled(updatedAt, now, SOON));
      return new Requested(sellerId, country, version + 1, createdAt, updatedAt, next);
    }
  }

  /// The provider opens none for the country; another may be tried.
  record Refused(
      String sellerId, String country, long version, Instant createdAt, Instant updatedAt)
      implements PayoutAccount {
    @Override
    public PayoutStatus status() {
      return PayoutStatus.REFUSED;
    }

    @Override
    public Optional<Instant> checkAt() {
      return Optional.empty();
    }

    public Requested again(String country, Instant now) {
      return new Requested(sellerId, country, version + 1, createdAt, now, now.plus(SOON));
    }
  }

  /// There is one.
  ///
  /// @param accountId the provider's
  /// @param state what the provider last said of it
  record Connected(
      String sellerId,
      String country,
      String accountId,
      AccountState state,
      long version,
      Instant createdAt,
      Instant updatedAt,
      Instant nextCheckAt)
      implements PayoutAccount {
    @Override
    public PayoutStatus status() {
      if (state.closed()) {
        return PayoutStatus.CLOSED;
      }
      return switch (state.transfers()) {
        case ACTIVE -> PayoutStatus.ACTIVE;
        case UNSUPPORTED -> PayoutStatus.REJECTED;
        case PENDING, RESTRICTED -> waiting();
      };
    }

    private PayoutStatus waiting() {
      if (state.requirements().stream().anyMatch(Requirement::due)) {
        return PayoutStatus.INFORMATION_REQUIRED;
      }
      return switch (state.resolution()) {
        case NONE -> PayoutStatus.UNDER_REVIEW;
        case PROVIDE_INFORMATION -> PayoutStatus.INFORMATION_REQUIRED;
        case CONTACT_PROVIDER -> PayoutStatus.RESTRICTED;
        case IMPOSSIBLE -> PayoutStatus.REJECTED;
      };
    }

    @Override
    public Optional<Instant> checkAt() {
      return state.closed() ? Optional.empty() : Optional.of(nextCheckAt);
    }

    @Override
    public Optional<String> destination() {
      return state.receives() ? Optional.of(accountId) : Optional.empty();
    }

    /// As the provider says now. Whoever has heard so once more finds it as it was.
    public Connected told(AccountState next, Instant now) {
      return next.equals(state)
          ? this
          : new Connected(
              sellerId,
              country,
              accountId,
              next,
              version + 1,
              createdAt,
              now,
              next(next, now, now));
    }

    /// The provider was asked, or did not answer, and it stayed as it was.
    public Connected later(Instant now) {
      return new Connected(
          sellerId,
          country,
          accountId,
          state,
          version + 1,
          createdAt,
          updatedAt,
          next(state, updatedAt, now));
    }

    private static Instant next(AccountState state, Instant changed, Instant now) {
      return now.plus(state.receives() ? DAILY : doubled(changed, now, HOURLY));
    }
  }

  /// As long as something has been so already, so that the wait doubles, within limits.
  private static Duration doubled(Instant since, Instant now, Duration least) {
    var waited = Duration.between(since, now);
    if (waited.compareTo(least) < 0) {
      return least;
    }
    return waited.compareTo(DAILY) > 0 ? DAILY : waited;
  }
}
