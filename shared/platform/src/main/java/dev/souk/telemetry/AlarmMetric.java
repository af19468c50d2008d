package dev.souk.telemetry;

/// What is counted because a person has to look when it happens: each has an alarm.
public enum AlarmMetric {
  PAYMENT_MISMATCHES(
      "PaymentMismatches",
      "A payment at Stripe does not match the order: search for MISMATCH in the logs of"
          + " HandleStripeWebhook and ReconcilePayments."),
  ORDERS_OVERDUE(
      "OrdersOverdue",
      "An order has been due for 15 minutes without being processed: search the log of"
          + " ReconcilePayments for \"the oldest is due\" and for what fails."),
  REFUNDS_FAILED(
      "RefundsFailed",
      "A refund failed: find it in the log of PublishEvents, and refund"
          + " again or pay by another way."),
  PAYMENTS_DISPUTED(
      "PaymentsDisputed",
      "A payment is disputed or a dispute was lost: find it in the log of"
          + " PublishEvents, and respond in the Stripe dashboard before its due date."),
  LEDGER_UNEVEN(
      "LedgerUneven",
      "Debits and credits of the ledger are not equal: the log of CheckTrialBalance names the"
          + " currency, the difference and the sellers; read their entries at /admin/ledger."),
  SOCKET_FUNCTION_ERRORS(
      "SocketFunctionErrors",
      "A WebSocket function failed on a message: search for ERROR in the logs of its"
          + " functions."),
  EMAILS_LOST(
      "EmailsLost",
      "SES rejected an e-mail that is not retried, such as a code: is the account out of"
          + " the sandbox, the sender verified, sending not paused?");

  private final String metric;
  private final String runbook;

  AlarmMetric(String metric, String look) {
    this.metric = metric;
    this.runbook = look;
  }

  /// By CloudWatch's name.
  public String metric() {
    return metric;
  }

  /// Where to look, for who is woken by it.
  public String runbook() {
    return runbook;
  }
}
