package dev.souk.orders;

import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of status of an order, or of a seller's part of it.
@Says("A step the order, or a seller's part of it, has taken.")
public record OrderStepView(
    @Says(value = "Counts from 1 in each order.", example = "3") long sequence,
    @Says("When it was.") Instant at,
    @Says("The seller's part that took the step; `null` when the whole order did.")
        @Nullable String sellerOrderId,
    @Says(value = "What it was before; `null` for the first.", example = "processing")
        @Nullable Status from,
    @Says(value = "What it became.", example = "shipped") Status to) {
  static List<OrderStepView> of(List<Step> steps) {
    return steps.stream()
        .map(step ->
            new OrderStepView(step.sequence(), step.at(), step.part(), step.from(), step.to()))
        .toList();
  }
}
