package dev.souk.orders;

import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of status of an order, or of a seller order of it.
@Description("A status change of the order or a seller order.")
public record OrderStatusChangeView(
    @Description(value = "Sequence number, from 1 in each order.", example = "3") long sequence,
    @Description("Time of the change.") Instant at,
    @Description("The seller order that changed; `null` for the order as a whole.")
        @Nullable String sellerOrderId,
    @Description(value = "What it was before; `null` for the first.", example = "processing")
        @Nullable OrderStatus from,
    @Description(value = "New status.", example = "shipped") OrderStatus to) {
  static List<OrderStatusChangeView> of(List<OrderStatusChange> steps) {
    return steps.stream()
        .map(statusChange ->
            new OrderStatusChangeView(
                statusChange.sequence(),
                statusChange.at(),
                statusChange.sellerOrderId(),
                statusChange.from(),
                statusChange.to()))
        .toList();
  }
}
