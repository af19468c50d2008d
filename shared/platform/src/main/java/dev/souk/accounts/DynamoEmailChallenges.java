package dev.souk.accounts;

import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import java.util.Optional;

/// Challenges in the table: one item for each account and purpose.
public final class DynamoEmailChallenges implements EmailChallenges {
  private final DynamoTable table;

  public DynamoEmailChallenges(DynamoTable table) {
    this.table = table;
  }

  @Override
  public void save(EmailChallenge challenge) {
    // Refused when a newer one is there: that one's e-mail is on its way.
    var _ =
        table
            .writes()
            .put(
                AccountMapper.CHALLENGE.item(challenge),
                DynamoExpression.of("attribute_not_exists(pk) OR #issuedAt <= :issuedAt")
                    .with(":issuedAt", challenge.issuedAt()))
            .commit();
  }

  @Override
  public Optional<EmailChallenge> attempt(String accountId, EmailChallenge.Purpose purpose) {
    return table
        .updated(
            AccountKeys.emailChallenge(accountId, purpose.name()),
            DynamoExpression.of("SET #attempts = #attempts + :one").with(":one", 1),
            DynamoExpression.of("#attempts < :most").with(":most", EmailChallenge.TRIES))
        .map(AccountMapper.CHALLENGE::read);
  }

  @Override
  public Optional<EmailChallenge> find(String accountId, EmailChallenge.Purpose purpose) {
    return table
        .get(AccountKeys.emailChallenge(accountId, purpose.name()))
        .map(AccountMapper.CHALLENGE::read);
  }
}
