package dev.souk.local.mutation;

import java.util.List;

/// Mistakes in what is believed of payments, and when.
final class PaymentMutants {
  private static final String PAYMENTS = "functions/payments/src/main/java/dev/souk/payments/";
  private static final String TESTS = "dev.souk.payments.";

  private PaymentMutants() {}

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(
              "reserves stock for an order that cannot be paid",
              "functions/payments/src/main/java/dev/souk/payments/PaymentEventHandler.java",
              "kept(order, order.refused(why, now))",
              "PaymentEventResult.DONE",
              TESTS + "StartCheckoutTest"),
          Mutant.of(
              "accepts unsigned webhooks",
              PAYMENTS + "StripeEventParser.java",
              "Webhook.constructEvent(\n        signed.text(),\n        signed.header(),\n"
                  + "        signed.secret(),\n        WebhookSignature.TOLERANCE.toSeconds(),\n"
                  + "        signed.clock())",
              "com.stripe.net.ApiResource.GSON.fromJson(signed.text(), Event.class)",
              TESTS + "ForgedWebhooksTest"),
          Mutant.of(
              "accepts webhook signatures from the future",
              PAYMENTS + "WebhookSignature.java",
              "Duration.between(at, now).abs()",
              "Duration.between(at, now)",
              TESTS + "ForgedWebhooksTest"),
          Mutant.of(
              "takes a completed session for a paid one",
              PAYMENTS + "StripeEventParser.java",
              "StripeObjectReader.paid(session)",
              "session != null",
              TESTS + "PaymentEventsTest",
              TESTS + "LatePaymentEventsTest"),
          Mutant.of(
              "accepts test-mode payments",
              PAYMENTS + "StripeEventParser.java",
              "        || !Boolean.valueOf(account.live()).equals(event.getLivemode())) {",
              "        ) {",
              TESTS + "ForgedWebhooksTest",
              TESTS + "PaymentEventsTest"),
          Mutant.of(
              "accepts any amount as full payment",
              "shared/domain/src/main/java/dev/souk/payments/PaymentConfirmation.java",
              " && amount.equals(order.placement().priceBreakdown().total())",
              "",
              TESTS + "PaymentEventsTest"),
          Mutant.of(
              "skips the event's id",
              "functions/payments/src/main/java/dev/souk/payments/PaymentEventHandler.java",
              "orders.save(before, transition.order(), cause.event())",
              "orders.save(before, transition.order(), null)",
              TESTS + "PaymentEventsTest",
              TESTS + "OutOfOrderEventsTest"),
          Mutant.of(
              "keeps the payment of a sold-out order",
              "functions/payments/src/main/java/dev/souk/payments/PaymentEventHandler.java",
              "saveResult = orders.save(before, transition.otherwise(), cause.event());",
              "return PaymentEventResult.UNCHANGED;",
              TESTS + "PaymentEventsTest",
              TESTS + "OutOfOrderEventsTest"),
          Mutant.of(
              "fulfils a cancelled order when a late payment arrives",
              "functions/payments/src/main/java/dev/souk/payments/PaymentEventHandler.java",
              "return order.revives()",
              "return true",
              TESTS + "PaymentEventsTest"),
          Mutant.of(
              "lets a seller refund what was refunded at Stripe",
              "shared/domain/src/main/java/dev/souk/orders/RefundAmounts.java",
              "within(all(refund), part.left())",
              "all(refund)",
              "dev.souk.orders.DisputeTransitionsTest",
              TESTS + "ExternalRefundSyncTest"),
          Mutant.of(
              "ships while the payment is disputed",
              "shared/domain/src/main/java/dev/souk/orders/PaidOrder.java",
              "return payment.isDisputed()",
              "return payment.intent().isEmpty()",
              "dev.souk.orders.DisputeTransitionsTest",
              TESTS + "ExternalRefundSyncTest"),
          Mutant.of(
              "releases stock before asking Stripe for the payment",
              "functions/payments/src/main/java/dev/souk/payments/OrderReconciliation.java",
              "return handler.found(order, closed(sessionState), now);",
              "return handler.kept(order, order.expired(now));",
              TESTS + "ReconcilePaymentsTest"),
          Mutant.of(
              "releases stock and leaves the Checkout Session open",
              "functions/payments/src/main/java/dev/souk/payments/OrderReconciliation.java",
              "checkouts.expire(open.session())",
              "new SessionState.Expired(open.session())",
              TESTS + "OrderReconciliationTest"),
          Mutant.of(
              "submits a refund again on every retry",
              PAYMENTS + "StripeRefunds.java",
              "StripeApi.idempotency(refund.id())",
              "StripeApi.idempotency(java.util.UUID.randomUUID().toString())",
              TESTS + "SubmitRefundsTest",
              TESTS + "StripeAdaptersTest"),
          Mutant.of(
              "cancels another customer's order",
              PAYMENTS + "CancelOrder.java",
              "order.isEmpty() || !order.get().customerId().equals(request.caller().id())",
              "order.isEmpty()",
              TESTS + "CancelOrderTest"),
          Mutant.of(
              "lets one idempotency key start the checkout of two orders",
              "functions/api/src/main/java/dev/souk/orders/OrderPlacer.java",
              "placed.isEmpty() && orders.reserveIdempotencyKey(mark)",
              "placed.isEmpty()",
              TESTS + "StartCheckoutTest"),
          Mutant.of(
              "opens a seller's account anew each time",
              PAYMENTS + "StripeConnectedAccounts.java",
              "StripeApi.idempotency(key)",
              "StripeApi.idempotency(java.util.UUID.randomUUID().toString())",
              TESTS + "StripeConnectedAccountsTest"),
          Mutant.of(
              "transfers to an account that may receive nothing",
              "shared/domain/src/main/java/dev/souk/payouts/AccountState.java",
              "transfers == Transfers.ACTIVE && !closed",
              "!closed",
              "dev.souk.payouts.PayoutAccountTest"));
}
