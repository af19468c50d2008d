package dev.souk.catalog;

import dev.souk.money.Money;
import dev.souk.store.Item;
import dev.souk.store.Key;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;

/// The entries of a seller's own list. Small entries in a partition of their own rather than the
/// index over whole products: the index would copy several KB at every change and every reading.
final class OwnListings {
  static final RecordSchema<OwnCard> SCHEMA =
      RecordSchema.of(OwnCard.class)
          .inKey(OwnCard.class, "id", Key::sk)
          .names(OwnCard.class, "name=n shelf=f price=* variants=v image=m stamp=*")
          .names(Money.class, "amount=a currency=u")
          .names(Stamp.class, "createdAt=c updatedAt=t")
          .build();

  private OwnListings() {}

  static Item entry(Product product) {
    return SCHEMA.item(Keys.shelf(product.shop().sellerId(), product.id()), OwnCard.of(product));
  }
}
