package dev.souk.payments;

import dev.souk.json.Description;
import dev.souk.payouts.ConnectedAccounts;
import java.time.Instant;

/// Where a seller gives the payment provider what it asks for.
@Description("The page on which a seller completes their payout account.")
public record PayoutAccountLinkView(
    @Description(
            value = "Send the seller's browser there. It is good once.",
            example = "https://connect.stripe.com/setup/e/acct_1/abc")
        String url,
    @Description(value = "Until when it can be opened.", example = "2026-03-01T12:05:00.000Z")
        Instant expiresAt) {
  static PayoutAccountLinkView of(ConnectedAccounts.Link link) {
    return new PayoutAccountLinkView(link.url().toString(), link.expiresAt());
  }
}
