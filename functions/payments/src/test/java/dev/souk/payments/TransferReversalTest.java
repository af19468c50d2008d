package dev.souk.payments;

import static dev.souk.payments.PayoutFixture.EACH;
import static dev.souk.payments.PayoutFixture.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.invariants.MarketInvariants;
import dev.souk.ledger.JournalEntryFilter;
import dev.souk.ledger.JournalEntryType;
import dev.souk.ledger.LedgerAccount;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Refund;
import dev.souk.orders.TransferReversals;
import dev.souk.page.PageRequest;
import dev.souk.payouts.Payout;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refund after its transfer")
class TransferReversalTest {
  /// What one mug less is to the seller.
  private static final long MUG = 1290 - 129;

  private final PayoutFixture fixture = PayoutFixture.ready();

  private PaidOrder paidOut() {
    return paidOut(fixture);
  }

  private static PaidOrder paidOut(PayoutFixture fixture) {
    var order = fixture.released();
    assertThat(fixture.settled(fixture.requested()).state()).isEqualTo(Payout.State.SUCCEEDED);
    return order;
  }

  private long in(LedgerAccount account) {
    return fixture.market.ledger().balances(fixture.seller).getFirst().of(account).amount();
  }

  private PaymentEventResult submitted(PaidOrder order, Instant now) {
    return new ReversalSubmission(
            new PaymentEventHandler(fixture.market.orders()), fixture.transfers)
        .submitAll(fixture.read(order), now);
  }

  @Test
  void is_taken_back_from_the_seller_by_a_reversal() {
    var order = paidOut();
    var _ = fixture.refunded(order, 1);
    assertThat(in(LedgerAccount.SELLER_DEBT)).isEqualTo(MUG);
    assertThat(fixture.read(order).dueAt()).isPresent();

    assertThat(submitted(order, LATER)).isEqualTo(PaymentEventResult.DONE);

    assertThat(in(LedgerAccount.SELLER_DEBT)).isZero();
    assertThat(in(LedgerAccount.SELLER_PAID_OUT)).isEqualTo(EACH - MUG);
    assertThat(fixture.transfers.balance).isEqualTo(EACH - MUG);
    assertThat(fixture.market.earnings().inDebt(fixture.seller, "EUR")).isEmpty();
    var entries =
        fixture
            .market
            .ledger()
            .entries(fixture.seller, JournalEntryFilter.ALL, PageRequest.first(9))
            .items();
    assertThat(entries).extracting(it -> it.type()).contains(JournalEntryType.PAYOUT_REVERSED);
    assertThat(submitted(order, LATER)).isEqualTo(PaymentEventResult.UNCHANGED);
    assertThat(MarketInvariants.violations(fixture.market.books().get())).isEmpty();
  }

  @Test
  void is_a_debt_while_the_sellers_account_does_not_have_it_and_netted_from_what_is_next() {
    var order = paidOut();
    fixture.transfers.balance = 0;
    var _ = fixture.refunded(order, 1);

    var _ = submitted(order, LATER);

    assertThat(in(LedgerAccount.SELLER_DEBT)).isEqualTo(MUG);
    assertThat(submitted(order, LATER.plusSeconds(60))).isEqualTo(PaymentEventResult.UNCHANGED);
    var _ = fixture.released();
    var payout = fixture.settled(fixture.requested());
    assertThat(payout.amount().amount()).isEqualTo(EACH - MUG);
    assertThat(in(LedgerAccount.SELLER_DEBT)).isZero();
    assertThat(submitted(order, LATER.plus(Duration.ofDays(2))))
        .isEqualTo(PaymentEventResult.UNCHANGED);
    assertThat(MarketInvariants.violations(fixture.market.books().get())).isEmpty();
  }

  @Test
  void is_tried_again_after_a_day() {
    var order = paidOut();
    fixture.transfers.balance = 0;
    var _ = fixture.refunded(order, 1);
    var _ = submitted(order, LATER);
    fixture.transfers.balance = EACH;

    var _ = submitted(order, LATER.plus(TransferReversals.RETRY));

    assertThat(in(LedgerAccount.SELLER_DEBT)).isZero();
    assertThat(fixture.transfers.balance).isEqualTo(EACH - MUG);
  }

  @Test
  void comes_to_the_same_when_it_is_cut_off_anywhere() {
    var calls = cut(Integer.MAX_VALUE, CrashPoint.Moment.AFTER);
    assertThat(calls).isGreaterThan(3);
    for (var call = 1; call <= calls; call++) {
      cut(call, CrashPoint.Moment.BEFORE);
      cut(call, CrashPoint.Moment.AFTER);
    }
  }

  private static int cut(int call, CrashPoint.Moment moment) {
    var scene = PayoutFixture.ready();
    var order = paidOut(scene);
    var _ = scene.refunded(order, 1);
    var crashPoint = new CrashPoint(call, moment);
    try {
      var _ =
          new ReversalSubmission(
                  new PaymentEventHandler(crashPoint.through(Orders.class, scene.market.orders())),
                  crashPoint.through(ProviderTransfers.class, scene.transfers))
              .submitAll(scene.read(order), LATER);
    } catch (CrashPoint.Off e) {
      assertThat(crashPoint.calls()).isEqualTo(call);
    }
    for (var after : new Duration[] {Duration.ofMinutes(5), Duration.ofDays(2)}) {
      var _ =
          new ReversalSubmission(new PaymentEventHandler(scene.market.orders()), scene.transfers)
              .submitAll(scene.read(order), LATER.plus(after));
    }

    var told = "cut off %s call %d".formatted(moment, call);
    assertThat(scene.transfers.balance).as(told).isEqualTo(EACH - MUG);
    assertThat(scene.read(order).refunds().map(Refund::amount)).hasSize(1);
    assertThat(scene.market.earnings().inDebt(scene.seller, "EUR")).as(told).isEmpty();
    assertThat(MarketInvariants.violations(scene.market.books().get())).as(told).isEmpty();
    return crashPoint.calls();
  }
}
