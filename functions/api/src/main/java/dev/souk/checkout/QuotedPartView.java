package dev.souk.checkout;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import dev.souk.money.Money;
import dev.souk.money.MoneyView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is bought of one seller, and what it comes to.
@Says("What is bought of one seller.")
public record QuotedPartView(
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
    @Says(value = "The shop's name.", example = "Casa Linho") String sellerName,
    @Says("In the cart's order.") List<Line> lines,
    @Says("What the lines come to.") SumView subtotal,
    @Says("How the seller can send them, the cheapest first; none when they do not.")
        List<Delivery> choices,
    @Says("The one that was chosen, or the cheapest; `null` when the seller does not send.")
        @Nullable Delivery shipping,
    @Says("The lines and their shipping; `null` when the seller does not send.")
        @Nullable SumView total) {

  /// A line with everything that is charged on it.
  @Says("So many of one variant, and what they come to.")
  public record Line(
      @Says(value = "The product's id.", example = "prd_01kagwv6q5e7pbn0k1d0z9x2aa")
          String productId,
      @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
          String variantId,
      @Says(value = "The product's name, and what sets the variant apart.", example = "Shirt (L)")
          String name,
      @Says(value = "How many.", example = "2") int quantity,
      @Says("What one costs.") MoneyView price,
      @Says("What the coupon takes off the line.") SumView discount,
      @Says("The part of `total` that is tax.") SumView tax,
      @Says("What is paid for the line.") SumView total) {
    private static Line of(Bill.Item item) {
      return new Line(
          item.productId(),
          item.variantId(),
          item.name(),
          item.quantity(),
          MoneyView.of(item.price()),
          SumView.of(item.discount()),
          SumView.of(item.tax()),
          SumView.of(item.total()));
    }
  }

  /// A way to send.
  @Says("A way to send.")
  public record Delivery(
      @Says(
              value = "The shipping option's id; empty for `Standard`.",
              example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa")
          String optionId,
      @Says(value = "Its name.", example = "Parcel") String name,
      @Says("What is paid for it.") SumView price,
      @Says("The part of `price` that is tax.") SumView tax) {
    private static Delivery of(Bill.Delivery delivery) {
      return new Delivery(
          delivery.optionId(),
          delivery.name(),
          SumView.of(delivery.price()),
          SumView.of(delivery.tax()));
    }
  }

  static QuotedPartView of(Quote.Part part) {
    var subtotal = part.items().stream().map(Bill.Item::total).reduce(Money::plus).orElseThrow();
    return new QuotedPartView(
        part.sellerId(),
        part.sellerName(),
        part.items().stream().map(Line::of).toList(),
        SumView.of(subtotal),
        part.choices().stream().map(Delivery::of).toList(),
        part.delivery().map(Delivery::of).orElse(null),
        part.billed().map(each -> SumView.of(each.total())).orElse(null));
  }
}
