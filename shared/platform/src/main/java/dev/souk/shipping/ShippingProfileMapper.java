package dev.souk.shipping;

import dev.souk.catalog.CatalogKeys;
import dev.souk.store.RecordSchema;

/// A seller's shipping options as one item, of 50 KB at most. Which attributes an option has says
/// what kind of tariff it is.
final class ShippingProfileMapper {
  private static final RecordSchema<ShippingOption> OPTION =
      RecordSchema.of(ShippingOption.class)
          .names(ShippingOption.class, "terms=*")
          .names(ShippingTerms.class, "tariff=*")
          .names(ShippingTariff.Tier.class, "upToGrams=g price=p")
          .with("currency", option -> option.terms().tariff().currency())
          .build();

  static final RecordSchema<ShippingProfile> SCHEMA =
      RecordSchema.of(ShippingProfile.class)
          .at(book -> CatalogKeys.shippingProfile(book.sellerId()))
          .part(OPTION)
          .with("schema", 1)
          .build();

  private ShippingProfileMapper() {}
}
