package dev.souk.payments;

import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccount;

/// The answer with the link to an account's onboarding.
final class PayoutAccountLinks {
  private PayoutAccountLinks() {}

  static Reply of(PayoutAccount account, ConnectedAccounts provider) {
    return switch (account) {
      case PayoutAccount.Connected connected ->
          provider
              .link(connected.accountId())
              .<Reply>map(link -> Reply.ok(PayoutAccountLinkView.of(link)))
              .orElseGet(() ->
                  Reply.refused(
                      Code.CONFLICT,
                      "the payment provider takes no more information for this account"));
      case PayoutAccount.Refused refused ->
          Reply.refused(
              Code.CONFLICT,
              "the payment provider opens no account for you in %s; try another country",
              refused.country());
      case PayoutAccount.Requested _ ->
          Reply.refused(Code.CONFLICT, "the account is being created; ask again");
    };
  }
}
