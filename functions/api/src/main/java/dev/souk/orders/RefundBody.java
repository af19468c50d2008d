package dev.souk.orders;

import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import java.time.Instant;
import java.util.List;

/// What money is to go back for.
@Says("What money is to go back for.")
public record RefundBody(
    @Says(
            value = "Lines and how many of each; none for shipping alone.",
            example = "[{\"variantId\":\"var_01kagwv6q5e7pbn0k1d0z9x2aa\",\"quantity\":1}]")
        @Preset("[]")
        @Items(max = 50)
        List<UnitsView> lines,
    @Says(value = "Whether what was paid for shipping goes back as well.", example = "stays")
        @Preset("stays")
        Refunding.Shipping shipping,
    @Says(
            value =
                "Whether those of the units that are not sent yet go on sale again; `false` when they"
                    + " are broken or lost. Units that were sent are counted in by a stock movement"
                    + " when they are back.",
            example = "true")
        @Preset("true")
        boolean restock,
    @Says(value = "For the customer to read.", example = "Arrived broken") @Text(max = 500)
        String reason) {

  Turned of(PaidOrder order, String partId, Instant now) {
    var units = new Lines(lines).of(order, partId);
    var unsent = restock ? Refund.Restock.UNSENT : Refund.Restock.NONE;
    var wanted = new Refunding.Wanted(units, shipping, unsent, reason);
    return Room.in(Refunding.refund(order, partId, wanted, now));
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
