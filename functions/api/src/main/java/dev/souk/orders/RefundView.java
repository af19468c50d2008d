package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;

/// Money that goes back to the customer.
@Says("Money that goes back to the customer.")
public record RefundView(
    @Says(value = "The refund's id.", example = "ref_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(
            value =
                "`requested` until the payment provider has taken it, `sent` until the money is there.",
            example = "requested")
        Progress status,
    @Says("For what; none when it is for shipping alone.") List<UnitsView> lines,
    @Says("Which of them were not sent yet and will not be.") List<UnitsView> withdrawn,
    @Says(value = "Whether the withdrawn are on sale again.", example = "true") boolean restocked,
    @Says("How much of `amount` is for shipping.") SumView shipping,
    @Says("What goes back in all.") SumView amount,
    @Says(
            value =
                "Where it was made: by the `marketplace`, by somebody at the `paymentProvider`, or by"
                    + " the customer's bank in a `dispute` that was lost. The last two may be for an"
                    + " amount alone, which no line and no shipping makes up.",
            example = "marketplace")
        Refund.Source source,
    @Says(value = "Why, possibly empty.", example = "Arrived broken") String reason,
    @Says("When it was asked for.") Instant createdAt) {

  /// How far it has come.
  public enum Progress {
    REQUESTED,
    SENT,
    SUCCEEDED,
    /// The money did not get there; it can be asked for again.
    FAILED
  }

  static RefundView of(Refund refund) {
    return new RefundView(
        refund.id(),
        progress(refund.state()),
        UnitsView.of(refund.units()),
        UnitsView.of(refund.withdrawn().units()),
        restocked(refund.withdrawn()),
        SumView.of(refund.shipping()),
        SumView.of(refund.amount()),
        refund.origin().source(),
        refund.reason(),
        refund.at());
  }

  private static boolean restocked(Refund.Withdrawal withdrawn) {
    return switch (withdrawn.restock()) {
      case UNSENT -> !withdrawn.units().isEmpty();
      case NONE -> false;
    };
  }

  private static Progress progress(Refund.State state) {
    return switch (state) {
      case Refund.State.Requested() -> Progress.REQUESTED;
      case Refund.State.Sent(var _) -> Progress.SENT;
      case Refund.State.Succeeded(var _) -> Progress.SUCCEEDED;
      case Refund.State.Failed(var _) -> Progress.FAILED;
    };
  }
}
