package dev.souk.catalog;

import dev.souk.sellers.Seller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A product's way from one version to the next, and what that rests on.
///
/// @param price the price change it makes, or null
/// @param sourceVersions what it was derived from, or null when from the product alone
public record ProductEdit(
    Product before,
    Product after,
    @Nullable PriceChange price,
    @Nullable SourceVersions sourceVersions) {
  public ProductEdit {
    if (!before.id().equals(after.id())
        || after.revision().version() != before.revision().version() + 1) {
      throw new IllegalArgumentException("not the next version of the same product");
    }
  }

  /// The versions of the profile and the tree a product was derived from: it is kept only while
  /// they stand. 0 for one it does not rest on.
  public record SourceVersions(long seller, long tree) {}

  public static ProductEdit of(Product before, Product after) {
    return new ProductEdit(before, after, null, null);
  }

  public ProductEdit with(PriceChange change) {
    return new ProductEdit(before, after, change, sourceVersions);
  }

  public ProductEdit basedOn(CategoryTree tree) {
    return new ProductEdit(before, after, price, new SourceVersions(0, version(tree)));
  }

  public ProductEdit basedOn(Seller seller, CategoryTree tree) {
    return new ProductEdit(
        before, after, price, new SourceVersions(seller.version(), version(tree)));
  }

  private long version(CategoryTree tree) {
    return after.content().breadcrumbs().isEmpty() ? 0 : tree.version();
  }

  public Optional<PriceChange> priceChange() {
    return Optional.ofNullable(price);
  }
}
