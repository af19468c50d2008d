package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;

/// What the customer's bank asks back of an order's payment.
@Says("What the customer's bank asks back of an order's payment.")
public record DisputeView(
    @Says(value = "The payment provider's name of it.", example = "du_1MtJUT2eZvKYlo2CNaw2HvEv")
        String id,
    @Says(
            value =
                "While it is `needsResponse` or `underReview`, nothing more of the order can be sent,"
                    + " and no money of it be refunded. An `inquiry` holds nothing. What a `lost` one"
                    + " takes is among the refunds.",
            example = "needsResponse")
        Dispute.Status status,
    @Says("Where the disputed money is.") Dispute.Funds funds,
    @Says("How much it is about.") SumView amount,
    @Says(value = "The payment provider's word for why.", example = "fraudulent") String reason,
    @Says("When it was opened.") Instant openedAt,
    @Says("When the payment provider last said something of it.") Instant updatedAt) {
  static List<DisputeView> of(PaidOrder order) {
    return order.payment().disputes().stream()
        .map(each ->
            new DisputeView(
                each.name(),
                each.status(),
                each.funds(),
                SumView.of(each.amount()),
                each.reason(),
                each.openedAt(),
                each.toldAt()))
        .toList();
  }
}
