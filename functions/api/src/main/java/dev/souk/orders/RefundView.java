package dev.souk.orders;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;

/// Money that goes back to the customer.
@Description("A refund.")
public record RefundView(
    @Description(value = "The refund's id.", example = "ref_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(
            value =
                "`requested` until the payment provider has accepted it, `pending` until it has"
                    + " succeeded or failed.",
            example = "requested")
        Status status,
    @Description("Refunded lines; empty if only shipping is refunded.")
        List<VariantUnitsView> lines,
    @Description("Unshipped lines that were cancelled by the refund.")
        List<VariantUnitsView> cancelledLines,
    @Description(value = "Whether the cancelled units were restocked.", example = "true")
        boolean restocked,
    @Description("Shipping included in `amount`.") AmountView shipping,
    @Description("Total of the refund.") AmountView amount,
    @Description(
            value =
                "Where it was made: by the `marketplace`, at the `paymentProvider`, or by a lost"
                    + " `dispute`. The last two may have an amount without lines or shipping.",
            example = "marketplace")
        Refund.Source source,
    @Description(value = "Reason, possibly empty.", example = "Arrived broken") String reason,
    @Description("When it was requested.") Instant createdAt) {

  /// How far it has come.
  public enum Status {
    REQUESTED,
    PENDING,
    SUCCEEDED,
    /// The money did not get there; it can be asked for again.
    FAILED
  }

  static RefundView of(Refund refund) {
    return new RefundView(
        refund.id(),
        progress(refund.state()),
        VariantUnitsView.of(refund.units()),
        VariantUnitsView.of(refund.cancelledUnits().units()),
        restocked(refund.cancelledUnits()),
        AmountView.of(refund.shipping()),
        AmountView.of(refund.amount()),
        refund.origin().source(),
        refund.reason(),
        refund.at());
  }

  private static boolean restocked(Refund.UnshippedUnits withdrawn) {
    return switch (withdrawn.restock()) {
      case UNSHIPPED -> !withdrawn.units().isEmpty();
      case NONE -> false;
    };
  }

  private static Status progress(Refund.State state) {
    return switch (state) {
      case Refund.State.Requested() -> Status.REQUESTED;
      case Refund.State.Pending(var _) -> Status.PENDING;
      case Refund.State.Succeeded(var _) -> Status.SUCCEEDED;
      case Refund.State.Failed(var _) -> Status.FAILED;
    };
  }
}
