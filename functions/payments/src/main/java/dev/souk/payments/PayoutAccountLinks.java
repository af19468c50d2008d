package dev.souk.payments;

import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccount;

/// The answer with the link to an account's onboarding.
final class PayoutAccountLinks {
  private PayoutAccountLinks() {}

  static HandlerResponse of(PayoutAccount account, ConnectedAccounts provider) {
    return switch (account) {
      case PayoutAccount.Connected connected ->
          provider
              .link(connected.accountId())
              .<HandlerResponse>map(link -> HandlerResponse.ok(PayoutAccountLinkView.of(link)))
              .orElseGet(() ->
                  HandlerResponse.refused(
                      ProblemCode.CONFLICT,
                      "the payment provider takes no more information for this account"));
      case PayoutAccount.Refused refused ->
          HandlerResponse.refused(
              ProblemCode.CONFLICT,
              "the payment provider opens no account for you in %s; try another country",
              refused.country());
      case PayoutAccount.Requested _ ->
          HandlerResponse.refused(ProblemCode.CONFLICT, "the account is being created; ask again");
    };
  }
}
