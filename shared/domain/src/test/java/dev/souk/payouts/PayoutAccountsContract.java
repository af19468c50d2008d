package dev.souk.payouts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdType;
import dev.souk.page.PageRequest;
import dev.souk.payouts.AccountState.Resolution;
import dev.souk.payouts.AccountState.Transfers;
import dev.souk.payouts.Requirement.Deadline;
import dev.souk.payouts.Requirement.Responsible;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of payout accounts promises.
public interface PayoutAccountsContract {
  PayoutAccounts accounts();

  AccountState INCOMPLETE =
      new AccountState(
          Transfers.RESTRICTED,
          Resolution.PROVIDE_INFORMATION,
          List.of(
              new Requirement(
                  "identity.individual.date_of_birth",
                  Deadline.CURRENTLY_DUE,
                  Responsible.SELLER,
                  List.of("It is not the one on the document."))),
          NOON.plus(Duration.ofDays(14)),
          false);
  AccountState ACTIVE = new AccountState(Transfers.ACTIVE, Resolution.NONE, List.of(), null, false);
  AccountState CLOSED =
      new AccountState(Transfers.UNSUPPORTED, Resolution.IMPOSSIBLE, List.of(), null, true);

  private PayoutAccount.Requested requested() {
    return PayoutAccount.requested(AccountFixtures.id(IdType.SEL), "DE", NOON);
  }

  private PayoutAccount.Connected connected(AccountState state) {
    var requested = requested();
    accounts().save(requested);
    var connected = requested.connected("acct_" + requested.sellerId(), state, NOON);
    accounts().save(connected);
    return connected;
  }

  @Test
  default void an_account_is_kept_in_each_of_its_states() {
    var requested = requested();
    assertThat(accounts().find(requested.sellerId())).isEmpty();

    accounts().save(requested);
    assertThat(accounts().find(requested.sellerId())).contains(requested);

    var refused = requested.refused(NOON);
    accounts().save(refused);
    assertThat(accounts().find(requested.sellerId())).contains(refused);

    var again = refused.again("AT", NOON);
    accounts().save(again);
    var connected = again.connected("acct_1", INCOMPLETE, NOON);
    accounts().save(connected);
    assertThat(accounts().find(requested.sellerId())).contains(connected);

    var active = connected.told(ACTIVE, NOON.plusSeconds(1));
    accounts().save(active);
    assertThat(accounts().find(requested.sellerId())).contains(active);
    assertThat(active.destination()).contains("acct_1");
  }

  @Test
  default void a_second_first_one_and_a_save_again_are_stale() {
    var first = requested();
    accounts().save(first);

    assertThatThrownBy(() -> accounts().save(first)).isInstanceOf(StaleVersionException.class);
    accounts().save(first.later(NOON));
    assertThatThrownBy(() -> accounts().save(first.refused(NOON)))
        .isInstanceOf(StaleVersionException.class);
    assertThat(accounts().find(first.sellerId())).contains(first.later(NOON));
  }

  @Test
  default void of_eight_saves_from_the_same_read_one_is_kept() throws Exception {
    var seen = connected(INCOMPLETE);

    var outcomes =
        atOnce(
            8,
            () -> {
              try {
                accounts().save(seen.told(ACTIVE, NOON));
                return true;
              } catch (StaleVersionException e) {
                return false;
              }
            });

    assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
    assertThat(accounts().find(seen.sellerId())).contains(seen.told(ACTIVE, NOON));
  }

  @Test
  default void lists_those_that_are_due_the_longest_first_and_no_closed_or_refused_one() {
    var asked = requested();
    accounts().save(asked);
    var incomplete = connected(INCOMPLETE);
    var active = connected(ACTIVE);
    var closed = connected(CLOSED);
    var refused = requested();
    accounts().save(refused);
    accounts().save(refused.refused(NOON));

    var ours =
        List.of(
            asked.sellerId(),
            incomplete.sellerId(),
            active.sellerId(),
            closed.sellerId(),
            refused.sellerId());
    assertThat(due(Duration.ofMinutes(9))).doesNotContainAnyElementsOf(ours);
    assertThat(due(Duration.ofMinutes(10))).containsOnlyOnce(asked.sellerId());
    assertThat(due(Duration.ofDays(2)))
        .filteredOn(ours::contains)
        .containsExactly(asked.sellerId(), incomplete.sellerId(), active.sellerId());

    accounts().save(incomplete.later(NOON.plus(Duration.ofDays(2))));
    assertThat(due(Duration.ofDays(2))).doesNotContain(incomplete.sellerId());
  }

  private List<String> due(Duration later) {
    return accounts().due(NOON.plus(later), PageRequest.first(100)).items().stream()
        .map(PayoutAccounts.Due::sellerId)
        .toList();
  }
}
