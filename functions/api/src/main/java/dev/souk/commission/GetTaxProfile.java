package dev.souk.commission;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.tax.TaxRates;
import dev.souk.wiring.CloudWiring;

/// What a seller has stated of where they are registered for VAT.
public final class GetTaxProfile extends HttpFunction<Void> {
  static final String PATH = "/api/v1/sellers/me/tax-profile";

  public static final Route ROUTE =
      Route.of(RouteMethod.GET, PATH, RouteAccess.SELLER_INCLUDING_SUSPENDED, GetTaxProfile.class)
          .summary("Read your tax profile")
          .description(
              "While you have stated nothing you are taken to be in the market's own country.")
          .returns(TaxProfileView.class)
          .reads(ItemType.SELLER);

  private final TaxProfiles profiles;
  private final String market;
  private final TaxRates rates;

  public GetTaxProfile() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.taxProfiles(),
        CheckoutWiring.marketTerms().vatCountry(),
        CheckoutWiring.taxRates());
  }

  GetTaxProfile(
      HttpDependencies dependencies, TaxProfiles profiles, String market, TaxRates rates) {
    super(ROUTE, dependencies);
    this.profiles = profiles;
    this.market = market;
    this.rates = rates;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var profile = profiles.of(request.caller().id());
    return HandlerResponse.ok(TaxProfileView.of(profile, CommissionVat.of(market, profile, rates)));
  }
}
