package dev.souk.cart;

import dev.souk.json.Says;
import dev.souk.money.MoneyView;
import org.jspecify.annotations.Nullable;

/// What a shopper is told of a line.
@Says("Something about a line that the shopper should know.")
public record NoteView(
    @Says(
            value =
                "`priceChanged` since one last looked, told once; `notOnSale` any more;"
                    + " `fewerInStock` than the cart holds; `lowered` or `leftOut` when another"
                    + " cart was merged in.",
            example = "priceChanged")
        Kind kind,
    @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa") String productId,
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String variantId,
    @Says("What one cost before; only of `priceChanged`.") @Nullable MoneyView before,
    @Says("What one costs now; only of `priceChanged`.") @Nullable MoneyView now,
    @Says("How many were wanted; not of `priceChanged`.") @Nullable Integer wanted,
    @Says(
            "How many there are, of `fewerInStock`; how many the cart holds, of `lowered` and"
                + " `leftOut`.")
        @Nullable Integer left) {
  /// What it is about.
  public enum Kind {
    PRICE_CHANGED,
    NOT_ON_SALE,
    FEWER_IN_STOCK,
    LOWERED,
    LEFT_OUT
  }

  static NoteView of(Note note) {
    return switch (note) {
      case Note.PriceChanged(var line, var now) ->
          new NoteView(
              Kind.PRICE_CHANGED,
              line.productId(),
              line.variantId(),
              MoneyView.of(line.seen()),
              MoneyView.of(now),
              null,
              null);
      case Note.NotOnSale(var line) -> counted(Kind.NOT_ON_SALE, line, null);
      case Note.FewerInStock(var line, var available) ->
          counted(Kind.FEWER_IN_STOCK, line, available);
      case Note.Lowered(var line, var quantity) -> counted(Kind.LOWERED, line, quantity);
      case Note.LeftOut(var line) -> counted(Kind.LEFT_OUT, line, 0);
    };
  }

  private static NoteView counted(Kind kind, Line line, @Nullable Integer left) {
    return new NoteView(
        kind, line.productId(), line.variantId(), null, null, line.quantity(), left);
  }
}
