package dev.souk.accounts;

import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.util.Optional;

/// Challenges in the table: one item for each account and purpose.
public final class DynamoChallenges implements Challenges {
  private final Table table;

  public DynamoChallenges(Table table) {
    this.table = table;
  }

  @Override
  public void pose(Challenge challenge) {
    // Refused when a newer one is there: that one's letter is on its way.
    var _ =
        table
            .writes()
            .put(
                AccountItems.CHALLENGE.item(challenge),
                Expression.of("attribute_not_exists(pk) OR #posedAt <= :posedAt")
                    .with(":posedAt", challenge.posedAt()))
            .commit();
  }

  @Override
  public Optional<Challenge> attempt(String accountId, Challenge.Purpose purpose) {
    return table
        .updated(
            Keys.challenge(accountId, purpose.name()),
            Expression.of("SET #tries = #tries + :one").with(":one", 1),
            Expression.of("#tries < :most").with(":most", Challenge.TRIES))
        .map(AccountItems.CHALLENGE::read);
  }

  @Override
  public Optional<Challenge> find(String accountId, Challenge.Purpose purpose) {
    return table.get(Keys.challenge(accountId, purpose.name())).map(AccountItems.CHALLENGE::read);
  }
}
