package dev.souk.payouts;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;

/// Shows a seller how far they are with being paid, and what is missing.
public final class ReadPayoutAccount extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.GET,
              "/api/v1/sellers/me/payout-account",
              Access.SELLER_EVEN_SUSPENDED,
              ReadPayoutAccount.class)
          .says("Read your payout account")
          .explains(
              "Your account with the payment provider, to which your earnings are transferred:"
                  + " whether it receives money, what the provider still has to know, and by when."
                  + " You may sell without one; your earnings wait meanwhile.")
          .returns(PayoutAccountView.class)
          .reads(Family.PAYOUT_ACCOUNT);

  private final PayoutAccounts accounts;

  public ReadPayoutAccount() {
    this(Live.kernel(), Live.payoutAccounts());
  }

  ReadPayoutAccount(Kernel kernel, PayoutAccounts accounts) {
    super(ROUTE, kernel);
    this.accounts = accounts;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return Reply.ok(
        accounts
            .find(call.caller().id())
            .map(PayoutAccountView::of)
            .orElseGet(PayoutAccountView::none));
  }
}
