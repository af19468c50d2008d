package dev.souk.payments;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class PaymentsFeature {
  public static final Feature FEATURE =
      Feature.of(
          "payments",
          "Payment by Stripe Checkout, and the accounts that sellers are paid by.",
          CancelOrder.ROUTE,
          StartCheckout.ROUTE,
          HandleStripeWebhook.ROUTE,
          SubmitRefunds.QUEUE,
          ReconcilePayments.SCHEDULE,
          CreatePayoutAccount.ROUTE,
          CreatePayoutAccountLink.ROUTE,
          HandleStripeAccountWebhook.ROUTE,
          CheckPayoutAccounts.SCHEDULE,
          SendPayouts.SCHEDULE);

  private PaymentsFeature() {}
}
