package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedCharge.Outcome;
import dev.souk.local.stripe.SimulatedCheckoutSession.SessionStatus;
import dev.souk.local.stripe.SimulatedPaymentIntent.Progress;
import dev.souk.local.stripe.SimulatedPaymentIntent.Status;
import org.jspecify.annotations.Nullable;

/// Moves sessions, PaymentIntents and charges together, and tells of every step.
final class PaymentSimulation {
  private final SimulatedStripeAccount account;

  PaymentSimulation(SimulatedStripeAccount account) {
    this.account = account;
  }

  /// The card was good. A repeat, and a session that is not open, change nothing.
  void pay(SimulatedCheckoutSession session) {
    if (session.stage() != SessionStatus.OPEN) {
      return;
    }
    if (session.bill().total() == 0) {
      account.emit(
          "checkout.session.completed", account.sessions.put(session.to(SessionStatus.FREE)));
      return;
    }
    var intent = intentOf(session);
    var charge = charged(session, intent);
    account.emit("charge.succeeded", charge);
    succeeded(intent, charge);
    var paid = account.sessions.get(session.id()).to(SessionStatus.PAID);
    account.emit("checkout.session.completed", account.sessions.put(paid));
  }

  /// The attempt failed; the session stays open for another.
  void decline(SimulatedCheckoutSession session, DeclineCode why) {
    if (session.stage() != SessionStatus.OPEN || session.bill().total() == 0) {
      return;
    }
    var intent = intentOf(session);
    var charge =
        why == DeclineCode.AUTHENTICATION
            ? null
            : newCharge(session, intent, new Outcome.Failed(why));
    if (charge != null) {
      account.emit("charge.failed", charge);
    }
    failed(intent, charge, why);
  }

  /// The card wants its owner to be asked.
  void requireAuthentication(SimulatedCheckoutSession session) {
    if (session.stage() != SessionStatus.OPEN || session.bill().total() == 0) {
      return;
    }
    var intent = intentOf(session);
    var progress = new Progress(Status.REQUIRES_ACTION, intent.progress().charge(), null, null);
    account.emit("payment_intent.requires_action", account.intents.put(intent.to(progress)));
  }

  /// Whether a challenge is open.
  boolean requiresAuthentication(SimulatedCheckoutSession session) {
    return session.stage() == SessionStatus.OPEN
        && session.intent() != null
        && account.intents.get(session.intent()).status() == Status.REQUIRES_ACTION;
  }

  /// The shopper chose a method that pays days later.
  void payDelayed(SimulatedCheckoutSession session) {
    if (session.stage() != SessionStatus.OPEN || session.bill().total() == 0) {
      return;
    }
    var intent = intentOf(session);
    var charge = newCharge(session, intent, new Outcome.Pending());
    var progress = new Progress(Status.PROCESSING, charge.id(), null, null);
    account.emit("payment_intent.processing", account.intents.put(intent.to(progress)));
    account.emit("charge.pending", charge);
    var waiting = account.sessions.get(session.id()).to(SessionStatus.PROCESSING);
    account.emit("checkout.session.completed", account.sessions.put(waiting));
  }

  /// The late money came.
  void settleDelayed(SimulatedCheckoutSession session) {
    var intent = awaited(session);
    if (intent == null) {
      return;
    }
    var charge =
        withBalanceTransaction(account.charges.get(String.valueOf(intent.progress().charge())));
    account.emit("charge.succeeded", charge);
    succeeded(intent, charge);
    var paid = account.sessions.put(session.to(SessionStatus.PAID));
    account.emit("checkout.session.async_payment_succeeded", paid);
  }

  /// The late money will never come.
  void failDelayed(SimulatedCheckoutSession session) {
    var intent = awaited(session);
    if (intent == null) {
      return;
    }
    var charge = account.charges.get(String.valueOf(intent.progress().charge()));
    var bounced = account.charges.put(charge.to(new Outcome.Failed(DeclineCode.BANK)));
    account.emit("charge.failed", bounced);
    failed(intent, bounced, DeclineCode.BANK);
    var unpaid = account.sessions.put(session.to(SessionStatus.UNPAID));
    account.emit("checkout.session.async_payment_failed", unpaid);
  }

  /// The session is over: an unfinished payment of it is cancelled.
  void cancelOnExpiry(SimulatedCheckoutSession session) {
    if (session.intent() == null) {
      return;
    }
    var intent = account.intents.get(session.intent());
    if (!intent.status().last()) {
      var progress =
          new Progress(
              Status.CANCELED,
              intent.progress().charge(),
              intent.progress().decline(),
              account.now());
      account.emit("payment_intent.canceled", account.intents.put(intent.to(progress)));
    }
  }

  private @Nullable SimulatedPaymentIntent awaited(SimulatedCheckoutSession session) {
    return session.stage() == SessionStatus.PROCESSING && session.intent() != null
        ? account.intents.get(session.intent())
        : null;
  }

  private SimulatedPaymentIntent intentOf(SimulatedCheckoutSession session) {
    if (session.intent() != null) {
      var known = account.intents.get(session.intent());
      return account.intents.put(known.asking(session.bill().total()));
    }
    var id = account.ids.next("pi_");
    var owner =
        new SimulatedPaymentIntent.Owner(
            session.id(),
            account.ids.next(id + "_secret_", 25),
            session.terms().reference().customer(),
            session.terms().intent(),
            session.terms().methods());
    var checkoutAmounts = session.bill();
    var fresh = new Progress(Status.REQUIRES_PAYMENT_METHOD, null, null, null);
    var intent =
        new SimulatedPaymentIntent(
            id, account.now(), checkoutAmounts.total(), checkoutAmounts.currency(), owner, fresh);
    account.intents.put(intent);
    account.sessions.put(session.paying(id));
    account.emit("payment_intent.created", intent);
    return intent;
  }

  private SimulatedCharge charged(SimulatedCheckoutSession session, SimulatedPaymentIntent intent) {
    return withBalanceTransaction(newCharge(session, intent, new Outcome.Pending()));
  }

  private SimulatedCharge newCharge(
      SimulatedCheckoutSession session, SimulatedPaymentIntent intent, Outcome outcome) {
    var id = account.ids.next("ch_");
    return account.charges.put(
        SimulatedCharge.of(id, account.now(), intent, session.email(), outcome));
  }

  /// The charge with its money on the balance.
  private SimulatedCharge withBalanceTransaction(SimulatedCharge charge) {
    var fee = SimulatedBalanceTransaction.feeOf(charge.amount());
    var currency = charge.intent().currency();
    var transaction =
        account.recordBalanceTransaction(
            SimulatedBalanceTransaction.Kind.CHARGE, charge, currency, charge.amount(), fee);
    return account.charges.put(charge.to(new Outcome.Succeeded(transaction.id())));
  }

  private void succeeded(SimulatedPaymentIntent intent, SimulatedCharge charge) {
    var progress = new Progress(Status.SUCCEEDED, charge.id(), null, null);
    account.emit("payment_intent.succeeded", account.intents.put(intent.to(progress)));
  }

  private void failed(
      SimulatedPaymentIntent intent, @Nullable SimulatedCharge charge, DeclineCode why) {
    var last = charge == null ? intent.progress().charge() : charge.id();
    var progress = new Progress(Status.REQUIRES_PAYMENT_METHOD, last, why, null);
    account.emit("payment_intent.payment_failed", account.intents.put(intent.to(progress)));
  }
}
