package dev.souk.payouts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the payment provider says of a connected account.
///
/// @param transfers whether money may be transferred to it
/// @param resolution what would make transfers possible
/// @param requirements the most urgent first, at most [Requirement#MAX]
/// @param dueAt when the account will be limited, unless what is due by then is there; null when
///   nothing is
/// @param closed whether it was closed for good
public record AccountState(
    Transfers transfers,
    Resolution resolution,
    List<Requirement> requirements,
    @Nullable Instant dueAt,
    boolean closed) {

  /// The capability to receive transfers.
  public enum Transfers {
    ACTIVE,
    /// The provider is checking.
    PENDING,
    RESTRICTED,
    /// Not to be had: for this country, kind of business or person.
    UNSUPPORTED
  }

  /// What the seller can do about transfers that are not active.
  public enum Resolution {
    /// Nothing has to be done, or waiting is all that can be.
    NONE,
    PROVIDE_INFORMATION,
    CONTACT_PROVIDER,
    /// The provider has decided against the account.
    IMPOSSIBLE
  }

  public AccountState {
    requirements =
        requirements.stream()
            .sorted(Comparator.comparing(Requirement::deadline))
            .limit(Requirement.MAX)
            .toList();
  }

  public boolean receives() {
    return transfers == Transfers.ACTIVE && !closed;
  }
}
