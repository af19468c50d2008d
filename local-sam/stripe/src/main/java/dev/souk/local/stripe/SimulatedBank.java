package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedDispute.Status;
import java.util.List;
import java.util.function.Supplier;

/// What banks do days after a checkout, at a test's word.
public final class SimulatedBank {
  private static final long DISPUTE_FEE = 2_000;

  private final SimulatedStripeAccount account;
  private final PaymentSimulation payments;
  private final RefundSimulation setRefundScenario;

  SimulatedBank(
      SimulatedStripeAccount account, PaymentSimulation payments, RefundSimulation refunds) {
    this.account = account;
    this.payments = payments;
    this.setRefundScenario = refunds;
  }

  /// The money of a session that was to be paid later has come.
  public void settlePayment(String session) {
    run(() -> {
      payments.settleDelayed(account.sessions.get(session));
      return session;
    });
  }

  /// The money of a session that was to be paid later will not come.
  public void failPayment(String session) {
    run(() -> {
      payments.failDelayed(account.sessions.get(session));
      return session;
    });
  }

  /// What becomes of the refunds made from now on.
  public void setRefundScenario(RefundScenario course) {
    run(() -> {
      setRefundScenario.apply(course);
      return course.name();
    });
  }

  /// A refund comes back, even one that had succeeded.
  public void failRefund(String refund) {
    run(() -> {
      setRefundScenario.fail(account.refunds.get(refund));
      return refund;
    });
  }

  /// Somebody gives money back at Stripe's dashboard: the refund knows nothing of whose it is.
  ///
  /// @param intent the payment
  /// @param amount in minor units, no more than is left
  /// @return the refund's id
  public String refundInDashboard(String intent, long amount) {
    return run(() -> setRefundScenario.createInDashboard(intent, amount).id());
  }

  /// The charge that a payment was made by.
  public String chargeOf(String intent) {
    return run(() -> String.valueOf(account.intents.get(intent).progress().charge()));
  }

  /// What lies in a connected account, in minor units.
  ///
  /// @param currency as Stripe writes it, such as `eur`
  public long balanceOf(String connectedAccount, String currency) {
    return account.withLock(
        SimulatedEvent.RequestInfo.NONE, () -> account.balanceOf(connectedAccount, currency));
  }

  /// All that lies in a connected account is paid to its holder's bank.
  public void payOut(String connectedAccount, String currency) {
    run(() -> {
      account.withdraw(connectedAccount, currency);
      return connectedAccount;
    });
  }

  /// The payer disputes a charge, for a reason such as `fraudulent`: the money is taken.
  ///
  /// @return the dispute's id
  public String openDispute(String charge, String reason) {
    return run(() -> {
      var disputed = account.charges.get(charge).disputed(SimulatedCharge.DisputeState.YES);
      account.charges.put(disputed);
      var id = account.ids.next("du_");
      var opened =
          new SimulatedDispute(
              id, account.now(), disputed, reason, Status.NEEDS_RESPONSE, List.of());
      var taken =
          account.recordBalanceTransaction(
              SimulatedBalanceTransaction.Kind.DISPUTE,
              opened,
              disputed.intent().currency(),
              -disputed.amount(),
              DISPUTE_FEE);
      var dispute = account.disputes.put(opened.to(opened.status(), List.of(taken)));
      account.emit("charge.dispute.created", dispute);
      account.emit("charge.dispute.funds_withdrawn", dispute);
      return id;
    });
  }

  /// The payer's bank asks about a charge and takes nothing: an inquiry. It ends by [#winDispute],
  /// and becomes a dispute by [#openDispute].
  ///
  /// @return the dispute's id
  public String openInquiry(String charge, String reason) {
    return run(() -> {
      var about = account.charges.get(charge);
      var id = account.ids.next("du_");
      var asked =
          new SimulatedDispute(
              id, account.now(), about, reason, Status.WARNING_NEEDS_RESPONSE, List.of());
      account.emit("charge.dispute.created", account.disputes.put(asked));
      return id;
    });
  }

  /// The shop has sent its evidence, and the bank looks at it. A repeat changes nothing.
  public void startReview(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (open.status() == Status.NEEDS_RESPONSE) {
        var looked = open.to(Status.UNDER_REVIEW, open.transactions());
        account.emit("charge.dispute.updated", account.disputes.put(looked));
      }
      return dispute;
    });
  }

  /// A dispute ends for the shop: the money comes back. A repeat changes nothing.
  public void winDispute(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (open.status() == Status.WARNING_NEEDS_RESPONSE) {
        var closed = open.to(Status.WARNING_CLOSED, open.transactions());
        account.emit("charge.dispute.closed", account.disputes.put(closed));
        return dispute;
      }
      if (!open.status().open()) {
        return dispute;
      }
      var charge = open.charge();
      account.charges.put(
          account.charges.get(charge.id()).disputed(SimulatedCharge.DisputeState.NO));
      var back =
          account.recordBalanceTransaction(
              SimulatedBalanceTransaction.Kind.DISPUTE_REVERSAL,
              open,
              charge.intent().currency(),
              charge.amount(),
              0);
      var taken = open.transactions().getFirst();
      var won = account.disputes.put(open.to(Status.WON, List.of(taken, back)));
      account.emit("charge.dispute.closed", won);
      account.emit("charge.dispute.funds_reinstated", won);
      return dispute;
    });
  }

  /// A dispute ends for the payer. A repeat changes nothing.
  public void loseDispute(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (!open.status().open()) {
        return dispute;
      }
      var lost = account.disputes.put(open.to(Status.LOST, open.transactions()));
      account.emit("charge.dispute.closed", lost);
      return dispute;
    });
  }

  /// @throws IllegalArgumentException for what Stripe does not have or would not do
  private String run(Supplier<String> act) {
    try {
      return account.withLock(SimulatedEvent.RequestInfo.NONE, act);
    } catch (StripeApiError e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
