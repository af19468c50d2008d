package dev.souk.catalog;

import dev.souk.media.MediaRefItems;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;

/// A product as an item. Names inside its lists are single letters: a page costs half a read unit
/// only while item and stock are under 4 KB together.
final class ProductItems {
  static final RecordSchema<Product> SCHEMA =
      RecordSchema.of(Product.class)
          .at(product -> Keys.product(product.id()))
          .names(Product.class, "id=productId shop=* presentation=* stamp=*")
          .names(Shop.class, "name=sellerName")
          .names(Step.class, "categoryId=i name=n")
          .names(Variant.class, "id=i sku=s options=o price=p grams=g?")
          .part(MediaRefItems.SCHEMA)
          .with("schema", 1)
          .build();

  private ProductItems() {}
}
