package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;

/// What the customer's bank asks back of an order's payment.
@Description("A dispute of an order's payment.")
public record DisputeView(
    @Description(value = "Id at the payment provider.", example = "du_1MtJUT2eZvKYlo2CNaw2HvEv")
        String id,
    @Description(
            value =
                "While it is `needsResponse` or `underReview`, nothing of the order can be shipped"
                    + " or refunded. An `inquiry` blocks nothing. The amount of a `lost` dispute is listed"
                    + " among the refunds.",
            example = "needsResponse")
        Dispute.Status status,
    @Description("Whether the disputed amount has been withdrawn or reinstated.")
        Dispute.Funds funds,
    @Description("Disputed amount.") AmountView amount,
    @Description(value = "Reason as given by the payment provider.", example = "fraudulent")
        String reason,
    @Description("When it was opened.") Instant openedAt,
    @Description("When the payment provider last reported on it.") Instant updatedAt) {
  static List<DisputeView> of(PaidOrder order) {
    return order.payment().disputes().stream()
        .map(each ->
            new DisputeView(
                each.providerId(),
                each.status(),
                each.funds(),
                AmountView.of(each.amount()),
                each.reason(),
                each.openedAt(),
                each.reportedAt()))
        .toList();
  }
}
