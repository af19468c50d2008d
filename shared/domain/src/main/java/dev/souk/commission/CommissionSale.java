package dev.souk.commission;

import dev.souk.money.Money;
import java.util.List;

/// A line that commission is charged on.
///
/// @param categoryIds the categories it stands in, from the top to its own; none when it has none
/// @param sold what the line costs at the seller's price, its discount taken off
/// @param net what of the line is no tax
public record CommissionSale(
    String sellerId, List<String> categoryIds, int quantity, Money sold, Money net) {
  public CommissionSale {
    categoryIds = List.copyOf(categoryIds);
    if (quantity < 1 || sold.amount() < 0 || net.amount() < 0) {
      throw new IllegalArgumentException("a sale that cannot be");
    }
  }
}
