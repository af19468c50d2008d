package dev.souk.commission;

import dev.souk.addresses.Countries;
import dev.souk.fault.Invalid;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Route;
import dev.souk.store.Family;
import dev.souk.tax.TaxRates;
import org.jspecify.annotations.Nullable;

/// States where a seller is established and registered for VAT.
public final class SetTaxProfile extends HttpFunction<SetTaxProfile.Body> {

  public static final Route ROUTE =
      Route.of(Method.PUT, ReadTaxProfile.PATH, Access.SELLER, SetTaxProfile.class)
          .says("Set your tax profile")
          .explains(
              "The VAT on commission follows from it in orders placed from now on; those that were"
                  + " placed keep theirs. Only the form of a VAT id is checked, and only countries"
                  + " of the European Union have one here. Send `If-Match: \"0\"` the first time.")
          .takes(Body.class)
          .returns(TaxProfileView.class)
          .needsIfMatch()
          .reads(Family.SELLER)
          .writes(Family.SELLER);

  @Says("Where you are established and registered for VAT.")
  public record Body(
      @Says(value = "Where you are established, ISO 3166-1 alpha-2.", example = "FR")
          @Text(pattern = "[A-Z]{2}")
          String country,
      @Says(
              value = "Your VAT id with its prefix and without blanks; none when it is left out.",
              example = "FR12345678901")
          @Text(max = 14)
          @Nullable String vatId) {}

  private final TaxProfiles profiles;
  private final String market;
  private final TaxRates rates;

  public SetTaxProfile() {
    this(Live.kernel(), Live.taxProfiles(), Live.marketTerms().vatCountry(), Live.taxRates());
  }

  SetTaxProfile(Kernel kernel, TaxProfiles profiles, String market, TaxRates rates) {
    super(ROUTE, kernel);
    this.profiles = profiles;
    this.market = market;
    this.rates = rates;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    checked(call.body());
    var present = profiles.of(call.caller().id());
    if (!call.means(present.version())) {
      throw new Stale();
    }
    var changed = present.stating(call.body().country(), call.body().vatId(), call.now());
    profiles.save(changed);
    return Reply.ok(TaxProfileView.of(changed, CommissionVat.of(market, changed, rates)));
  }

  private static void checked(Body body) {
    if (!Countries.known(body.country())) {
      throw new Invalid("/country", "country", "is not a country");
    }
    var vatId = body.vatId();
    if (vatId != null && !VatId.isValid(vatId, body.country())) {
      throw new Invalid("/vatId", "format", "is not a VAT id of " + body.country());
    }
  }
}
