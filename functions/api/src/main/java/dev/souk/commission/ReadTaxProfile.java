package dev.souk.commission;

import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import dev.souk.tax.TaxRates;

/// What a seller has stated of where they are registered for VAT.
public final class ReadTaxProfile extends HttpFunction<Void> {
  static final String PATH = "/api/v1/sellers/me/tax-profile";

  public static final Route ROUTE =
      Route.of(Method.GET, PATH, Access.SELLER_EVEN_SUSPENDED, ReadTaxProfile.class)
          .says("Read your tax profile")
          .explains(
              "While you have stated nothing you are taken to be in the market's own country.")
          .returns(TaxProfileView.class)
          .reads(Family.SELLER);

  private final TaxProfiles profiles;
  private final String market;
  private final TaxRates rates;

  public ReadTaxProfile() {
    this(Live.kernel(), Live.taxProfiles(), Live.marketTerms().vatCountry(), Live.taxRates());
  }

  ReadTaxProfile(Kernel kernel, TaxProfiles profiles, String market, TaxRates rates) {
    super(ROUTE, kernel);
    this.profiles = profiles;
    this.market = market;
    this.rates = rates;
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var profile = profiles.of(call.caller().id());
    return Reply.ok(TaxProfileView.of(profile, CommissionVat.of(market, profile, rates)));
  }
}
