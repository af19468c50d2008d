package dev.souk.payouts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The payment provider's side of payout accounts. Every question may be asked again, whether or
/// not the answer before was heard.
public interface ConnectedAccounts {
  /// How long the provider surely knows a request for an account again. One that was first asked
  /// for longer ago is looked for among all before it is asked for.
  Duration IDEMPOTENCY_WINDOW = Duration.ofDays(29);

  /// What became of a request for an account.
  sealed interface Opening {
    record Opened(String accountId, AccountState state) implements Opening {}

    /// The provider opens none for this seller or country.
    record Refused() implements Opening {}
  }

  /// Opens a seller's account, at most one however often it is asked, and answers with what it is
  /// by now.
  ///
  /// @throws Unavailable when it is not known what became of it
  Opening open(PayoutAccount.Requested account, Instant now);

  /// @param sellerId whose it is; empty when it is of none of ours
  record Found(String sellerId, AccountState state) {}

  /// What the provider says of an account; empty when it has none of this id.
  ///
  /// @throws Unavailable when the provider does not answer
  Optional<Found> find(String accountId);

  /// A way to the provider's own pages, where a seller gives what it asks for.
  ///
  /// @param url good once
  record Link(URI url, Instant expiresAt) {}

  /// A new link; empty when the provider takes no information for this account any more. An older
  /// one stays good for as long as it would have been.
  ///
  /// @throws Unavailable when the provider does not answer
  Optional<Link> link(String accountId);
}
