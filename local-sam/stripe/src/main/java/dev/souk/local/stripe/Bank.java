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

  /// The payer disputes a charge, for a reason such as `fraudulent`.
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

  /// A dispute ends for the shop: the money comes back. A repeat changes nothing.
  public void decidesForShop(String dispute) {
    run(() -> {
      var open = account.disputes.get(dispute);
      if (open.status() != Status.NEEDS_RESPONSE) {
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
      if (open.status() != Status.NEEDS_RESPONSE) {
        return dispute;
      }
      var lost = account.disputes.put(open.to(Status.LOST, open.transactions()));
      account.tell("charge.dispute.closed", lost);
      return dispute;
    });
  }

  private String run(Supplier<String> act) {
    return account.exclusively(Event.Cause.NONE, act);
  }
}
