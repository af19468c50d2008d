package dev.souk.cart;

import dev.souk.json.Description;
import dev.souk.media.MediaUrls;
import dev.souk.money.MoneyView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cart at present prices. It has no version and so no `ETag`: prices and stock change without
/// the cart.
@Description("A cart with current prices.")
public record CartView(
    @Description("The available items, grouped by seller.") List<SellerGroup> sellers,
    @Description("Items no longer available; not included in the totals.")
        List<UnavailableLine> unavailable,
    @Description(value = "Total quantity of the available items.", example = "3") int totalQuantity,
    @Description("Sum of the available items; `null` if there are none.")
        @Nullable AmountView subtotal,
    @Description("The applied coupon, `null` without one.") @Nullable CartCouponView coupon,
    @Description("The subtotal less the discount.") @Nullable AmountView total,
    @Description("Changes the shopper should know about.") List<CartWarningView> warnings) {

  /// What is of one seller.
  @Description("The lines of one seller.")
  public record SellerGroup(
      @Description(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa")
          String sellerId,
      @Description(value = "The shop's name.", example = "Casa Linho") String sellerName,
      @Description("In the order they were added.") List<CartLineView> lines,
      @Description("Sum of the lines.") AmountView subtotal) {
    private static SellerGroup of(PricedCart.SellerGroup sellerGroup, MediaUrls urls) {
      return new SellerGroup(
          sellerGroup.sellerId(),
          sellerGroup.sellerName(),
          sellerGroup.lines().stream().map(each -> CartLineView.of(each, urls)).toList(),
          AmountView.of(sellerGroup.subtotal()));
    }
  }

  /// What is not on sale any more.
  @Description("An item that is no longer available.")
  public record UnavailableLine(
      @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Description(value = "Quantity.", example = "2") int quantity,
      @Description("Unit price when the cart was last retrieved.") MoneyView lastPrice) {
    private static UnavailableLine of(CartLine line) {
      return new UnavailableLine(
          line.productId(), line.variantId(), line.quantity(), MoneyView.of(line.lastSeenPrice()));
    }
  }

  static CartView of(PricedCart pricedCart, Optional<AppliedCoupon> reduction, MediaUrls urls) {
    var off = reduction.flatMap(AppliedCoupon::discount);
    var total = pricedCart.subtotal().map(sum -> off.map(sum::minus).orElse(sum));
    return new CartView(
        pricedCart.sellerGroups().stream().map(each -> SellerGroup.of(each, urls)).toList(),
        pricedCart.unavailable().stream().map(UnavailableLine::of).toList(),
        pricedCart.lines().stream().mapToInt(each -> each.line().quantity()).sum(),
        pricedCart.subtotal().map(AmountView::of).orElse(null),
        reduction.map(CartCouponView::of).orElse(null),
        total.map(AmountView::of).orElse(null),
        pricedCart.warnings().stream().map(CartWarningView::of).toList());
  }
}
