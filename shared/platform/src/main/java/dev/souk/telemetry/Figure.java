package dev.souk.telemetry;

/// What is counted because a person has to look when it happens: each has an alarm.
public enum Figure {
  PAYMENTS_DIFFERING(
      "PaymentsDiffering",
      "What Stripe says of a payment is not what the order says: find DIFFERS in the logs of"
          + " StripeWebhook and ReconcilePayments."),
  ORDERS_OVERDUE(
      "OrdersOverdue",
      "An order that is to be followed up has been passed over for 15 minutes: look in the log of"
          + " ReconcilePayments for \"the oldest is due\" and for what fails."),
  REFUNDS_FAILED(
      "RefundsFailed",
      "Money could not go back to a customer: find the refund in the log of RelayEvents, and refund"
          + " again or pay by another way."),
  PAYMENTS_DISPUTED(
      "PaymentsDisputed",
      "A customer's bank asks for money back, or has taken it: find the dispute in the log of"
          + " RelayEvents, and answer it at Stripe's dashboard before the date it has there."),
  LEDGER_UNEVEN(
      "LedgerUneven",
      "Debits and credits of the ledger are not equal: the log of CheckTrialBalance names the"
          + " currency, the difference and the sellers; read their entries at /admin/ledger."),
  SOCKETS_FAILING(
      "SocketsFailing",
      "A function of the WebSocket API failed at a message: look for ERROR in the logs of its"
          + " functions."),
  LETTERS_LOST(
      "LettersLost",
      "SES did not take a letter that nobody will send again, such as a code: is the account out of"
          + " the sandbox, the sender verified, sending not paused?");

  private final String metric;
  private final String look;

  Figure(String metric, String look) {
    this.metric = metric;
    this.look = look;
  }

  /// By CloudWatch's name.
  public String metric() {
    return metric;
  }

  /// Where to look, for who is woken by it.
  public String look() {
    return look;
  }
}
