package dev.souk.orders;

import dev.souk.json.Description;
import dev.souk.json.TextLength;

/// Why something is done to an order; its customer reads it.
@Description("The reason.")
public record ReasonBody(
    @Description(value = "Reason, shown to the customer.", example = "Broken in the store")
        @TextLength(max = 500)
        String reason) {}
