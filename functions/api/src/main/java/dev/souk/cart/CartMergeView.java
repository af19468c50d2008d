package dev.souk.cart;

import dev.souk.json.Description;
import java.util.List;

/// What became of a guest's cart at log-in.
@Description("Result of merging the guest's cart.")
public record CartMergeView(
    @Description(value = "Number of lines in the merged cart.", example = "3") int lineCount,
    @Description("Lines that were reduced or dropped.") List<CartWarningView> warnings) {
  static CartMergeView of(CartMerge cartMerge) {
    return new CartMergeView(
        cartMerge.cart().lines().size(),
        cartMerge.warnings().stream().map(CartWarningView::of).toList());
  }
}
