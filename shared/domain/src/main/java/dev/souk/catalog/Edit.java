package dev.souk.catalog;

import dev.souk.sellers.Seller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A product's way from one version to the next, and what that rests on.
///
/// @param price the price change it makes, or null
/// @param ground what it was derived from, or null when from the product alone
public record Edit(
    Product before, Product after, @Nullable PriceChange price, @Nullable Ground ground) {
  public Edit {
    if (!before.id().equals(after.id())
        || after.stamp().version() != before.stamp().version() + 1) {
      throw new IllegalArgumentException("not the next version of the same product");
    }
  }

  /// The versions of the profile and the tree a product was derived from: it is kept only while
  /// they stand. 0 for one it does not rest on.
  public record Ground(long seller, long tree) {}

  public static Edit of(Product before, Product after) {
    return new Edit(before, after, null, null);
  }

  public Edit with(PriceChange change) {
    return new Edit(before, after, change, ground);
  }

  public Edit standingOn(Tree tree) {
    return new Edit(before, after, price, new Ground(0, version(tree)));
  }

  public Edit standingOn(Seller seller, Tree tree) {
    return new Edit(before, after, price, new Ground(seller.version(), version(tree)));
  }

  private long version(Tree tree) {
    return after.presentation().path().isEmpty() ? 0 : tree.version();
  }

  public Optional<PriceChange> priceChange() {
    return Optional.ofNullable(price);
  }
}
