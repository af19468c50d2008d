package dev.souk.sellers;

import dev.souk.accounts.Standing;
import dev.souk.catalog.UnsettledItems;
import dev.souk.media.MediaRefItems;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Write;
import java.time.Instant;
import java.util.List;

/// A seller's profile as an item, and the writes that keep it in step with the seller's account,
/// for the transactions that change the account.
public final class SellerItems {
  public static final RecordSchema<Seller> SCHEMA =
      RecordSchema.of(Seller.class)
          .at(seller -> Keys.seller(seller.id()))
          .names(Seller.class, "id=sellerId logo=logo[] standing=status")
          .part(MediaRefItems.SCHEMA)
          .with("schema", 1)
          .older(SellerItems::described)
          .build();

  private SellerItems() {}

  /// Before shops said what they are about, there was nothing.
  private static Item described(Item item) {
    return item.has("about") ? item : item.changed().with("about", "").build();
  }

  /// The profile of a new seller.
  public static Write made(String sellerId, String shopName, Instant now) {
    var seller = new Seller(sellerId, shopName, "", null, Standing.ACTIVE, 1, now, now);
    return SCHEMA.put(seller, Expression.absent());
  }

  /// Another standing, and the note that the seller's products are to follow.
  public static List<Write> standing(String sellerId, Standing standing, Instant now) {
    var change =
        new Write.Update(
            Keys.seller(sellerId),
            Expression.of("SET #status = :status, #version = #version + :one, #updatedAt = :now")
                .with(":status", standing)
                .with(":one", 1)
                .with(":now", now),
            Expression.present());
    return List.of(change, UnsettledItems.note(sellerId, now));
  }
}
