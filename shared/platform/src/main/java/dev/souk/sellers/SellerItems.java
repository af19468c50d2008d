package dev.souk.sellers;

import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Write;
import java.time.Instant;

/// The writes that keep a seller's public profile in step with the seller's account, for the
/// transactions that change the account.
public final class SellerItems {
  private static final int SCHEMA = 1;

  private SellerItems() {}

  /// The profile of a new seller.
  public static Write made(String sellerId, String shopName, Instant now) {
    var item =
        Item.at(Keys.seller(sellerId))
            .with("schema", SCHEMA)
            .with("sellerId", sellerId)
            .with("shopName", shopName)
            .with("about", "")
            .with("status", "ACTIVE")
            .with("version", 1)
            .with("createdAt", now)
            .with("updatedAt", now)
            .build();
    return new Write.Put(item, Expression.absent());
  }

  /// @param status `ACTIVE` or `SUSPENDED`
  public static Write status(String sellerId, String status, Instant now) {
    return new Write.Update(
        Keys.seller(sellerId),
        Expression.of("SET #status = :status, #version = #version + :one, #updatedAt = :now")
            .with(":status", status)
            .with(":one", 1)
            .with(":now", now),
        Expression.present());
  }
}
