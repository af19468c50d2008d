package dev.souk.catalog;

import dev.souk.json.Says;
import dev.souk.money.MoneyView;
import java.time.Instant;

/// One change of a variant's price.
@Says("One change of a variant's price.")
public record PriceView(
    @Says(value = "The change's id.", example = "prc_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String productId,
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String variantId,
    @Says("What one cost until then.") MoneyView before,
    @Says("What one has cost since.") MoneyView price,
    @Says(value = "A change of price never changes.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("The same: a change of price never changes.") Instant updatedAt) {
  static PriceView of(PriceChange change) {
    return new PriceView(
        change.id(),
        change.productId(),
        change.variantId(),
        MoneyView.of(change.before()),
        MoneyView.of(change.after()),
        1,
        change.at(),
        change.at());
  }
}
