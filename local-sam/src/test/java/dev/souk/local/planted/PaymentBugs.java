package dev.souk.local.planted;

import java.util.List;

/// Mistakes in what is believed of payments, and when.
final class PaymentBugs {
  private static final String PAYMENTS = "functions/payments/src/main/java/dev/souk/payments/";
  private static final String TESTS = "dev.souk.payments.";

  private PaymentBugs() {}

  static final List<Bug> ALL =
      List.of(
          Bug.of(
              "holds the goods of an order that nobody can pay",
              PAYMENTS + "Settlements.java",
              "kept(order, order.refused(why, now))",
              "Settled.DONE",
              TESTS + "StartCheckoutTest"),
          Bug.of(
              "believes whoever says to be Stripe",
              PAYMENTS + "StripeNotices.java",
              "Webhook.constructEvent(\n        signed.text(),\n        signed.header(),\n"
                  + "        signed.secret(),\n        WebhookSignature.TOLERANCE.toSeconds(),\n"
                  + "        signed.clock())",
              "com.stripe.net.ApiResource.GSON.fromJson(signed.text(), Event.class)",
              TESTS + "ForgedNoticesTest"),
          Bug.of(
              "believes a signature of the future",
              PAYMENTS + "WebhookSignature.java",
              "Duration.between(at, now).abs()",
              "Duration.between(at, now)",
              TESTS + "ForgedNoticesTest"),
          Bug.of(
              "takes a page that was filled in for one that was paid",
              PAYMENTS + "StripeNotices.java",
              "StripeObjects.paid(session)",
              "session != null",
              TESTS + "PaymentNoticesTest",
              TESTS + "LaterNoticesTest"),
          Bug.of(
              "takes money of test mode for money",
              PAYMENTS + "StripeNotices.java",
              "        || !Boolean.valueOf(account.live()).equals(event.getLivemode())) {",
              "        ) {",
              TESTS + "ForgedNoticesTest",
              TESTS + "PaymentNoticesTest"),
          Bug.of(
              "takes any amount for the whole",
              "shared/domain/src/main/java/dev/souk/payments/Receipt.java",
              " && amount.equals(order.placed().bill().total())",
              "",
              TESTS + "PaymentNoticesTest"),
          Bug.of(
              "skips the event's id",
              PAYMENTS + "Settlements.java",
              "orders.keep(before, to.order(), cause.event())",
              "orders.keep(before, to.order(), null)",
              TESTS + "PaymentNoticesTest",
              TESTS + "DisorderTest"),
          Bug.of(
              "keeps money for goods that are gone",
              PAYMENTS + "Settlements.java",
              "kept = orders.keep(before, to.otherwise(), cause.event());",
              "return Settled.AS_IT_WAS;",
              TESTS + "PaymentNoticesTest",
              TESTS + "DisorderTest"),
          Bug.of(
              "sells what its customer has cancelled when its money comes late",
              PAYMENTS + "Settlements.java",
              "return order.revives()",
              "return true",
              TESTS + "PaymentNoticesTest"),
          Bug.of(
              "lets a seller give back what went back at Stripe",
              "shared/domain/src/main/java/dev/souk/orders/RefundAmounts.java",
              "within(all(refund), part.left())",
              "all(refund)",
              "dev.souk.orders.DisputingTest",
              TESTS + "ExternalMoneyTest"),
          Bug.of(
              "sends goods whose payment is disputed",
              "shared/domain/src/main/java/dev/souk/orders/PaidOrder.java",
              "return payment.isDisputed()",
              "return payment.intent().isEmpty()",
              "dev.souk.orders.DisputingTest",
              TESTS + "ExternalMoneyTest"),
          Bug.of(
              "lets goods go before it has asked whether they are paid",
              PAYMENTS + "Reconciliation.java",
              "return settlements.found(order, closed(found), now);",
              "return settlements.kept(order, order.expired(now));",
              TESTS + "ReconcilePaymentsTest"),
          Bug.of(
              "lets goods go and leaves the page to pay on open",
              PAYMENTS + "Reconciliation.java",
              "checkouts.expire(open.session())",
              "new Found.Ended(open.session())",
              TESTS + "ReconciliationTest"),
          Bug.of(
              "sends a refund anew each time",
              PAYMENTS + "StripeRefunds.java",
              "StripeAccount.once(refund.id())",
              "StripeAccount.once(java.util.UUID.randomUUID().toString())",
              TESTS + "SendRefundsTest",
              TESTS + "StripeTest"),
          Bug.of(
              "calls off anybody's order",
              PAYMENTS + "CancelOrder.java",
              "order.isEmpty() || !order.get().customerId().equals(call.caller().id())",
              "order.isEmpty()",
              TESTS + "CancelOrderTest"),
          Bug.of(
              "lets one key open the pages of two orders",
              "functions/api/src/main/java/dev/souk/orders/Placement.java",
              "placed.isEmpty() && orders.marked(mark)",
              "placed.isEmpty()",
              TESTS + "StartCheckoutTest"),
          Bug.of(
              "opens a seller's account anew each time",
              PAYMENTS + "StripeConnectedAccounts.java",
              "StripeAccount.once(key)",
              "StripeAccount.once(java.util.UUID.randomUUID().toString())",
              TESTS + "StripeConnectedAccountsTest"),
          Bug.of(
              "transfers to an account that may receive nothing",
              "shared/domain/src/main/java/dev/souk/payouts/AccountState.java",
              "transfers == Transfers.ACTIVE && !closed",
              "!closed",
              "dev.souk.payouts.PayoutAccountTest"));
}
