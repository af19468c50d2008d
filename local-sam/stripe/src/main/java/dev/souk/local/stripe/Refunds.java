package dev.souk.local.stripe;

import dev.souk.local.stripe.Refund.Progress;
import dev.souk.local.stripe.Refund.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Gives money back, never more than a charge took.
final class Refunds {
  /// How long a pending refund takes.
  static final Duration PENDING = Duration.ofMinutes(1);

  private final Account account;
  private final Queue<String> underway = new ArrayDeque<>();
  private RefundCourse course = RefundCourse.SUCCEEDS;

  Refunds(Account account) {
    this.account = account;
    account.duty(this::advance);
  }

  void take(RefundCourse next) {
    course = next;
  }

  Refund create(Params params) {
    var reasons = List.of("", "duplicate", "fraudulent", "requested_by_customer");
    var reason = params.oneOf("reason", "", reasons);
    var asked = params.whole("amount");
    var note = new Refund.Note(reason.isEmpty() ? null : reason, params.metadata());
    var charge = chargeOf(params);
    if (charge.returned().disputed() == Charge.Disputed.YES) {
      throw Refused.state(
          "charge_disputed", null, "Charge " + charge.id() + " has been charged back.");
    }
    if (charge.refundable() == 0) {
      throw Refused.state(
          "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
    }
    var amount = asked.orElse(charge.refundable());
    check(amount, charge);
    return refunded(charge, amount, note);
  }

  /// One without a word of whose it is.
  Refund atDashboard(String intent, long amount) {
    var charge =
        succeeded(
            account.charges.get(String.valueOf(account.intents.get(intent).progress().charge())));
    check(amount, charge);
    return refunded(charge, amount, new Refund.Note(null, Map.of()));
  }

  private Charge chargeOf(Params params) {
    if (params.text("charge").isPresent()) {
      return succeeded(account.charges.get(params.need("charge")));
    }
    if (params.text("payment_intent").isEmpty()) {
      throw Refused.param(
          "parameter_missing",
          "payment_intent",
          "One of the following params should be provided for this request: payment_intent or"
              + " charge.");
    }
    var intent = account.intents.get(params.need("payment_intent"));
    var charge = intent.progress().charge();
    if (charge == null) {
      throw Refused.state(
          null,
          "payment_intent",
          "This PaymentIntent (%s) does not have a successful charge to refund."
              .formatted(intent.id()));
    }
    return succeeded(account.charges.get(charge));
  }

  private static Charge succeeded(Charge charge) {
    if (!charge.succeeded()) {
      throw Refused.state(
          null,
          "payment_intent",
          "This PaymentIntent (%s) does not have a successful charge to refund."
              .formatted(charge.intent().id()));
    }
    return charge;
  }

  private static void check(long amount, Charge charge) {
    if (amount < 1) {
      throw Refused.param(
          "parameter_invalid_integer", "amount", "Invalid positive integer: " + amount);
    }
    var currency = charge.intent().currency();
    var _ = Presentment.amount(amount, currency, "amount");
    if (amount > charge.refundable()) {
      throw Refused.state(
          null,
          "amount",
          "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
              .formatted(
                  Amounts.text(amount, currency), Amounts.text(charge.refundable(), currency)));
    }
  }

  private Refund refunded(Charge charge, long amount, Refund.Note note) {
    var before = charge.returned().refunded();
    var after = account.charges.put(charge.refunded(before + amount));
    var id = account.ids.next("re_");
    var draft = new Progress(Status.PENDING, "", null, null, null);
    var refund = new Refund(id, account.now(), after, amount, note, draft);
    var taken = course.of(note.metadata());
    var currency = charge.intent().currency();
    var transaction = account.move(Transaction.Kind.REFUND, refund, currency, -amount, 0);
    var due = taken.last == taken.first ? null : account.clock().instant().plus(PENDING);
    var progress =
        new Progress(taken.first, transaction.id(), null, due == null ? null : taken.last, due);
    var made = account.refunds.put(refund.to(progress));
    if (due != null) {
      underway.add(id);
    }
    account.tell("refund.created", made);
    account.tell("charge.refunded", after, previous(before));
    return made;
  }

  private static Map<String, @Nullable Object> previous(long refunded) {
    return new Fields().with("amount_refunded", refunded).with("refunded", false).map();
  }

  /// Refunds whose time has come reach what they come to.
  private void advance() {
    var now = account.clock().instant();
    while (!underway.isEmpty()) {
      var refund = account.refunds.get(underway.element());
      var at = refund.progress().at();
      if (at != null && now.isBefore(at)) {
        return;
      }
      underway.remove();
      if (at != null) {
        arrive(refund);
      }
    }
  }

  private void arrive(Refund refund) {
    if (refund.progress().next() == Status.FAILED) {
      fail(refund);
      return;
    }
    var done = new Progress(Status.SUCCEEDED, refund.progress().transaction(), null, null, null);
    account.tell("refund.updated", account.refunds.put(refund.to(done)), status(refund));
  }

  /// The payer's bank sent the money back to us. A repeat changes nothing.
  void fail(Refund refund) {
    if (refund.status() == Status.FAILED) {
      return;
    }
    var charge = account.charges.get(refund.charge().id());
    account.charges.put(charge.refunded(charge.returned().refunded() - refund.amount()));
    var currency = charge.intent().currency();
    var back = account.move(Transaction.Kind.REFUND_FAILURE, refund, currency, refund.amount(), 0);
    var progress =
        new Progress(Status.FAILED, refund.progress().transaction(), back.id(), null, null);
    var failed = account.refunds.put(refund.to(progress));
    account.tell("refund.updated", failed, status(refund));
    account.tell("refund.failed", failed);
  }

  private static Map<String, @Nullable Object> status(Refund before) {
    return new Fields().with("status", before.json().get("status")).map();
  }
}
