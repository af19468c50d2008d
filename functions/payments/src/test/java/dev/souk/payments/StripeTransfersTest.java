package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.error.DependencyUnavailableException;
import dev.souk.http.MutableClock;
import dev.souk.id.IdType;
import dev.souk.local.stripe.StripeFault;
import dev.souk.money.Money;
import dev.souk.orders.Earning;
import dev.souk.orders.PaidOrder;
import dev.souk.payments.CheckoutSessions.SessionState;
import dev.souk.payments.ProviderTransfers.Result;
import dev.souk.payouts.ConnectedAccounts.Opening;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutFailure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Transfers at Stripe")
class StripeTransfersTest {
  private static final Money AMOUNT = new Money(1290, "EUR");

  private SimulatedStripe stripe;
  private StripeTransfers transfers;
  private PaidOrder order;
  private String destination;

  @BeforeEach
  void open() throws Exception {
    stripe = new SimulatedStripe(new MutableClock(AccountFixtures.NOON));
    transfers = new StripeTransfers(stripe.account);
    order = paid();
    var asked = PayoutAccount.requested(AccountFixtures.id(IdType.SEL), "DE", stripe.now());
    var opened = (Opening.Opened) stripe.connectedAccounts().open(asked, stripe.now());
    destination = opened.accountId();
    stripe.stripe.onboarding().completes(destination);
  }

  @AfterEach
  void close() throws Exception {
    stripe.close();
  }

  private PaidOrder paid() {
    var order = PayableOrderFixtures.opening(stripe.now());
    var session = ((SessionState.Open) stripe.checkouts().open(order)).session();
    stripe.pays(session);
    var paid = (SessionState.Paid) stripe.checkouts().find(session);
    return order.paid(paid.receipt().payment(stripe.now()), stripe.now());
  }

  private static Earning.Transfer transfer() {
    return new Earning.Transfer(
        AccountFixtures.id(IdType.TRF), AccountFixtures.id(IdType.PAY), AMOUNT, null);
  }

  private long balance() {
    return stripe.stripe.bank().balanceOf(destination, "eur");
  }

  @Test
  void are_made_out_of_the_charge_of_the_order_and_found_by_their_id() throws Exception {
    var transfer = transfer();

    var made = (Result.Made) transfers.submit(order, transfer, destination);

    assertThat(transfers.submit(order, transfer, destination)).isEqualTo(made);
    assertThat(transfers.find(order, transfer)).contains(made.name());
    assertThat(transfers.find(order, transfer())).isEmpty();
    assertThat(balance()).isEqualTo(1290);
    var read = stripe.account.call(it -> it.v1().transfers().retrieve(made.name()));
    assertThat(read.getSourceTransaction())
        .isEqualTo(stripe.stripe.bank().chargeOf(order.payment().intent()));
    assertThat(read.getTransferGroup()).isEqualTo(order.id());
  }

  @Test
  void are_made_once_whatever_becomes_of_the_answer() {
    var expected = 0;
    for (var fault :
        List.of(
            new StripeFault.Fail(StripeFault.Moment.AFTER),
            new StripeFault.Drop(StripeFault.Moment.BEFORE),
            new StripeFault.Drop(StripeFault.Moment.AFTER),
            new StripeFault.Reject(503))) {
      var transfer = transfer();
      // The first call asks for the charge; these are the transfer's and its retry.
      stripe.stripe.faults().clear();
      stripe.stripe.faults().at(2, fault);
      stripe.stripe.faults().at(3, fault);
      submitted(transfer);
      stripe.stripe.faults().clear();

      assertThat(transfers.submit(order, transfer, destination)).isInstanceOf(Result.Made.class);

      expected += 1290;
      assertThat(balance()).as("%s", fault).isEqualTo(expected);
    }
  }

