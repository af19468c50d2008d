package dev.souk.cart;

import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cart at present prices. It has no version and so no `ETag`: prices and stock change without
/// the cart.
@Says("A cart, at present prices.")
public record CartView(
    @Says("What is on sale, by seller.") List<Part> sellers,
    @Says("What no longer is; not counted.") List<Gone> unavailable,
    @Says(value = "Units of all lines that are on sale.", example = "3") int units,
    @Says("What they cost, `null` when there are none.") @Nullable SumView subtotal,
    @Says("The coupon on it, `null` without one.") @Nullable CouponOnCartView coupon,
    @Says("The subtotal less what the coupon takes off.") @Nullable SumView total,
    @Says("What to tell the shopper.") List<NoteView> notes) {

  /// What is of one seller.
  @Says("The lines of one seller.")
  public record Part(
      @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
      @Says(value = "The shop's name.", example = "Casa Linho") String sellerName,
      @Says("In the order they were added.") List<LineView> lines,
      @Says("What they cost.") SumView subtotal) {
    private static Part of(Basket.Part part, MediaUrls urls) {
      return new Part(
          part.sellerId(),
          part.sellerName(),
          part.lines().stream().map(each -> LineView.of(each, urls)).toList(),
          SumView.of(part.subtotal()));
    }
  }

  /// What is not on sale any more.
  @Says("A line that cannot be bought any more.")
  public record Gone(
      @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Says(value = "How many.", example = "2") int quantity,
      @Says("What one cost when one last looked.") MoneyView lastPrice) {
    private static Gone of(Line line) {
      return new Gone(
          line.productId(), line.variantId(), line.quantity(), MoneyView.of(line.seen()));
    }
  }

  static CartView of(Basket basket, Optional<Reduction> reduction, MediaUrls urls) {
    var off = reduction.flatMap(Reduction::discount);
    var total = basket.subtotal().map(sum -> off.map(sum::minus).orElse(sum));
    return new CartView(
        basket.parts().stream().map(each -> Part.of(each, urls)).toList(),
        basket.gone().stream().map(Gone::of).toList(),
        basket.lines().stream().mapToInt(each -> each.line().quantity()).sum(),
        basket.subtotal().map(SumView::of).orElse(null),
        reduction.map(CouponOnCartView::of).orElse(null),
        total.map(SumView::of).orElse(null),
        basket.notes().stream().map(NoteView::of).toList());
  }
}
