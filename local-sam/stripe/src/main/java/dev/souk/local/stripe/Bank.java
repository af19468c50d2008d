package dev.souk.local.stripe;

import dev.souk.local.stripe.Dispute.Status;
import java.util.List;
import java.util.function.Supplier;

/// What banks do days after a checkout, at a test's word.
public final class Bank {
  private static final long DISPUTE_FEE = 2_000;

  private final Account account;
  private final Payments payments;
  private final Refunds refunds;

  Bank(Account account, Payments payments, Refunds refunds) {
    this.account = account;
    this.payments = payments;
    this.refunds = refunds;
  }

  /// The money of a session that was to be paid later has come.
  public void settles(String session) {
    run(() -> {
      payments.settle(account.sessions.get(session));
      return session;
    });
  }

  /// The money of a session that was to be paid later will not come.
  public void bounces(String session) {
    run(() -> {
      payments.bounce(account.sessions.get(session));
      return session;
    });
  }

  /// What becomes of the refunds made from now on.
  public void refunds(RefundCourse course) {
    run(() -> {
      refunds.take(course);
      return course.name();
    });
  }

  /// A refund comes back, even one that had succeeded.
  public void returnsRefund(String refund) {
    run(() -> {
      refunds.fail(account.refunds.get(refund));
      return refund;
    });
  }

  /// Somebody gives money back at Stripe's dashboard: the refund knows nothing of whose it is.
  ///
  /// @param intent the payment
  /// @param amount in minor units, no more than is left
  /// @return the refund's id
  public String refundsAtDashboard(String intent, long amount) {
    return run(() -> refunds.atDashboard(intent, amount).id());
  }

  /// The charge that a payment was made by.
  public String chargeOf(String intent) {
    return run(() -> String.valueOf(account.intents.get(intent).progress().charge()));
  }

  /// The payer disputes a charge, for a reason such as `fraudulent`: the money is taken.
  ///
  /// @return the dispute's id
  public String disputes(String charge, String reason) {
    return run(() -> {
      var disputed = account.charges.get(charge).disputed(Charge.Disputed.YES);
      account.charges.put(disputed);
      var id = account.ids.next("du_");
      var opened =
          new Dispute(id, account.now(), disputed, reason, Status.NEEDS_RESPONSE, List.of());
      var taken =
          account.move(
              Transaction.Kind.DISPUTE,
              opened,
              disputed.intent().currency(),
              -disputed.amount(),
              DISPUTE_FEE);
      var dispute = account.disputes.put(opened.to(opened.status(), List.of(taken)));
      account.tell("charge.dispute.created", dispute);
      account.tell("charge.dispute.funds_withdrawn", dispute);
      return id;
    });
  }

  /// The payer's bank asks about a charge and takes nothing: an inquiry. It ends by
  /// [#decidesForShop], and becomes a dispute by [#disputes].
  ///
  /// @return the dispute's id
  public String inquires(String charge, String reason) {
    return run(() -> {
      var about = account.charges.get(charge);
      var id = account.ids.next("du_");
      var asked =
          new Dispute(id, account.now(), about, reason, Status.WARNING_NEEDS_RESPONSE, List.of());
      account.tell("charge.dispute.created", account.disputes.put(asked));
      return id;
    });
  }

  /// The shop has sent its evidence, and the bank looks at it. A repeat changes nothing.
  public void looksAt(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (open.status() == Status.NEEDS_RESPONSE) {
        var looked = open.to(Status.UNDER_REVIEW, open.transactions());
        account.tell("charge.dispute.updated", account.disputes.put(looked));
      }
      return dispute;
    });
  }

  /// A dispute ends for the shop: the money comes back. A repeat changes nothing.
  public void decidesForShop(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (open.status() == Status.WARNING_NEEDS_RESPONSE) {
        var closed = open.to(Status.WARNING_CLOSED, open.transactions());
        account.tell("charge.dispute.closed", account.disputes.put(closed));
        return dispute;
      }
      if (!open.status().open()) {
        return dispute;
      }
      var charge = open.charge();
      account.charges.put(account.charges.get(charge.id()).disputed(Charge.Disputed.NO));
      var back =
          account.move(
              Transaction.Kind.DISPUTE_REVERSAL,
              open,
              charge.intent().currency(),
              charge.amount(),
              0);
      var taken = open.transactions().getFirst();
      var won = account.disputes.put(open.to(Status.WON, List.of(taken, back)));
      account.tell("charge.dispute.closed", won);
      account.tell("charge.dispute.funds_reinstated", won);
      return dispute;
    });
  }

  /// A dispute ends for the payer. A repeat changes nothing.
  public void decidesForPayer(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (!open.status().open()) {
        return dispute;
      }
      var lost = account.disputes.put(open.to(Status.LOST, open.transactions()));
      account.tell("charge.dispute.closed", lost);
      return dispute;
    });
  }

  /// @throws IllegalArgumentException for what Stripe does not have or would not do
  private String run(Supplier<String> act) {
    try {
      return account.exclusively(Event.Cause.NONE, act);
    } catch (Refused e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
