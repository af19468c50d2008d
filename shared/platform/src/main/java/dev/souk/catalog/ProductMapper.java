package dev.souk.catalog;

import dev.souk.media.MediaRefMapper;
import dev.souk.store.RecordSchema;

/// A product as an item. Names inside its lists are single letters: a page costs half a read unit
/// only while item and stock are under 4 KB together.
final class ProductMapper {
  static final RecordSchema<Product> SCHEMA =
      RecordSchema.of(Product.class)
          .at(product -> CatalogKeys.product(product.id()))
          .names(Product.class, "id=productId seller=* content=* revision=*")
          .names(ProductSeller.class, "name=sellerName")
          .names(Breadcrumb.class, "categoryId=i name=n")
          .names(ProductVariant.class, "id=i sku=s options=o price=p grams=g?")
          .part(MediaRefMapper.SCHEMA)
          .with("schema", 1)
          .build();

  private ProductMapper() {}
}
