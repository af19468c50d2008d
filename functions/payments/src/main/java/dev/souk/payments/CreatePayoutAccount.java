package dev.souk.payments;

import dev.souk.addresses.Countries;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccount;
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
import java.time.Instant;
import java.util.Optional;

/// Opens a seller's account with the payment provider. That it is about to be opened is kept before
/// the provider is asked, so that whatever becomes of the call there is one account and it is known
/// of.
public final class CreatePayoutAccount extends HttpFunction<CreatePayoutAccount.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/sellers/me/payout-account",
              RouteAccess.SELLER_INCLUDING_SUSPENDED,
              CreatePayoutAccount.class)
          .summary("Create your payout account")
          .description(
              "Creates your account with the payment provider, once however often it is asked, and"
                  + " answers with the page on which you complete it. A country stays what it is:"
                  + " asked for another, it is 409 `conflict`, unless the provider has refused the"
                  + " first. When the provider does not answer it is 503, and asking again is"
                  + " safe.")
          .requestBody(Body.class)
          .returns(PayoutAccountLinkView.class)
          .limit(RateLimit.perPrincipal("payout-account", 30, Duration.ofMinutes(10)))
          .problems(ProblemCode.CONFLICT)
          .reads(ItemType.ACCOUNT, ItemType.PAYOUT_ACCOUNT)
          .writes(ItemType.PAYOUT_ACCOUNT)
          .permissions(FunctionPermission.STRIPE_KEY)
          .timeout(Duration.ofSeconds(25));

  @Description("Who is to be paid.")
  public record Body(
      @Description(
              value = "Where you live, or your company is registered; ISO 3166-1 alpha-2.",
              example = "DE")
          @TextLength(pattern = "[A-Z]{2}")
          String country) {}

  private static final int TRIES = 4;

  private final PayoutAccounts accounts;
  private final ConnectedAccounts provider;
  private final PayoutAccountUpdates updates;

  public CreatePayoutAccount() {
    this(
        CloudWiring.httpDependencies(),
        PayoutWiring.payoutAccounts(),
        new StripeConnectedAccounts());
  }

  CreatePayoutAccount(
      HttpDependencies dependencies, PayoutAccounts accounts, ConnectedAccounts provider) {
    super(ROUTE, dependencies);
    this.accounts = accounts;
    this.provider = provider;
    this.updates = new PayoutAccountUpdates(accounts, provider);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var country = request.body().country();
    if (!Countries.known(country)) {
      return HandlerResponse.invalid("/country", "pattern", "there is no such country");
    }
    var sellerId = request.caller().id();
    var account = requested(sellerId, country, request.now());
    if (!account.country().equals(country)) {
      return HandlerResponse.refused(
          ProblemCode.CONFLICT, "your account is one of %s", account.country());
    }
    return switch (account) {
      case PayoutAccount.Connected connected -> PayoutAccountLinks.of(connected, provider);
      case PayoutAccount.Requested _, PayoutAccount.Refused _ ->
          updates
              .refresh(sellerId, request.now())
              .map(each -> PayoutAccountLinks.of(each, provider))
              .orElseThrow(() -> new IllegalStateException("an account is gone"));
    };
  }

  /// The account there is, or one that is about to be asked for.
  private PayoutAccount requested(String sellerId, String country, Instant now) {
    var last = new StaleVersionException();
    for (var tried = 0; tried < TRIES; tried++) {
      var known = accounts.find(sellerId);
      var next =
          switch (known.orElse(null)) {
            case null -> Optional.of(PayoutAccount.requested(sellerId, country, now));
            case PayoutAccount.Refused refused -> Optional.of(refused.again(country, now));
            case PayoutAccount.Requested _, PayoutAccount.Connected _ ->
                Optional.<PayoutAccount.Requested>empty();
          };
      if (next.isEmpty()) {
        return known.orElseThrow();
      }
      try {
        accounts.save(next.get());
        return next.get();
      } catch (StaleVersionException e) {
        last = e;
      }
    }
    throw new ContentionException(last);
  }
}
