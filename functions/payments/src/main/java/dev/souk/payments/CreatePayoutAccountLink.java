package dev.souk.payments;

import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;

/// Makes a new link to the page on which a seller completes their payout account.
public final class CreatePayoutAccountLink extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/sellers/me/payout-account/link",
              Access.SELLER_EVEN_SUSPENDED,
              CreatePayoutAccountLink.class)
          .says("Renew the link to your payout account")
          .explains(
              "A link is good once and for some minutes. Whoever comes back from the payment"
                  + " provider because theirs was not any more asks for another here. 404 while"
                  + " there is no account.")
          .returns(PayoutAccountLinkView.class)
          .limit(RateLimit.perPrincipal("payout-account", 30, Duration.ofMinutes(10)))
          .refuses(Code.NOT_FOUND, Code.CONFLICT)
          .reads(Family.PAYOUT_ACCOUNT)
          .needs(Need.STRIPE_KEY)
          .within(Duration.ofSeconds(25));

  private final PayoutAccounts accounts;
  private final ConnectedAccounts provider;

  public CreatePayoutAccountLink() {
    this(Live.kernel(), Live.payoutAccounts(), new StripeConnectedAccounts(new StripeAccount()));
  }

  CreatePayoutAccountLink(Kernel kernel, PayoutAccounts accounts, ConnectedAccounts provider) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    this.provider = provider;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    return accounts
        .find(call.caller().id())
        .map(account -> PayoutAccountLinks.of(account, provider))
        .orElseGet(Reply::notFound);
  }
}
