package dev.souk.payouts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payouts.AccountState.Resolution;
import dev.souk.payouts.AccountState.Transfers;
import dev.souk.payouts.Requirement.Deadline;
import dev.souk.payouts.Requirement.Responsible;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payout account")
class PayoutAccountTest {
  private static final PayoutAccount.Requested REQUESTED =
      PayoutAccount.requested("sel_1", "DE", NOON);

  private static PayoutAccount.Connected connected(
      Transfers transfers, Resolution resolution, @Nullable Requirement needed) {
    var needs = needed == null ? List.<Requirement>of() : List.of(needed);
    var state = new AccountState(transfers, resolution, needs, null, false);
    return REQUESTED.connected("acct_1", state, NOON);
  }

  private static Requirement need(Deadline deadline, Responsible responsible) {
    return new Requirement("identity.individual.address", deadline, responsible, List.of());
  }

  @Test
  void receives_only_while_the_provider_says_so() {
    var active = connected(Transfers.ACTIVE, Resolution.NONE, null);
    assertThat(active.destination()).contains("acct_1");
    assertThat(REQUESTED.destination()).isEmpty();
    for (var other : List.of(Transfers.PENDING, Transfers.RESTRICTED, Transfers.UNSUPPORTED)) {
      assertThat(connected(other, Resolution.NONE, null).destination()).as("%s", other).isEmpty();
    }
    var closed = new AccountState(Transfers.ACTIVE, Resolution.NONE, List.of(), null, true);
    assertThat(active.told(closed, NOON).destination()).isEmpty();
    assertThat(active.told(closed, NOON).checkAt()).isEmpty();
  }

  @Test
  void says_what_has_to_be_done_next() {
    var asked = need(Deadline.PAST_DUE, Responsible.SELLER);
    var checked = need(Deadline.PAST_DUE, Responsible.PROVIDER);
    assertThat(connected(Transfers.RESTRICTED, Resolution.PROVIDE_INFORMATION, asked).status())
        .isEqualTo(PayoutStatus.INFORMATION_REQUIRED);
    assertThat(connected(Transfers.PENDING, Resolution.NONE, checked).status())
        .isEqualTo(PayoutStatus.UNDER_REVIEW);
    assertThat(connected(Transfers.RESTRICTED, Resolution.CONTACT_PROVIDER, null).status())
        .isEqualTo(PayoutStatus.RESTRICTED);
    assertThat(connected(Transfers.RESTRICTED, Resolution.IMPOSSIBLE, null).status())
        .isEqualTo(PayoutStatus.REJECTED);
    assertThat(connected(Transfers.UNSUPPORTED, Resolution.IMPOSSIBLE, null).status())
        .isEqualTo(PayoutStatus.REJECTED);
    assertThat(connected(Transfers.ACTIVE, Resolution.NONE, asked).status())
        .isEqualTo(PayoutStatus.ACTIVE);
  }

  @Test
  void that_is_told_the_same_again_is_the_same() {
    var active = connected(Transfers.ACTIVE, Resolution.NONE, null);

    assertThat(active.told(active.state(), NOON.plusSeconds(60))).isSameAs(active);
  }

  @Test
  void is_asked_about_less_often_the_longer_nothing_happens_and_daily_at_least() {
    assertThat(REQUESTED.checkAt()).contains(NOON.plus(Duration.ofMinutes(10)));
    var hour = NOON.plus(Duration.ofHours(1));
    assertThat(REQUESTED.later(hour).checkAt()).contains(NOON.plus(Duration.ofHours(2)));
    var week = NOON.plus(Duration.ofDays(7));
    assertThat(REQUESTED.later(week).checkAt()).contains(week.plus(Duration.ofDays(1)));
    var waiting = connected(Transfers.PENDING, Resolution.NONE, null);
    assertThat(waiting.checkAt()).contains(hour);
    assertThat(connected(Transfers.ACTIVE, Resolution.NONE, null).checkAt())
        .contains(NOON.plus(Duration.ofDays(1)));
    assertThat(REQUESTED.refused(NOON).checkAt()).isEmpty();
  }

  @Test
  void keeps_the_most_urgent_fifty_of_what_is_needed() {
    var needs =
        IntStream.range(0, 60)
            .mapToObj(i ->
                need(i == 59 ? Deadline.PAST_DUE : Deadline.EVENTUALLY_DUE, Responsible.SELLER))
            .toList();

    var kept = new AccountState(Transfers.ACTIVE, Resolution.NONE, needs, null, false);

    assertThat(kept.requirements()).hasSize(Requirement.MAX);
    assertThat(kept.requirements().getFirst().deadline()).isEqualTo(Deadline.PAST_DUE);
  }
}
