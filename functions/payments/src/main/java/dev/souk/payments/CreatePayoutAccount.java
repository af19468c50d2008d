package dev.souk.payments;

import dev.souk.addresses.Countries;
import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccount;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Opens a seller's account with the payment provider. That it is about to be opened is kept before
/// the provider is asked, so that whatever becomes of the call there is one account and it is known
/// of.
public final class CreatePayoutAccount extends HttpFunction<CreatePayoutAccount.Body> {

  public static final Route ROUTE =
      Route.of(
              Method.POST,
              "/api/v1/sellers/me/payout-account",
              Access.SELLER_EVEN_SUSPENDED,
              CreatePayoutAccount.class)
          .says("Create your payout account")
          .explains(
              "Creates your account with the payment provider, once however often it is asked, and"
                  + " answers with the page on which you complete it. A country stays what it is:"
                  + " asked for another, it is 409 `conflict`, unless the provider has refused the"
                  + " first. When the provider does not answer it is 503, and asking again is"
                  + " safe.")
          .takes(Body.class)
          .returns(PayoutAccountLinkView.class)
          .limit(RateLimit.perPrincipal("payout-account", 30, Duration.ofMinutes(10)))
          .refuses(Code.CONFLICT)
          .reads(Family.ACCOUNT, Family.PAYOUT_ACCOUNT)
          .writes(Family.PAYOUT_ACCOUNT)
          .needs(Need.STRIPE_KEY)
          .within(Duration.ofSeconds(25));

  @Says("Who is to be paid.")
  public record Body(
      @Says(
              value = "Where you live, or your company is registered; ISO 3166-1 alpha-2.",
              example = "DE")
          @Text(pattern = "[A-Z]{2}")
          String country) {}

  private static final int TRIES = 4;

  private final PayoutAccounts accounts;
  private final ConnectedAccounts provider;
  private final PayoutAccountUpdates updates;

  public CreatePayoutAccount() {
    this(Live.kernel(), Live.payoutAccounts(), new StripeConnectedAccounts());
  }

  CreatePayoutAccount(Kernel kernel, PayoutAccounts accounts, ConnectedAccounts provider) {
    super(ROUTE, kernel);
    this.accounts = accounts;
    this.provider = provider;
    this.updates = new PayoutAccountUpdates(accounts, provider);
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var country = call.body().country();
    if (!Countries.known(country)) {
      return Reply.invalid("/country", "pattern", "there is no such country");
    }
    var sellerId = call.caller().id();
    var account = requested(sellerId, country, call.now());
    if (!account.country().equals(country)) {
      return Reply.refused(Code.CONFLICT, "your account is one of %s", account.country());
    }
    return switch (account) {
      case PayoutAccount.Connected connected -> PayoutAccountLinks.of(connected, provider);
      case PayoutAccount.Requested _, PayoutAccount.Refused _ ->
          updates
              .refresh(sellerId, call.now())
              .map(each -> PayoutAccountLinks.of(each, provider))
              .orElseThrow(() -> new IllegalStateException("an account is gone"));
    };
  }

  /// The account there is, or one that is about to be asked for.
  private PayoutAccount requested(String sellerId, String country, Instant now) {
    var last = new Stale();
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
      } catch (Stale e) {
        last = e;
      }
    }
    throw new Busy(last);
  }
}
