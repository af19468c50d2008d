package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedRefund.Progress;
import dev.souk.local.stripe.SimulatedRefund.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Gives money back, never more than a charge took.
final class RefundSimulation {
  /// How long a pending refund takes.
  static final Duration PENDING_DURATION = Duration.ofMinutes(1);

  private final SimulatedStripeAccount account;
  private final Queue<String> pending = new ArrayDeque<>();
  private RefundScenario scenario = RefundScenario.SUCCEEDS;

  RefundSimulation(SimulatedStripeAccount account) {
    this.account = account;
    account.onTick(this::advance);
  }

  void apply(RefundScenario next) {
    scenario = next;
  }

  SimulatedRefund create(StripeParams params) {
    var reasons = List.of("", "duplicate", "fraudulent", "requested_by_customer");
    var reason = params.oneOf("reason", "", reasons);
    var asked = params.whole("amount");
    var description =
        new SimulatedRefund.Description(reason.isEmpty() ? null : reason, params.metadata());
    var charge = chargeOf(params);
    if (charge.returned().disputed() == SimulatedCharge.DisputeState.YES) {
      throw StripeApiError.state(
          "charge_disputed", null, "Charge " + charge.id() + " has been charged back.");
    }
    if (charge.refundable() == 0) {
      throw StripeApiError.state(
          "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
    }
    var amount = asked.orElse(charge.refundable());
    check(amount, charge);
    return refunded(charge, amount, description);
  }

  /// One without a word of whose it is.
  SimulatedRefund createInDashboard(String intent, long amount) {
    var charge =
        succeeded(
            account.charges.get(String.valueOf(account.intents.get(intent).progress().charge())));
    check(amount, charge);
    return refunded(charge, amount, new SimulatedRefund.Description(null, Map.of()));
  }

  private SimulatedCharge chargeOf(StripeParams params) {
    if (params.text("charge").isPresent()) {
      return succeeded(account.charges.get(params.need("charge")));
    }
    if (params.text("payment_intent").isEmpty()) {
      throw StripeApiError.param(
          "parameter_missing",
          "payment_intent",
          "One of the following params should be provided for this request: payment_intent or"
              + " charge.");
    }
    var intent = account.intents.get(params.need("payment_intent"));
    var charge = intent.progress().charge();
    if (charge == null) {
      throw StripeApiError.state(
          null,
          "payment_intent",
          "This PaymentIntent (%s) does not have a successful charge to refund."
              .formatted(intent.id()));
    }
    return succeeded(account.charges.get(charge));
  }

  private static SimulatedCharge succeeded(SimulatedCharge charge) {
    if (!charge.succeeded()) {
      throw StripeApiError.state(
          null,
          "payment_intent",
          "This PaymentIntent (%s) does not have a successful charge to refund."
              .formatted(charge.intent().id()));
    }
    return charge;
  }

  private static void check(long amount, SimulatedCharge charge) {
    if (amount < 1) {
      throw StripeApiError.param(
          "parameter_invalid_integer", "amount", "Invalid positive integer: " + amount);
    }
    var currency = charge.intent().currency();
    var _ = PresentmentCurrency.amount(amount, currency, "amount");
    if (amount > charge.refundable()) {
      throw StripeApiError.state(
          null,
          "amount",
          "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
              .formatted(
                  AmountFormat.text(amount, currency),
                  AmountFormat.text(charge.refundable(), currency)));
    }
  }

  private SimulatedRefund refunded(
      SimulatedCharge charge, long amount, SimulatedRefund.Description description) {
    var before = charge.returned().refunded();
    var after = account.charges.put(charge.refunded(before + amount));
    var id = account.ids.next("re_");
    var draft = new Progress(Status.PENDING, "", null, null, null);
    var refund = new SimulatedRefund(id, account.now(), after, amount, description, draft);
    var taken = scenario.of(description.metadata());
    var currency = charge.intent().currency();
    var transaction =
        account.recordBalanceTransaction(
            SimulatedBalanceTransaction.Kind.REFUND, refund, currency, -amount, 0);
    var due = taken.last == taken.first ? null : account.clock().instant().plus(PENDING_DURATION);
    var fails = taken.first == Status.FAILED;
    var progress =
        new Progress(
            fails ? Status.PENDING : taken.first,
            transaction.id(),
            null,
            due == null ? null : taken.last,
            due);
    var made = account.refunds.put(refund.to(progress));
    if (due != null) {
      pending.add(id);
    }
    account.emit("refund.created", made);
    account.emit("charge.refunded", after, previous(before));
    if (fails) {
      fail(made);
    }
    return account.refunds.get(id);
  }

  private static Map<String, @Nullable Object> previous(long refunded) {
    return new JsonFields().with("amount_refunded", refunded).with("refunded", false).map();
  }

  /// Refunds whose time has come reach what they come to.
  private void advance() {
    var now = account.clock().instant();
    while (!pending.isEmpty()) {
      var refund = account.refunds.get(pending.element());
      var at = refund.progress().at();
      if (at != null && now.isBefore(at)) {
        return;
      }
      pending.remove();
      if (at != null) {
        complete(refund);
      }
    }
  }

  private void complete(SimulatedRefund refund) {
    if (refund.progress().next() == Status.FAILED) {
      fail(refund);
      return;
    }
    var done = new Progress(Status.SUCCEEDED, refund.progress().transaction(), null, null, null);
    account.emit("refund.updated", account.refunds.put(refund.to(done)), status(refund));
  }

  /// The payer's bank sent the money back to us. A repeat changes nothing.
  void fail(SimulatedRefund refund) {
    if (refund.status() == Status.FAILED) {
      return;
    }
    var charge = account.charges.get(refund.charge().id());
    account.charges.put(charge.refunded(charge.returned().refunded() - refund.amount()));
    var currency = charge.intent().currency();
    var back =
        account.recordBalanceTransaction(
            SimulatedBalanceTransaction.Kind.REFUND_FAILURE, refund, currency, refund.amount(), 0);
    var progress =
        new Progress(Status.FAILED, refund.progress().transaction(), back.id(), null, null);
    var failed = account.refunds.put(refund.to(progress));
    account.emit("refund.updated", failed, status(refund));
    account.emit("refund.failed", failed);
  }

  private static Map<String, @Nullable Object> status(SimulatedRefund before) {
    return new JsonFields().with("status", before.json().get("status")).map();
  }
}