  private void submitted(Earning.Transfer transfer) {
    try {
      assertThat(transfers.submit(order, transfer, destination)).isInstanceOf(Result.Made.class);
    } catch (DependencyUnavailableException e) {
      // Submitted again, as the sweep does.
    }
  }

  @Test
  void say_why_they_are_refused() {
    var tooMuch =
        new Earning.Transfer(
            AccountFixtures.id(IdType.TRF),
            AccountFixtures.id(IdType.PAY),
            order.payment().amount().plus(AMOUNT),
            null);
    assertThat(transfers.submit(order, tooMuch, destination))
        .isEqualTo(new Result.Refused(PayoutFailure.NOT_ACCEPTED));
    assertThat(transfers.submit(order, transfer(), "acct_nobody"))
        .isEqualTo(new Result.Refused(PayoutFailure.ACCOUNT_RESTRICTED));

    stripe.stripe.onboarding().isRejected(destination);

    assertThat(transfers.submit(order, transfer(), destination))
        .isEqualTo(new Result.Refused(PayoutFailure.ACCOUNT_RESTRICTED));
    assertThat(balance()).isZero();
  }

  /// As it is kept once it is made.
  private Earning.Transfer made() {
    var transfer = transfer();
    var made = (Result.Made) transfers.submit(order, transfer, destination);
    return new Earning.Transfer(transfer.id(), transfer.payoutId(), AMOUNT, made.name());
  }

  private Earning.Reversal reversal(long amount) {
    return new Earning.Reversal(
        AccountFixtures.id(IdType.TRR),
        new Money(amount, "EUR"),
        stripe.now(),
        Earning.Reversal.State.REQUESTED,
        null);
  }

  @Test
  void are_reversed_in_part_and_the_reversal_is_found_by_its_id() {
    var transfer = made();
    var reversal = reversal(500);
    assertThat(transfers.findReversal(transfer, reversal)).isEmpty();

    var reversed = (Result.Made) transfers.reverse(transfer, reversal);

    assertThat(transfers.reverse(transfer, reversal)).isEqualTo(reversed);
    assertThat(transfers.findReversal(transfer, reversal)).contains(reversed.name());
    assertThat(transfers.findReversal(transfer, reversal(500))).isEmpty();
    assertThat(balance()).isEqualTo(790);
  }

  @Test
  void are_reversed_once_whatever_becomes_of_the_answer() {
    var transfer = made();
    var expected = 1290;
    for (var fault :
        List.of(
            new StripeFault.Fail(StripeFault.Moment.AFTER),
            new StripeFault.Drop(StripeFault.Moment.BEFORE),
            new StripeFault.Drop(StripeFault.Moment.AFTER),
            new StripeFault.Reject(503))) {
      var reversal = reversal(100);
      stripe.stripe.faults().clear();
      stripe.stripe.faults().at(1, fault);
      stripe.stripe.faults().at(2, fault);
      reversed(transfer, reversal);
      stripe.stripe.faults().clear();

      assertThat(transfers.reverse(transfer, reversal)).isInstanceOf(Result.Made.class);

      expected -= 100;
      assertThat(balance()).as("%s", fault).isEqualTo(expected);
    }
  }

  private void reversed(Earning.Transfer transfer, Earning.Reversal reversal) {
    try {
      assertThat(transfers.reverse(transfer, reversal)).isInstanceOf(Result.Made.class);
    } catch (DependencyUnavailableException e) {
      // Requested again, as the sweep does.
    }
  }

  @Test
  void are_not_reversed_beyond_what_they_moved_or_the_account_has() {
    var transfer = made();
    assertThat(transfers.reverse(transfer, reversal(1291)))
        .isEqualTo(new Result.Refused(PayoutFailure.NOT_ACCEPTED));

    stripe.stripe.bank().payOut(destination, "eur");

    assertThat(transfers.reverse(transfer, reversal(1290)))
        .isEqualTo(new Result.Refused(PayoutFailure.INSUFFICIENT_FUNDS));
  }
}
