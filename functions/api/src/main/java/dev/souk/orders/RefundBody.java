package dev.souk.orders;

import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import java.time.Instant;
import java.util.List;

/// What money is to go back for.
@Description("What to refund.")
public record RefundBody(
    @Description(
            value = "Variants and quantities; empty to refund shipping only.",
            example = "[{\"variantId\":\"var_01kagwv6q5e7pbn0k1d0z9x2aa\",\"quantity\":1}]")
        @DefaultValue("[]")
        @ItemCount(max = 50)
        List<VariantUnitsView> lines,
    @Description(value = "Whether to `refund` or `keep` the shipping.", example = "keep")
        @DefaultValue("keep")
        RefundTransitions.ShippingRefund shipping,
    @Description(
            value =
                "Whether unshipped units are restocked; `false` if they are damaged or lost."
                    + " Returned units are restocked by a stock movement.",
            example = "true")
        @DefaultValue("true")
        boolean restock,
    @Description(value = "Reason, shown to the customer.", example = "Arrived broken")
        @TextLength(max = 500)
        String reason) {

  OrderTransitionResult of(PaidOrder order, String partId, Instant now) {
    var units = new RequestedLines(lines).of(order, partId);
    var unsent = restock ? Refund.Restock.UNSHIPPED : Refund.Restock.NONE;
    var refundRequest = new RefundTransitions.RefundRequest(units, shipping, unsent, reason);
    return OrderSizeLimit.in(RefundTransitions.refund(order, partId, refundRequest, now));
  }

  /// What was asked for, of the part as it was and as it is.
  static RefundView made(SellerOrder before, SellerOrder after) {
    return after.refunds().stream()
        .filter(each -> before.refund(each.id()).isEmpty())
        .map(RefundView::of)
        .findFirst()
        .orElseThrow();
  }
}
