package dev.souk.payouts;

import dev.souk.json.Description;

/// A payout as an admin reads it.
@Description("A payout, and whose it is.")
public record AdminPayoutView(
    @Description(value = "The seller.", example = "sel_01kagwv6q5e7pbn0k1d0z9x2aa") String sellerId,
    @Description("The payout.") PayoutView payout) {
  static AdminPayoutView of(Payout payout) {
    return new AdminPayoutView(payout.sellerId(), PayoutView.of(payout));
  }
}
