package dev.souk.checkout;

import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.shipping.ShippingProfiles;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows what the caller's cart comes to before anything is held or paid.
public final class QuoteCheckout extends HttpFunction<QuoteCheckout.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST, "/api/v1/checkout/quote", RouteAccess.CUSTOMER, QuoteCheckout.class)
          .summary("Quote the checkout")
          .description(
              "Calculates shipping, tax, discount and total for the cart and one of your"
                  + " addresses. Nothing is reserved or changed. Each seller ships separately; the"
                  + " cheapest option is used unless another one is selected, and a selection for a"
                  + " seller without items in the cart is ignored. Tax is that of the destination"
                  + " country, rounded per line. An order can be placed on these terms when `blockers` is"
                  + " empty; a price change is a blocker until the cart has been retrieved again.")
          .requestBody(Body.class)
          .returns(CheckoutQuoteView.class)
          .problems(ProblemCode.NOT_FOUND)
          .reads(
              ItemType.ACCOUNT,
              ItemType.SELLER,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COMMISSION);

  @Description("Shipping address and options.")
  public record Body(
      @Description(
              value = "Id of one of your addresses; default: your default address.",
              example = "adr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(max = 40)
          @Nullable String addressId,
      @Description("Selected shipping option by seller; default: the cheapest.")
          @ItemCount(max = ShippingProfiles.MAX)
          @DefaultValue("[]")
          List<ShippingChoice> shipping) {}

  private final CheckoutQuoteBuilder checkoutQuoteBuilder;

  public QuoteCheckout() {
    this(CloudWiring.httpDependencies(), new CheckoutQuoteBuilder());
  }

  QuoteCheckout(HttpDependencies dependencies, CheckoutQuoteBuilder checkoutQuoteBuilder) {
    super(ROUTE, dependencies);
    this.checkoutQuoteBuilder = checkoutQuoteBuilder;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> request) {
    var choices = ShippingChoice.bySeller(request.body().shipping());
    return checkoutQuoteBuilder
        .of(request.caller().id(), request.body().addressId(), choices, request.now())
        .<HandlerResponse>map(
            pricedCheckout -> HandlerResponse.ok(CheckoutQuoteView.of(pricedCheckout)))
        .orElseGet(() -> HandlerResponse.notFound("/addressId", "there is no such address"));
  }
}
