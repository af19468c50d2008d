package dev.souk.orders;

import dev.souk.http.HandlerResponse;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which part of an order a request is about, as whoever asks finds it, and what they are answered.
///
/// @param find the order as it is now, if the asker has to do with it
/// @param answer from the order as it was and as it is kept
/// @param action what the audit log calls it; null for what is not audited
/// @param lines as the request names them
record OrderTransitionRequest(
    Supplier<Optional<? extends Order>> find,
    String sellerOrderId,
    BiFunction<PaidOrder, PaidOrder, HandlerResponse> answer,
    @Nullable String action,
    RequestedLines lines) {
  OrderTransitionRequest naming(RequestedLines named) {
    return new OrderTransitionRequest(find, sellerOrderId, answer, action, named);
  }

  OrderTransitionRequest answering(BiFunction<PaidOrder, PaidOrder, HandlerResponse> other) {
    return new OrderTransitionRequest(find, sellerOrderId, other, action, lines);
  }

  /// The part as it is in an order that has it.
  SellerOrder in(PaidOrder order) {
    return order.sellerOrder(sellerOrderId).orElseThrow();
  }
}
