package dev.souk.cart;

import dev.souk.json.Description;
import dev.souk.money.MoneyView;
import org.jspecify.annotations.Nullable;

/// What a shopper is told of a line.
@Description("A warning about a cart line.")
public record CartWarningView(
    @Description(
            value =
                "`priceChanged` since the cart was last retrieved, reported once; `notOnSale`;"
                    + " `insufficientStock` for the quantity; `reduced` or `dropped` by a cart merge.",
            example = "priceChanged")
        Type type,
    @Description(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
        String productId,
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        String variantId,
    @Description("Previous unit price; `priceChanged` only.") @Nullable MoneyView previousPrice,
    @Description("Current unit price; `priceChanged` only.") @Nullable MoneyView currentPrice,
    @Description("Requested quantity; not for `priceChanged`.") @Nullable Integer requestedQuantity,
    @Description(
            "Available quantity for `insufficientStock`; quantity in the cart for `reduced` and"
                + " `dropped`.")
        @Nullable Integer quantity) {
  /// What it is about.
  public enum Type {
    PRICE_CHANGED,
    NOT_ON_SALE,
    INSUFFICIENT_STOCK,
    REDUCED,
    DROPPED
  }

  static CartWarningView of(CartWarning cartWarning) {
    return switch (cartWarning) {
      case CartWarning.PriceChanged(var line, var now) ->
          new CartWarningView(
              Type.PRICE_CHANGED,
              line.productId(),
              line.variantId(),
              MoneyView.of(line.lastSeenPrice()),
              MoneyView.of(now),
              null,
              null);
      case CartWarning.NotOnSale(var line) -> counted(Type.NOT_ON_SALE, line, null);
      case CartWarning.InsufficientStock(var line, var available) ->
          counted(Type.INSUFFICIENT_STOCK, line, available);
      case CartWarning.Reduced(var line, var quantity) -> counted(Type.REDUCED, line, quantity);
      case CartWarning.Dropped(var line) -> counted(Type.DROPPED, line, 0);
    };
  }

  private static CartWarningView counted(Type type, CartLine line, @Nullable Integer left) {
    return new CartWarningView(
        type, line.productId(), line.variantId(), null, null, line.quantity(), left);
  }
}
