package dev.souk.orders;

import dev.souk.json.Says;
import dev.souk.json.Text;

/// Why something is done to an order; its customer reads it.
@Says("Why it is done.")
public record ReasonBody(
    @Says(value = "For the customer to read.", example = "Broken in the store") @Text(max = 500)
        String reason) {}
