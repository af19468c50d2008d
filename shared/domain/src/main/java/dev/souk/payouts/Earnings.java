package dev.souk.payouts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Lists of a seller's earnings that are not settled. They are written by [dev.souk.orders.Orders],
/// in the transaction of the change that puts an earning there or takes it away. How much there is
/// of each, the seller order says.
public interface Earnings {
  /// Seller orders of one list that are read at once, at most.
  int MAX = 100;

  /// A seller order whose earning is in a list.
  record Entry(String orderId, String sellerOrderId) {}

  /// When the next of a seller's pending or reserved earnings in a currency becomes available, if
  /// nothing happens to it before; empty when none is going to.
  Optional<Instant> nextAvailableAt(String sellerId, String currency);

  /// Seller orders of which something can be paid out, as they are now, in no order: at most [#MAX]
  /// of them.
  List<Entry> available(String sellerId, String currency);

  /// Seller orders of which more was paid out than is due, as they are now, in no order: at most
  /// [#MAX] of them.
  List<Entry> inDebt(String sellerId, String currency);
}
