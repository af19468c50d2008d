package dev.souk.payments;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;

/// Makes a new link to the page on which a seller completes their payout account.
public final class CreatePayoutAccountLink extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/sellers/me/payout-account/link",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              CreatePayoutAccountLink.class)
          .summary("Renew the link to your payout account")
          .description(
              "A link is good once and for some minutes. Whoever comes back from the payment"
                  + " provider because theirs was not any more asks for another here. 404 while"
                  + " there is no account.")
          .returns(PayoutAccountLinkView.class)
          .limit(RateLimit.perPrincipal("payout-account", 30, Duration.ofMinutes(10)))
          .problems(ProblemCode.NOT_FOUND, ProblemCode.CONFLICT)
          .reads(ItemType.PAYOUT_ACCOUNT)
          .permissions(FunctionPermission.STRIPE_KEY)
          .timeout(Duration.ofSeconds(25));

  private final PayoutAccounts accounts;
  private final ConnectedAccounts provider;

  public CreatePayoutAccountLink() {
    this(
        CloudWiring.httpDependencies(),
        PayoutWiring.payoutAccounts(),
        new StripeConnectedAccounts(new StripeApi()));
  }

  CreatePayoutAccountLink(
      HttpDependencies dependencies, PayoutAccounts accounts, ConnectedAccounts provider) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    this.provider = provider;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    return accounts
        .find(request.caller().id())
        .map(account -> PayoutAccountLinks.of(account, provider))
        .orElseGet(HandlerResponse::notFound);
  }
}
