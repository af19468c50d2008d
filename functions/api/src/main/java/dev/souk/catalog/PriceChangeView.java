package dev.souk.catalog;

import dev.souk.json.Description;
import dev.souk.money.MoneyView;
import java.time.Instant;

/// One change of a variant's price.
@Description("One change of a variant's price.")
public record PriceChangeView(
    @Description(value = "The change's id.", example = "prc_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
        String productId,
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Description("Previous price.") MoneyView before,
    @Description("New price.") MoneyView price,
    @Description(value = "A change of price never changes.", example = "1") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("The same: a change of price never changes.") Instant updatedAt) {
  static PriceChangeView of(PriceChange change) {
    return new PriceChangeView(
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
