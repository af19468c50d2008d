package dev.souk.cart;

import static dev.souk.accounts.AccountFixtures.NOON;

import dev.souk.catalog.Offer;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import java.util.ArrayList;
import java.util.List;

/// Carts of a whole crowd, written a hundred at a time.
public final class FilledCarts {
  private static final int TOGETHER = 100;

  private FilledCarts() {}

  /// One of the offer in the cart of each.
  public static List<Cart> of(DynamoTable table, List<String> owners, Offer offer) {
    var carts = owners.stream().map(owner -> cart(owner, offer)).toList();
    for (var from = 0; from < carts.size(); from += TOGETHER) {
      var writes = table.writes();
      carts
          .subList(from, Math.min(carts.size(), from + TOGETHER))
          .forEach(each -> writes.put(CartMapper.item(each, NOON), DynamoExpression.absent()));
      writes.commit().orThrowStale();
    }
    return carts;
  }

  private static Cart cart(String owner, Offer offer) {
    return new Cart(owner, new ArrayList<>(List.of(CartLine.of(offer, 1, NOON))), null, 1);
  }
}
