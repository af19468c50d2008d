package dev.souk.shipping;

import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;

/// A seller's shipping options as one item, of 50 KB at most. Which attributes an option has says
/// what kind of tariff it is.
final class ShippingItems {
  private static final RecordSchema<ShippingOption> OPTION =
      RecordSchema.of(ShippingOption.class)
          .names(ShippingOption.class, "terms=*")
          .names(ShippingTerms.class, "tariff=*")
          .names(Tariff.Step.class, "upToGrams=g price=p")
          .with("currency", option -> option.terms().tariff().currency())
          .build();

  static final RecordSchema<ShippingBook> SCHEMA =
      RecordSchema.of(ShippingBook.class)
          .at(book -> Keys.shipping(book.sellerId()))
          .part(OPTION)
          .with("schema", 1)
          .build();

  private ShippingItems() {}
}
