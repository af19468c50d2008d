package dev.souk.payouts;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payout as its seller reads it.
@Description("A payout: money that goes to a seller, one transfer for each seller order in it.")
public record PayoutView(
    @Description(value = "Its id.", example = "pay_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description("Total of its seller orders.") AmountView amount,
    @Description(
            value =
                "`requested`: its transfers are made within minutes. `sent`: its transfers are being"
                    + " made. `succeeded`: all are made. `failed`: it waits and is tried again once"
                    + " a day; what has not been transferred stays available.",
            example = "requested")
        Payout.State state,
    @Description(
            value =
                "Why it waits; `null` unless it has failed. `accountNotReady`: your payout account"
                    + " is missing or incomplete. `accountRestricted`: the payment provider has"
                    + " restricted it. `paused`: the marketplace has paused your payouts; your payout"
                    + " settings say why. `insufficientFunds` and `notAccepted`: the payment provider"
                    + " refuses a transfer; the marketplace looks into it.",
            example = "accountNotReady")
        @Nullable PayoutFailure failure,
    @Description("What it consists of.") List<ItemView> sellerOrders,
    @Description("When it was requested.") Instant requestedAt,
    @Description("When it last changed.") Instant updatedAt) {

  @Description("What is paid out of one seller order.")
  public record ItemView(
      @Description(value = "The order.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String orderId,
      @Description(value = "The seller order.", example = "sor_01kagwv6q5e7pbn0k1d0z9x2aa")
          String sellerOrderId,
      @Description("As it was available when it was requested, or as it was transferred.")
          AmountView amount,
      @Description(
              value =
                  "`pending`: still to be transferred. `transferred`: it is in your account with"
                      + " the payment provider. `notAvailable`: a refund, a dispute or a debt left"
                      + " nothing of it to transfer.",
              example = "pending")
          Payout.Outcome outcome) {
    static ItemView of(Payout.Item item) {
      return new ItemView(
          item.orderId(), item.sellerOrderId(), AmountView.of(item.amount()), item.outcome());
    }
  }

  static PayoutView of(Payout payout) {
    return new PayoutView(
        payout.id(),
        AmountView.of(payout.amount()),
        payout.state(),
        payout.failure(),
        payout.items().stream().map(ItemView::of).toList(),
        payout.requestedAt(),
        payout.updatedAt());
  }
}
