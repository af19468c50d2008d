package dev.souk.orders;

/// Where an order, or a seller order of it, stands. It is read off its state, never set.
public enum OrderStatus {
  AWAITING_PAYMENT,
  /// Its customer has paid by a method that takes days, such as a bank debit; the money is not here
  /// yet and may not come.
  PAYMENT_PROCESSING,
  PAID,
  PROCESSING,
  SHIPPED,
  OUT_FOR_DELIVERY,
  DELIVERED,
  /// Delivered, or all goods refunded before they were sent; not all of the money given back.
  PARTLY_REFUNDED,
  /// The money is on its way back.
  REFUND_PENDING,
  REFUNDED,
  /// Cancelled before it was paid.
  CANCELLED,
  /// Not paid in time.
  EXPIRED;

  /// Whether its money has come, whatever became of it then.
  public boolean paid() {
    return switch (this) {
      case PAID,
          PROCESSING,
          SHIPPED,
          OUT_FOR_DELIVERY,
          DELIVERED,
          PARTLY_REFUNDED,
          REFUND_PENDING,
          REFUNDED ->
          true;
      case AWAITING_PAYMENT, PAYMENT_PROCESSING, CANCELLED, EXPIRED -> false;
    };
  }

  /// Whether its goods are on their way to the customer or there.
  boolean standing() {
    return switch (this) {
      case PAID, PROCESSING, SHIPPED, OUT_FOR_DELIVERY, DELIVERED, PARTLY_REFUNDED -> true;
      case AWAITING_PAYMENT, PAYMENT_PROCESSING, REFUND_PENDING, REFUNDED, CANCELLED, EXPIRED ->
          false;
    };
  }
}
