package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A seller's part of an order as an admin sees it: all but the code the customer tells the
/// courier.
@Says("A seller's part of an order, with all that is known of it.")
public record AdminOrderPartView(
    @Says(value = "The id of this part.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
        String sellerOrderId,
    @Says(value = "The seller's id.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
    @Says(value = "What the shop was called.", example = "Casa Linho") String sellerName,
    @Says(value = "How far this part has come.", example = "shipped") Status status,
    @Says("What was bought.") List<OrderLineView> lines,
    @Says("How it is sent.") OrderPartView.Delivery delivery,
    @Says("Who brings it; `null` when no courier of the market does.") @Nullable String courierId,
    @Says("What was sent, in its order.") List<ParcelView> parcels,
    @Says("How it was handed over; `null` while it was not.") @Nullable ProofView proof,
    @Says("When it was handed over; `null` while it was not.") @Nullable Instant deliveredAt,
    @Says("Money that goes back, oldest first.") List<RefundView> refunds,
    @Says("What the customer wishes to send back, oldest first.") List<ReturnView> returns,
    @Says("What the customer pays for this part.") SumView total,
    @Says("What the market keeps of what stays sold, without VAT.") SumView commission,
    @Says("The VAT on `commission`.") SumView commissionVat,
    @Says("The commission on each line when the order was placed.")
        List<CommissionLineView> commissionLines,
    @Says("What is due to the seller, once it is paid.") SumView due) {
  static AdminOrderPartView of(OrderPartView shown, SellerOrder part, MediaUrls urls) {
    return new AdminOrderPartView(
        shown.sellerOrderId(),
        shown.sellerId(),
        shown.sellerName(),
        shown.status(),
        shown.lines(),
        shown.delivery(),
        part.courierId(),
        shown.parcels(),
        ProofView.of(part, urls),
        shown.deliveredAt(),
        shown.refunds(),
        shown.returns(),
        SumView.of(part.bought().total()),
        SumView.of(part.commission()),
        SumView.of(part.commissionVat()),
        CommissionLineView.of(part),
        SumView.of(part.due()));
  }
}
