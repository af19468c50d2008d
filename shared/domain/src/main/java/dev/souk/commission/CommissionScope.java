package dev.souk.commission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which lines a rule is for: those of a seller, of a category and what stands below it, of both at
/// once, or of the whole market when both are null.
public record CommissionScope(@Nullable String sellerId, @Nullable String categoryId) {
  private static final int ABOVE_ANY_DEPTH = 1000;

  public static final CommissionScope MARKET = new CommissionScope(null, null);

  boolean covers(CommissionSale sale) {
    return (sellerId == null || sellerId.equals(sale.sellerId()))
        && (categoryId == null || sale.categoryIds().contains(categoryId));
  }

  /// How closely it describes a sale that it covers: a seller's is closer than any category's, and
  /// of two categories the lower one is closer.
  int closeness(CommissionSale sale) {
    return (sellerId == null ? 0 : ABOVE_ANY_DEPTH) + depth(sale.categoryIds());
  }

  private int depth(List<String> categoryIds) {
    return categoryId == null ? 0 : 1 + categoryIds.indexOf(categoryId);
  }
}
