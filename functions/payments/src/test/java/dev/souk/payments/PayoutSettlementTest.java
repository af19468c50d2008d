package dev.souk.payments;

import static dev.souk.payments.PayoutFixture.EACH;
import static dev.souk.payments.PayoutFixture.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.MarketInvariants;
import dev.souk.orders.Earning;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutFailure;
import dev.souk.payouts.PayoutRequests.Result;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payout")
class PayoutSettlementTest {
  private final PayoutFixture fixture = PayoutFixture.ready();

  private void isEven() {
    assertThat(MarketInvariants.violations(fixture.market.books().get())).isEmpty();
  }

  private long available() {
    return fixture.market.ledger().balances(fixture.seller).getFirst().available().amount();
  }

  @Test
  void transfers_all_that_is_available_one_seller_order_after_the_other() {
    var _ = fixture.released();
    var _ = fixture.released();

    var payout = fixture.settled(fixture.requested());

    assertThat(payout.state()).isEqualTo(Payout.State.SUCCEEDED);
    assertThat(payout.amount().amount()).isEqualTo(2 * EACH);
    assertThat(fixture.transfers.made()).hasSize(2);
    assertThat(available()).isZero();
    assertThat(fixture.request()).isEqualTo(new Result.NothingAvailable());
    isEven();
  }

  @Test
  void is_one_at_a_time() {
    var _ = fixture.released();
    var payout = fixture.requested();

    assertThat(fixture.request()).isEqualTo(new Result.AlreadyOpen(payout));
  }

  @Test
  void transfers_no_more_than_is_left_after_a_refund() {
    var order = fixture.released();
    var payout = fixture.requested();
    var _ = fixture.refunded(order, 1);

    assertThat(fixture.settled(payout).amount().amount()).isEqualTo(EACH - 1290 + 129);
    isEven();
  }

  @Test
  void succeeds_without_what_is_not_there_any_more() {
    var first = fixture.released();
    var _ = fixture.released();
    var payout = fixture.requested();
    var gone = fixture.refunded(first, 2);
    var rest = gone.sellerOrders().getFirst().payoutAmount().amount();

    var settled = fixture.settled(payout);

    assertThat(settled.state()).isEqualTo(Payout.State.SUCCEEDED);
    assertThat(settled.amount().amount()).isEqualTo(EACH + rest);
  }

  @Test
  void is_reduced_by_what_is_owed_of_another_order() {
    var first = fixture.released();
    var _ = fixture.settled(fixture.requested());
    var _ = fixture.refunded(first, 2);
    var _ = fixture.released();

    var payout = fixture.settled(fixture.requested());

    assertThat(payout.amount().amount()).isEqualTo(EACH - 2580 + 258);
    assertThat(fixture.market.earnings().inDebt(fixture.seller, "EUR")).isEmpty();
    isEven();
  }

  @Test
  void waits_with_its_reason_when_the_provider_refuses_and_is_made_once_when_it_does_not() {
    var _ = fixture.released();
    fixture.transfers.refusing = PayoutFailure.ACCOUNT_RESTRICTED;
    var failed = fixture.settled(fixture.requested());
    assertThat(failed.state()).isEqualTo(Payout.State.FAILED);
    assertThat(failed.failure()).isEqualTo(PayoutFailure.ACCOUNT_RESTRICTED);
    assertThat(failed.dueAt()).contains(LATER.plus(Payout.RETRY));
    assertThat(available()).isEqualTo(EACH);

    fixture.transfers.refusing = null;

    assertThat(fixture.settled(failed).state()).isEqualTo(Payout.State.SUCCEEDED);
    assertThat(fixture.transfers.total()).isEqualTo(EACH);
    isEven();
  }

  @Test
  void tries_the_others_when_the_provider_refuses_one_for_no_reason_of_the_account() {
    var _ = fixture.released();
    var _ = fixture.released();
    fixture.transfers.refusing = PayoutFailure.NOT_ACCEPTED;

    var failed = fixture.settled(fixture.requested());

    assertThat(failed.items()).hasSize(2).allMatch(Payout.Item::isPending);
    assertThat(failed.failure()).isEqualTo(PayoutFailure.NOT_ACCEPTED);
  }

  @Test
  void waits_while_its_seller_has_no_account() {
    var stranger = new PayoutFixture();
    var _ = stranger.released();

    var failed = stranger.settled(stranger.requested());

    assertThat(failed.failure()).isEqualTo(PayoutFailure.ACCOUNT_NOT_READY);
    stranger.connect();
    assertThat(stranger.settled(failed).state()).isEqualTo(Payout.State.SUCCEEDED);
    assertThat(stranger.transfers.total()).isEqualTo(EACH);
  }

  @Test
  void waits_while_its_sellers_payouts_are_paused() {
    var _ = fixture.released();
    var payout = fixture.requested();
    fixture.settings.save(fixture.settings.of(fixture.seller).paused("a complaint", LATER), null);

    var failed = fixture.settled(payout);

    assertThat(failed.failure()).isEqualTo(PayoutFailure.PAUSED);
    assertThat(fixture.transfers.made()).isEmpty();
    fixture.settings.save(fixture.settings.of(fixture.seller).resumed(LATER), null);
    assertThat(fixture.settled(failed).state()).isEqualTo(Payout.State.SUCCEEDED);
  }

  @Test
  void comes_to_the_same_when_it_is_cut_off_anywhere() {
    var calls = cut(Integer.MAX_VALUE, CrashPoint.Moment.AFTER, Duration.ofMinutes(11));
    assertThat(calls).isGreaterThan(8);
    for (var call = 1; call <= calls; call++) {
      for (var after : Set.of(Duration.ofMinutes(11), Duration.ofDays(2))) {
        cut(call, CrashPoint.Moment.BEFORE, after);
        cut(call, CrashPoint.Moment.AFTER, after);
      }
    }
  }

  /// @param after how much later the payout is processed again
  private static int cut(int call, CrashPoint.Moment moment, Duration after) {
    var scene = PayoutFixture.ready();
    var _ = scene.released();
    var _ = scene.released();
    var payout = scene.requested();
    var crashPoint = new CrashPoint(call, moment);
    try {
      var _ = scene.through(crashPoint).settle(payout, InstantSource.fixed(LATER));
    } catch (CrashPoint.Off e) {
      assertThat(crashPoint.calls()).isEqualTo(call);
    }
    scene
        .payouts
        .open(scene.seller, "EUR")
        .ifPresent(open -> scene.settled(open, LATER.plus(after)));

    var told = "cut off %s call %d".formatted(moment, call);
    assertThat(scene.payouts.find(scene.seller, payout.id()).orElseThrow().state())
        .as(told)
        .isEqualTo(Payout.State.SUCCEEDED);
    assertThat(scene.transfers.total()).as(told).isEqualTo(2 * EACH);
    assertThat(
            scene.transfers.made().stream().map(Earning.Transfer::id).collect(Collectors.toSet()))
        .as(told)
        .hasSize(2);
    assertThat(MarketInvariants.violations(scene.market.books().get())).as(told).isEmpty();
    return crashPoint.calls();
  }
}
