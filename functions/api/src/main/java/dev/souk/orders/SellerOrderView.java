package dev.souk.orders;

import dev.souk.addresses.Place;
import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A seller's part of a paid order as that seller sees it: where to send what, and what is earned
/// with it. Of other sellers' parts, and of the customer beyond the address, it holds nothing.
@Says("A seller's own part of a paid order.")
public record SellerOrderView(
    @Says(value = "The id of this part.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The order it is of.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String orderId,
    @Says(value = "How far this part has come.", example = "processing") Status status,
    @Says(value = "Where the whole order stands.", example = "paid") Status orderStatus,
    @Says(
            "Where to send it; `null` from 30 days after it was delivered (or 90 days after it was"
                + " sent, when nobody said that it arrived), and once it is cancelled or refunded in"
                + " full.")
        @Nullable PlaceView address,
    @Says("Where it went to, for your books; it never goes away.") Destination destination,
    @Says("What was bought.") List<OrderLineView> lines,
    @Says("How it is to be sent.") OrderPartView.Delivery delivery,
    @Says("What was sent, in its order.") List<ParcelView> parcels,
    @Says("When it was handed over; `null` while it was not.") @Nullable Instant deliveredAt,
    @Says("Money that goes back, oldest first.") List<RefundView> refunds,
    @Says("What the customer wishes to send back, oldest first.") List<ReturnView> returns,
    @Says("What the customer pays for this part.") SumView total,
    @Says("What of `total` has gone back or is on its way.") SumView refunded,
    @Says("What the market keeps of what stays sold, without VAT.") SumView commission,
    @Says("The VAT on `commission`.") SumView commissionVat,
    @Says("The commission on each line when the order was placed.")
        List<CommissionLineView> commissionLines,
    @Says("`total` less `refunded`, `commission` and `commissionVat`.") SumView due,
    @Says("What the customer's bank asks back of the whole order's payment; mostly nothing.")
        List<DisputeView> disputes,
    @Says("How this part came to stand where it does, oldest first.") List<OrderStepView> history,
    @Says(value = "Rises with every change of the order.", example = "4") long version,
    @Says("When the order was placed.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {

  /// Where something went to, without anyone who lives there.
  @Says("Where it went to, without anyone who lives there.")
  public record Destination(
      @Says(value = "State or province.", example = "Berlin") @Nullable String region,
      @Says(value = "ISO 3166-1 alpha-2.", example = "DE") String country) {
    static Destination of(Place place) {
      return new Destination(place.region(), place.country());
    }
  }

  static SellerOrderView of(PaidOrder order, SellerOrder part, Instant now) {
    var own = order.log().steps().stream().filter(step -> Objects.equals(step.part(), part.id()));
    return new SellerOrderView(
        part.id(),
        order.id(),
        part.status(),
        order.status(),
        BuyerAddress.of(order, part, now).map(PlaceView::of).orElse(null),
        Destination.of(order.placed().place()),
        OrderLineView.of(part),
        OrderPartView.Delivery.of(part),
        part.parcels().stream().map(ParcelView::of).toList(),
        OrderPartView.deliveredAt(part),
        part.refunds().stream().map(RefundView::of).toList(),
        part.returns().stream().map(ReturnView::of).toList(),
        SumView.of(part.bought().total()),
        SumView.of(part.returned()),
        SumView.of(part.commission()),
        SumView.of(part.commissionVat()),
        CommissionLineView.of(part),
        SumView.of(part.due()),
        DisputeView.of(order),
        OrderStepView.of(own.toList()),
        order.version(),
        order.log().createdAt(),
        order.log().updatedAt());
  }

  /// @throws java.util.NoSuchElementException when the order has no such part
  static SellerOrderView of(PaidOrder order, String partId, Instant now) {
    return of(order, order.part(partId).orElseThrow(), now);
  }

  /// The part of a seller who has one.
  static SellerOrderView ofSeller(PaidOrder order, String sellerId, Instant now) {
    return of(order, order.placed().partId(sellerId), now);
  }
}
