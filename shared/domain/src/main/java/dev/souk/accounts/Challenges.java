package dev.souk.accounts;

import java.util.Optional;

/// Where challenges are kept.
public interface Challenges {
  /// Keeps a challenge in place of the one before it, unless that one is newer.
  void pose(Challenge challenge);

  /// Counts one try of the code and answers with the challenge as it then is; empty when there is
  /// none or its tries are used up. However many try at once, [Challenge#TRIES] are let through.
  Optional<Challenge> attempt(String accountId, Challenge.Purpose purpose);

  /// The challenge, for who holds its link.
  Optional<Challenge> find(String accountId, Challenge.Purpose purpose);
}
