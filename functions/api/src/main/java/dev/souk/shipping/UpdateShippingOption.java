package dev.souk.shipping;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.PatchValue;
import dev.souk.json.TextLength;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;

/// Changes a way a seller sends goods.
public final class UpdateShippingOption extends HttpFunction<UpdateShippingOption.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.PATCH,
              CreateShippingOption.PATH + "/{id}",
              RouteAccess.SELLER,
              UpdateShippingOption.class)
          .summary("Update a shipping option")
          .description(
              "Existing orders keep their terms. Of two concurrent changes of your options one may"
                  + " get 412.")
          .requestBody(Body.class)
          .returns(ShippingOptionView.class)
          .needsIfMatch()
          .problems(ProblemCode.NOT_FOUND)
          .reads(ItemType.SELLER)
          .writes(ItemType.SELLER);

  @Description("Changes of a shipping option (JSON merge patch).")
  public record Body(
      @Description(value = "Name shown to shoppers.", example = "Parcel")
          @TextLength(max = ShippingTerms.MAX_NAME)
          PatchValue<String> name,
      @Description("The tariff; replaced as a whole.") PatchValue<ShippingTariffView> tariff,
      @Description(
              value = "Destination countries, ISO 3166-1 alpha-2; empty for all.",
              example = "[\"DE\"]")
          @ItemCount(max = ShippingTerms.MAX_COUNTRIES)
          @TextLength(pattern = "[A-Z]{2}")
          PatchValue<List<String>> countries) {
    ShippingTerms over(ShippingTerms present) {
      return new ShippingTerms(
          name.or(present.name()),
          tariff.map(ShippingTariffView::tariff).or(present.tariff()),
          countries.or(present.countries()));
    }
  }

  private final ShippingProfiles books;

  public UpdateShippingOption() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.shippingProfiles());
  }

  UpdateShippingOption(HttpDependencies dependencies, ShippingProfiles books) {
    super(ROUTE, dependencies);
    this.books = books;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var book = books.of(request.caller().id());
    var present = book.find(request.path("id"));
    if (present.isEmpty()) {
      return HandlerResponse.notFound();
    }
    if (!request.expectsVersion(present.get().version())) {
      throw new StaleVersionException();
    }
    var terms = request.body().over(present.get().terms());
    var changed = book.change(present.get(), terms, request.now());
    books.save(changed.book(), Idempotency.none());
    return HandlerResponse.ok(ShippingOptionView.of(changed.option()));
  }
}
