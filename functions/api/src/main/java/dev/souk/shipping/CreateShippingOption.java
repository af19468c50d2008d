package dev.souk.shipping;

import dev.souk.checkout.CheckoutWiring;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;

/// Adds a way a seller sends goods.
public final class CreateShippingOption extends HttpFunction<CreateShippingOption.Body> {
  static final String PATH = "/api/v1/sellers/me/shipping-options";

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, PATH, RouteAccess.SELLER, CreateShippingOption.class)
          .summary("Create a shipping option")
          .description(
              "At most 20. It applies to products priced in its tariff's currency; a variant"
                  + " without a weight counts as 0 g in a tariff by weight. The first option replaces the"
                  + " free `Standard` shipping. Of two concurrent changes one may get 409: send it again.")
          .requestBody(Body.class)
          .creates(ShippingOptionView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_OPTIONAL)
          .problems(ProblemCode.LIMIT_EXCEEDED, ProblemCode.CONFLICT)
          .reads(ItemType.IDEMPOTENCY, ItemType.SELLER)
          .writes(ItemType.IDEMPOTENCY, ItemType.SELLER);

  @Description("The new shipping option.")
  public record Body(
      @Description(value = "Name shown to shoppers.", example = "Parcel")
          @TextLength(max = ShippingTerms.MAX_NAME)
          String name,
      @Description("What it costs.") ShippingTariffView tariff,
      @Description(
              value = "Destination countries, ISO 3166-1 alpha-2; empty for all.",
              example = "[\"DE\"]")
          @ItemCount(max = ShippingTerms.MAX_COUNTRIES)
          @TextLength(pattern = "[A-Z]{2}")
          @DefaultValue("[]")
          List<String> countries) {}

  private final ShippingProfiles books;
  private final IdGenerator ids;

  public CreateShippingOption() {
    this(CloudWiring.httpDependencies(), CheckoutWiring.shippingProfiles(), CloudWiring.ids());
  }

  CreateShippingOption(HttpDependencies dependencies, ShippingProfiles books, IdGenerator ids) {
    super(ROUTE, dependencies);
    this.books = books;
    this.ids = ids;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var body = request.body();
    var terms = new ShippingTerms(body.name(), body.tariff().tariff(), body.countries());
    var id = ids.next(IdType.SHP, request.now());
    return switch (books.of(request.caller().id()).add(id, terms, request.now())) {
      case ShippingProfile.Added.Success(var next, var made) -> {
        var reply = HandlerResponse.created(PATH + "/" + id, ShippingOptionView.of(made));
        books.save(next, request.idempotency(reply));
        yield reply;
      }
      case ShippingProfile.Added.LimitExceeded() ->
          HandlerResponse.refused(
              ProblemCode.LIMIT_EXCEEDED, "at most %d shipping options", ShippingProfile.MAX);
    };
  }
}
