package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as a list of orders shows it.
@Says("An order in a list.")
public record OrderCardView(
    @Says(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "Where the whole stands.", example = "shipped") Status status,
    @Says(
            "Until when it can be paid; `null` once it is, while its payment is being processed, and"
                + " when it cannot be paid any more.")
        @Nullable Instant expiresAt,
    @Says("Of whom it was bought.") List<Part> sellers,
    @Says(value = "Units of all lines.", example = "3") int units,
    @Says("What the customer pays.") SumView total,
    @Says(value = "Rises with every change.", example = "4") long version,
    @Says("When it was placed.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {

  /// How far one seller's part has come.
  @Says("How far one seller's part has come.")
  public record Part(
      @Says(value = "The id of this part.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
          String sellerOrderId,
      @Says(value = "What the shop was called.", example = "Casa Linho") String sellerName,
      @Says(value = "How far it has come.", example = "shipped") Status status,
      @Says(value = "The names of its lines.", example = "[\"Linen shirt (L)\"]")
          List<String> names) {
    private static Part of(OrderPartView part) {
      return new Part(
          part.sellerOrderId(),
          part.sellerName(),
          part.status(),
          part.lines().stream().map(OrderLineView::name).toList());
    }
  }

  static OrderCardView of(Order order) {
    var whole = OrderView.of(order);
    return new OrderCardView(
        whole.id(),
        whole.status(),
        whole.expiresAt(),
        whole.sellers().stream().map(Part::of).toList(),
        order.placed().bill().items().mapToInt(each -> each.quantity()).sum(),
        whole.sums().total(),
        whole.version(),
        whole.createdAt(),
        whole.updatedAt());
  }
}
