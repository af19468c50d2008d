package dev.souk.payouts;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;

/// Shows a seller how far they are with being paid, and what is missing.
public final class GetPayoutAccount extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.GET,
              "/api/v1/sellers/me/payout-account",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              GetPayoutAccount.class)
          .summary("Read your payout account")
          .description(
              "Your account with the payment provider, to which your earnings are transferred:"
                  + " whether it receives money, what the provider still has to know, and by when."
                  + " You may sell without one; your earnings wait meanwhile.")
          .returns(PayoutAccountView.class)
          .reads(ItemType.PAYOUT_ACCOUNT);

  private final PayoutAccounts accounts;

  public GetPayoutAccount() {
    this(CloudWiring.httpDependencies(), PayoutWiring.payoutAccounts());
  }

  GetPayoutAccount(HttpDependencies dependencies, PayoutAccounts accounts) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return HandlerResponse.ok(
        accounts
            .find(request.caller().id())
            .map(PayoutAccountView::of)
            .orElseGet(PayoutAccountView::none));
  }
}
