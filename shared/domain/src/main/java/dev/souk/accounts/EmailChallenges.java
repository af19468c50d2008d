package dev.souk.accounts;

import java.util.Optional;

/// Where challenges are kept.
public interface EmailChallenges {
  /// Keeps a challenge in place of the one before it, unless that one is newer.
  void save(EmailChallenge challenge);

  /// Counts one try of the code and answers with the challenge as it then is; empty when there is
  /// none or its tries are used up. However many try at once, [EmailChallenge#TRIES] are let
  /// through.
  Optional<EmailChallenge> attempt(String accountId, EmailChallenge.Purpose purpose);

  /// The challenge, for who holds its link.
  Optional<EmailChallenge> find(String accountId, EmailChallenge.Purpose purpose);
}
