package dev.souk.commission;

import dev.souk.addresses.Countries;
import dev.souk.checkout.CheckoutWiring;
import dev.souk.error.InvalidValueException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.json.Description;
import dev.souk.json.TextLength;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.tax.TaxRates;
import dev.souk.wiring.CloudWiring;
import org.jspecify.annotations.Nullable;

/// States where a seller is established and registered for VAT.
public final class SetTaxProfile extends HttpFunction<SetTaxProfile.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.PUT, GetTaxProfile.PATH, RouteAccess.SELLER, SetTaxProfile.class)
          .summary("Set your tax profile")
          .description(
              "The VAT on commission follows from it in orders placed from now on; those that were"
                  + " placed keep theirs. Only the form of a VAT id is checked, and only countries"
                  + " of the European Union have one here. Send `If-Match: \"0\"` the first time.")
          .requestBody(Body.class)
          .returns(TaxProfileView.class)
          .needsIfMatch()
          .reads(ItemType.SELLER)
          .writes(ItemType.SELLER);

  @Description("Where you are established and registered for VAT.")
  public record Body(
      @Description(value = "Where you are established, ISO 3166-1 alpha-2.", example = "FR")
          @TextLength(pattern = "[A-Z]{2}")
          String country,
      @Description(
              value = "Your VAT id with its prefix and without blanks; none when it is left out.",
              example = "FR12345678901")
          @TextLength(max = 14)
          @Nullable String vatId) {}

  private final TaxProfiles profiles;
  private final String market;
  private final TaxRates rates;

  public SetTaxProfile() {
    this(
        CloudWiring.httpDependencies(),
        CheckoutWiring.taxProfiles(),
        CheckoutWiring.marketTerms().vatCountry(),
        CheckoutWiring.taxRates());
  }

  SetTaxProfile(
      HttpDependencies dependencies, TaxProfiles profiles, String market, TaxRates rates) {
    super(ROUTE, dependencies);
    this.profiles = profiles;
    this.market = market;
    this.rates = rates;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    checked(request.body());
    var present = profiles.of(request.caller().id());
    if (!request.expectsVersion(present.version())) {
      throw new StaleVersionException();
    }
    var changed = present.stating(request.body().country(), request.body().vatId(), request.now());
    profiles.save(changed);
    return HandlerResponse.ok(TaxProfileView.of(changed, CommissionVat.of(market, changed, rates)));
  }

  private static void checked(Body body) {
    if (!Countries.known(body.country())) {
      throw new InvalidValueException("/country", "country", "is not a country");
    }
    var vatId = body.vatId();
    if (vatId != null && !VatId.isValid(vatId, body.country())) {
      throw new InvalidValueException("/vatId", "format", "is not a VAT id of " + body.country());
    }
  }
}
