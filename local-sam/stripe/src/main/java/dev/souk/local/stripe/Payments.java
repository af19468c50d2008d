package dev.souk.local.stripe;

import dev.souk.local.stripe.Charge.Outcome;
import dev.souk.local.stripe.Intent.Progress;
import dev.souk.local.stripe.Intent.Status;
import dev.souk.local.stripe.Session.Stage;
import org.jspecify.annotations.Nullable;

/// Moves sessions, PaymentIntents and charges together, and tells of every step.
final class Payments {
  private final Account account;

  Payments(Account account) {
    this.account = account;
  }

  /// The card was good. A repeat, and a session that is not open, change nothing.
  void pay(Session session) {
    if (session.stage() != Stage.OPEN) {
      return;
    }
    if (session.bill().total() == 0) {
      account.tell("checkout.session.completed", account.sessions.put(session.to(Stage.FREE)));
      return;
    }
    var intent = intentOf(session);
    var charge = charged(session, intent);
    account.tell("charge.succeeded", charge);
    succeeded(intent, charge);
    var paid = account.sessions.get(session.id()).to(Stage.PAID);
    account.tell("checkout.session.completed", account.sessions.put(paid));
  }

  /// The attempt failed; the session stays open for another.
  void decline(Session session, Decline why) {
    if (session.stage() != Stage.OPEN || session.bill().total() == 0) {
      return;
    }
    var intent = intentOf(session);
    var charge =
        why == Decline.AUTHENTICATION ? null : newCharge(session, intent, new Outcome.Failed(why));
    if (charge != null) {
      account.tell("charge.failed", charge);
    }
    failed(intent, charge, why);
  }

  /// The card wants its owner to be asked.
  void challenge(Session session) {
    if (session.stage() != Stage.OPEN || session.bill().total() == 0) {
      return;
    }
    var intent = intentOf(session);
    var progress = new Progress(Status.REQUIRES_ACTION, intent.progress().charge(), null, null);
    account.tell("payment_intent.requires_action", account.intents.put(intent.to(progress)));
  }

  /// Whether a challenge is open.
  boolean challenged(Session session) {
    return session.stage() == Stage.OPEN
        && session.intent() != null
        && account.intents.get(session.intent()).status() == Status.REQUIRES_ACTION;
  }

  /// The shopper chose a method that pays days later.
  void payLater(Session session) {
    if (session.stage() != Stage.OPEN || session.bill().total() == 0) {
      return;
    }
    var intent = intentOf(session);
    var charge = newCharge(session, intent, new Outcome.Pending());
    var progress = new Progress(Status.PROCESSING, charge.id(), null, null);
    account.tell("payment_intent.processing", account.intents.put(intent.to(progress)));
    account.tell("charge.pending", charge);
    var waiting = account.sessions.get(session.id()).to(Stage.PROCESSING);
    account.tell("checkout.session.completed", account.sessions.put(waiting));
  }

  /// The late money came.
  void settle(Session session) {
    var intent = awaited(session);
    if (intent == null) {
      return;
    }
    var charge = moved(account.charges.get(String.valueOf(intent.progress().charge())));
    account.tell("charge.succeeded", charge);
    succeeded(intent, charge);
    var paid = account.sessions.put(session.to(Stage.PAID));
    account.tell("checkout.session.async_payment_succeeded", paid);
  }

  /// The late money will never come.
  void bounce(Session session) {
    var intent = awaited(session);
    if (intent == null) {
      return;
    }
    var charge = account.charges.get(String.valueOf(intent.progress().charge()));
    var bounced = account.charges.put(charge.to(new Outcome.Failed(Decline.BANK)));
    account.tell("charge.failed", bounced);
    failed(intent, bounced, Decline.BANK);
    var unpaid = account.sessions.put(session.to(Stage.UNPAID));
    account.tell("checkout.session.async_payment_failed", unpaid);
  }

  /// The session is over: an unfinished payment of it is cancelled.
  void abandon(Session session) {
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
      account.tell("payment_intent.canceled", account.intents.put(intent.to(progress)));
    }
  }

  private @Nullable Intent awaited(Session session) {
    return session.stage() == Stage.PROCESSING && session.intent() != null
        ? account.intents.get(session.intent())
        : null;
  }

  private Intent intentOf(Session session) {
    if (session.intent() != null) {
      var known = account.intents.get(session.intent());
      return account.intents.put(known.asking(session.bill().total()));
    }
    var id = account.ids.next("pi_");
    var owner =
        new Intent.Owner(
            session.id(),
            account.ids.next(id + "_secret_", 25),
            session.terms().reference().customer(),
            session.terms().intent(),
            session.terms().methods());
    var bill = session.bill();
    var fresh = new Progress(Status.REQUIRES_PAYMENT_METHOD, null, null, null);
    var intent = new Intent(id, account.now(), bill.total(), bill.currency(), owner, fresh);
    account.intents.put(intent);
    account.sessions.put(session.paying(id));
    account.tell("payment_intent.created", intent);
    return intent;
  }

  private Charge charged(Session session, Intent intent) {
    return moved(newCharge(session, intent, new Outcome.Pending()));
  }

  private Charge newCharge(Session session, Intent intent, Outcome outcome) {
    var id = account.ids.next("ch_");
    return account.charges.put(Charge.of(id, account.now(), intent, session.email(), outcome));
  }

  /// The charge with its money on the balance.
  private Charge moved(Charge charge) {
    var fee = Transaction.feeOf(charge.amount());
    var currency = charge.intent().currency();
    var transaction = account.move(Transaction.Kind.CHARGE, charge, currency, charge.amount(), fee);
    return account.charges.put(charge.to(new Outcome.Succeeded(transaction.id())));
  }

  private void succeeded(Intent intent, Charge charge) {
    var progress = new Progress(Status.SUCCEEDED, charge.id(), null, null);
    account.tell("payment_intent.succeeded", account.intents.put(intent.to(progress)));
  }

  private void failed(Intent intent, @Nullable Charge charge, Decline why) {
    var last = charge == null ? intent.progress().charge() : charge.id();
    var progress = new Progress(Status.REQUIRES_PAYMENT_METHOD, last, why, null);
    account.tell("payment_intent.payment_failed", account.intents.put(intent.to(progress)));
  }
}
