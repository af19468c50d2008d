package dev.souk.orders;

import dev.souk.checkout.ShippingChoice;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.shipping.ShippingProfiles;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes an order of the caller's cart and holds its goods until it is paid.
public final class PlaceOrder extends HttpFunction<PlaceOrder.Body> {

  public static final Route ROUTE =
      Route.of(RouteMethod.POST, "/api/v1/orders", RouteAccess.CUSTOMER, PlaceOrder.class)
          .alias("/api/v1/orders/place")
          .summary("Place an order")
          .description(
              "All or nothing: reserves every unit, counts the coupon's use and empties the cart."
                  + " Prices are those the cart was last retrieved with; if one has changed since, the"
                  + " order is refused until the cart has been retrieved again. Pay with `POST"
                  + " /api/v1/payment/checkout` before `expiresAt`; at most five orders may be unpaid."
                  + " The idempotency key is kept as long as the order: the same request gets the first"
                  + " response however late it is repeated.")
          .limit(RateLimit.perPrincipal("orders", 120, Duration.ofMinutes(10)))
          .requestBody(Body.class)
          .creates(OrderView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.CONFLICT,
              ProblemCode.CHECKOUT_BLOCKED,
              ProblemCode.INSUFFICIENT_STOCK,
              ProblemCode.LIMIT_EXCEEDED,
              ProblemCode.COUPON_NOT_APPLICABLE)
          .reads(
              ItemType.ACCOUNT,
              ItemType.SELLER,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.COMMISSION,
              ItemType.ORDER)
          .writes(
              ItemType.ACCOUNT,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.UNPAID_ORDERS);

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

  private final OrderPlacer orderPlacer;

  public PlaceOrder() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders(), new OrderPlacer());
  }

  PlaceOrder(HttpDependencies dependencies, Orders orders, OrderPlacer orderPlacer) {
    super(ROUTE, dependencies.with(new PlacedOrderIdempotency(orders, PlaceOrder::first)));
    this.orderPlacer = orderPlacer;
  }

  private static HandlerResponse.Success first(OrderPlacement orderPlacement) {
    return reply(Order.AwaitingPayment.of(orderPlacement));
  }

  private static HandlerResponse.Success reply(Order order) {
    return HandlerResponse.created("/api/v1/orders/" + order.id(), OrderView.of(order));
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> boundRequest) {
    var request =
        new OrderPlacer.Request(boundRequest.body().addressId(), boundRequest.body().shipping());
    return switch (orderPlacer.place(boundRequest, request, UnaryOperator.identity())) {
      case OrderPlacer.Outcome.Done(var order) -> reply(order);
      case OrderPlacer.Outcome.Rejected(var handlerResponse) -> handlerResponse;
    };
  }
}
