package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.EmailChallenge.Purpose;
import dev.souk.id.IdType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every keeper of challenges promises.
public interface EmailChallengesContract {
  EmailChallenges challenges();

  @Test
  default void keeps_one_challenge_for_each_purpose() {
    var id = AccountFixtures.id(IdType.USR);
    var verify = EmailChallenge.posed(id, Purpose.VERIFY, "code", "link", NOON);
    var reset = EmailChallenge.posed(id, Purpose.RESET, "", "other", NOON);
    challenges().save(verify);
    challenges().save(reset);

    assertThat(challenges().find(id, Purpose.VERIFY)).contains(verify);
    assertThat(challenges().find(id, Purpose.RESET)).contains(reset);
  }

  @Test
  default void the_newest_one_counts_whichever_is_kept_last() {
    var id = AccountFixtures.id(IdType.USR);
    var newer = EmailChallenge.posed(id, Purpose.VERIFY, "new", "new", NOON.plusMillis(1));
    challenges().save(EmailChallenge.posed(id, Purpose.VERIFY, "old", "old", NOON));
    challenges().save(newer);
    challenges().save(EmailChallenge.posed(id, Purpose.VERIFY, "late", "late", NOON));

    assertThat(challenges().find(id, Purpose.VERIFY)).contains(newer);
  }

  @Test
  default void of_forty_tries_at_once_five_are_let_through() throws Exception {
    var id = AccountFixtures.id(IdType.USR);
    challenges().save(EmailChallenge.posed(id, Purpose.VERIFY, "code", "link", NOON));

    var tries = atOnce(40, () -> challenges().attempt(id, Purpose.VERIFY));

    assertThat(tries).filteredOn(Optional::isPresent).hasSize(EmailChallenge.TRIES);
    assertThat(challenges().find(id, Purpose.VERIFY)).isPresent();
  }

  @Test
  default void there_is_nothing_to_try_for_nobody() {
    assertThat(challenges().attempt("nobody", Purpose.VERIFY)).isEmpty();
  }
}
