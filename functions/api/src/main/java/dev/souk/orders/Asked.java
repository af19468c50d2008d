package dev.souk.orders;

import dev.souk.http.Reply;
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
record Asked(
    Supplier<Optional<? extends Order>> find,
    String partId,
    BiFunction<PaidOrder, PaidOrder, Reply> answer,
    @Nullable String action,
    Lines lines) {
  Asked naming(Lines named) {
    return new Asked(find, partId, answer, action, named);
  }

  Asked answering(BiFunction<PaidOrder, PaidOrder, Reply> other) {
    return new Asked(find, partId, other, action, lines);
  }

  /// The part as it is in an order that has it.
  SellerOrder in(PaidOrder order) {
    return order.part(partId).orElseThrow();
  }
}
