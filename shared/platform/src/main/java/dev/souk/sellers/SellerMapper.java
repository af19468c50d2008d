package dev.souk.sellers;

import dev.souk.accounts.AccountStatus;
import dev.souk.catalog.CatalogKeys;
import dev.souk.catalog.PendingReindexMapper;
import dev.souk.media.MediaRefMapper;
import dev.souk.store.ConditionalWrite;
import dev.souk.store.DynamoExpression;
import dev.souk.store.RecordSchema;
import dev.souk.store.TableItem;
import java.time.Instant;
import java.util.List;

/// A seller's profile as an item, and the writes that keep it in step with the seller's account,
/// for the transactions that change the account.
public final class SellerMapper {
  public static final RecordSchema<Seller> SCHEMA =
      RecordSchema.of(Seller.class)
          .at(seller -> CatalogKeys.sellerProfile(seller.id()))
          .names(Seller.class, "id=sellerId logo=logo[] status=status")
          .part(MediaRefMapper.SCHEMA)
          .with("schema", 1)
          .older(SellerMapper::described)
          .build();

  private SellerMapper() {}

  /// Before shops said what they are about, there was nothing.
  private static TableItem described(TableItem item) {
    return item.has("about") ? item : item.changed().with("about", "").build();
  }

  /// The profile of a new seller.
  public static ConditionalWrite made(String sellerId, String shopName, Instant now) {
    var seller = new Seller(sellerId, shopName, "", null, AccountStatus.ACTIVE, 1, now, now);
    return SCHEMA.put(seller, DynamoExpression.absent());
  }

  /// Another standing, and the note that the seller's products are to follow.
  public static List<ConditionalWrite> standing(
      String sellerId, AccountStatus accountStatus, Instant now) {
    var change =
        new ConditionalWrite.Update(
            CatalogKeys.sellerProfile(sellerId),
            DynamoExpression.of(
                    "SET #status = :status, #version = #version + :one, #updatedAt = :now")
                .with(":status", accountStatus)
                .with(":one", 1)
                .with(":now", now),
            DynamoExpression.present());
    return List.of(change, PendingReindexMapper.note(sellerId, now));
  }
}
