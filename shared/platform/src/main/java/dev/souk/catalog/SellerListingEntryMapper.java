package dev.souk.catalog;

import dev.souk.money.Money;
import dev.souk.store.ItemKey;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;

/// The entries of a seller's own list. Small entries in a partition of their own rather than the
/// index over whole products: the index would copy several KB at every change and every reading.
final class SellerListingEntryMapper {
  static final RecordSchema<SellerProductSummary> SCHEMA =
      RecordSchema.of(SellerProductSummary.class)
          .inKey(SellerProductSummary.class, "id", ItemKey::sk)
          .names(
              SellerProductSummary.class, "name=n status=f price=* variants=v image=m revision=*")
          .names(Money.class, "amount=a currency=u")
          .names(Revision.class, "createdAt=c updatedAt=t")
          .build();

  private SellerListingEntryMapper() {}

  static TableItem entry(Product product) {
    return SCHEMA.item(
        CatalogKeys.sellerProducts(product.seller().sellerId(), product.id()),
        SellerProductSummary.of(product));
  }
}
