package dev.souk.checkout;

import dev.souk.cart.CouponOnCartView;
import dev.souk.cart.SumView;
import dev.souk.json.Says;
import dev.souk.tax.TaxRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a cart comes to, sent to one address.
@Says("What the cart comes to, sent to one address. Every sum is one of its parts.")
public record QuoteView(
    @Says("What is on sale, by seller.") List<QuotedPartView> sellers,
    @Says("The coupon on the cart, `null` without one.") @Nullable CouponOnCartView coupon,
    @Says("The tax where it is sent.") Tax taxRate,
    @Says("What everything comes to; `null` while nothing is on sale or a seller does not send.")
        @Nullable Sums sums,
    @Says("Why it cannot be ordered as it is; empty when it can.") List<ObstacleView> obstacles) {

  /// How much tax there is.
  @Says("The tax of a country.")
  public record Tax(
      @Says(value = "ISO 3166-1 alpha-2.", example = "DE") String country,
      @Says(value = "In basis points: 1900 is 19 %.", example = "1900") int basisPoints,
      @Says(value = "Whether prices have it in them.", example = "included")
          TaxRate.Treatment treatment) {}

  /// What everything comes to.
  @Says("What everything comes to.")
  public record Sums(
      @Says("The goods at their prices.") SumView goods,
      @Says("What the coupon takes off.") SumView discount,
      @Says("All shipping, tax in it.") SumView shipping,
      @Says("All tax that is in `total`.") SumView tax,
      @Says("What is to be paid.") SumView total) {
    private static Sums of(Bill bill) {
      return new Sums(
          SumView.of(bill.goods()),
          SumView.of(bill.discount()),
          SumView.of(bill.shipping()),
          SumView.of(bill.tax()),
          SumView.of(bill.total()));
    }
  }

  static QuoteView of(Summing.Summed summed) {
    var quote = summed.quote();
    var tax = summed.charges().tax();
    return new QuoteView(
        quote.parts().stream().map(QuotedPartView::of).toList(),
        summed.reduction().map(CouponOnCartView::of).orElse(null),
        new Tax(summed.address().place().country(), tax.rate().points(), tax.treatment()),
        quote.bill().map(Sums::of).orElse(null),
        quote.obstacles().stream().map(ObstacleView::of).toList());
  }
}
