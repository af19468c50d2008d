package dev.souk.payments;

import dev.souk.checkout.ShippingChoice;
import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.orders.Order;
import dev.souk.orders.OrderPlacer;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.payments.CheckoutSessions.SessionState;
import dev.souk.route.FunctionPermission;
import dev.souk.route.IdempotencyKeyPolicy;
import dev.souk.route.RateLimit;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.shipping.ShippingProfiles;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the page on which an order is paid. That it is about to be opened is kept before Stripe is
/// asked, so that whatever becomes of the call the goods are held for longer than the page.
public final class StartCheckout extends HttpFunction<StartCheckout.Body> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/payment/checkout",
              RouteAccess.CUSTOMER,
              StartCheckout.class)
          .summary("Start the checkout of an order")
          .description(
              "Creates a Stripe Checkout session; card data never passes through this API. Without"
                  + " `orderId` the cart is ordered first, as `POST /api/v1/orders` does, once per"
                  + " `Idempotency-Key`. An order has one session: further calls return the same one with"
                  + " its remaining time, whatever their key. 503 when Stripe does not respond: the stock"
                  + " stays reserved and a retry is safe. When Stripe rejects the payment permanently the"
                  + " order is closed: 409 `order-closed` with the reason in `errors`.")
          .requestBody(Body.class)
          .returns(CheckoutSessionView.class)
          .idempotencyKey(IdempotencyKeyPolicy.KEY_REQUIRED)
          .limit(RateLimit.perPrincipal("checkout", 30, Duration.ofMinutes(10)))
          .problems(
              ProblemCode.NOT_FOUND,
              ProblemCode.ORDER_PAID,
              ProblemCode.ORDER_CLOSED,
              ProblemCode.CONFLICT,
              ProblemCode.CHECKOUT_BLOCKED,
              ProblemCode.INSUFFICIENT_STOCK,
              ProblemCode.COUPON_NOT_APPLICABLE,
              ProblemCode.LIMIT_EXCEEDED)
          .reads(
              ItemType.IDEMPOTENCY,
              ItemType.ACCOUNT,
              ItemType.SELLER,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.COMMISSION,
              ItemType.ORDER)
          .writes(
              ItemType.IDEMPOTENCY,
              ItemType.ACCOUNT,
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.SELLER_ORDERS,
              ItemType.UNPAID_ORDERS)
          .permissions(FunctionPermission.STRIPE_KEY)
          .timeout(Duration.ofSeconds(25));

  @Description("What to pay.")
  public record Body(
      @Description("Id of one of your orders; omit it to order the cart.") @TextLength(max = 40)
          @Nullable String orderId,
      @Description(
              value = "For the cart: id of one of your addresses; default: your default address.",
              example = "adr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @TextLength(max = 40)
          @Nullable String addressId,
      @Description("For the cart: selected shipping option by seller; default: the cheapest.")
          @ItemCount(max = ShippingProfiles.MAX)
          @DefaultValue("[]")
          List<ShippingChoice> shipping) {}

  private static final int TRIES = 4;

  private final Orders orders;
  private final CheckoutSessions checkouts;
  private final PaymentEventHandler handler;
  private final OrderPlacer orderPlacer;

  public StartCheckout() {
    this(
        CloudWiring.httpDependencies(),
        OrderWiring.orders(),
        new StripeCheckoutSessions(),
        new OrderPlacer());
  }

  StartCheckout(
      HttpDependencies dependencies,
      Orders orders,
      CheckoutSessions checkouts,
      OrderPlacer orderPlacer) {
    super(ROUTE, dependencies);
    this.orderPlacer = orderPlacer;
    this.orders = orders;
    this.checkouts = checkouts;
    this.handler = new PaymentEventHandler(orders);
  }

  /// An order that is named is looked at anew by repeats. One of the cart is itself the mark of its
  /// request; its key may have named an order before.
  @Override
  protected boolean findsDuplicates(BoundRequest<Body> boundRequest) {
    return boundRequest.body().orderId() != null;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Body> boundRequest) {
    var orderId = boundRequest.body().orderId();
    return orderId == null
        ? ordered(boundRequest)
        : orderPlacer
            .reused(boundRequest)
            .orElseGet(() -> pay(orderId, boundRequest.caller().id(), boundRequest.now()));
  }

  /// The cart's order is kept as one whose page is about to be opened.
  private HandlerResponse ordered(BoundRequest<Body> boundRequest) {
    var request =
        new OrderPlacer.Request(boundRequest.body().addressId(), boundRequest.body().shipping());
    return switch (orderPlacer.idempotency(
        boundRequest, request, order -> order.opening(boundRequest.now()))) {
      case OrderPlacer.Outcome.Done(var order) ->
          pay(order.id(), order.customerId(), boundRequest.now());
      case OrderPlacer.Outcome.Rejected(var response) -> response;
    };
  }

  private HandlerResponse pay(String orderId, String customerId, Instant now) {
    for (var tried = 0; tried < TRIES; tried++) {
      var order = IdType.ORD.fits(orderId) ? orders.find(orderId) : Optional.<Order>empty();
      if (order.isEmpty() || !order.get().customerId().equals(customerId)) {
        return HandlerResponse.notFound("/orderId", "there is no such order");
      }
      var reply =
          switch (order.get()) {
            case PaidOrder _ -> Optional.of(StartCheckoutProblems.paid());
            case Order.Unpaid unpaid -> Optional.of(StartCheckoutProblems.over(unpaid));
            case Order.AwaitingPayment awaiting -> opened(awaiting, now);
          };
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new ContentionException(new StaleVersionException());
  }

  /// Empty when the order has changed meanwhile and is to be looked at again.
  private Optional<HandlerResponse> opened(Order.AwaitingPayment order, Instant now) {
    var asked = order.opening(now);
    if (!asked.equals(order) && handler.kept(order, asked) != PaymentEventResult.DONE) {
      return Optional.empty();
    }
    var session = asked.reservation().session();
    var sessionState = session == null ? checkouts.open(asked) : checkouts.find(session);
    return sessionState instanceof SessionState.NotFound && session == null
        ? refused(order, asked, now)
        : answer(asked, sessionState, now);
  }

  /// No page came of it, for want of time. When an earlier request asked for it, it is asked for
  /// anew with all of its time.
  private Optional<HandlerResponse> refused(
      Order.AwaitingPayment order, Order.AwaitingPayment asked, Instant now) {
    if (!asked.equals(order)) {
      return Optional.of(
          HandlerResponse.refused(
              ProblemCode.CONFLICT,
              "the checkout session could not be created in time; try again"));
    }
    var again = asked.reopening(now);
    if (handler.kept(asked, again) != PaymentEventResult.DONE) {
      return Optional.empty();
    }
    var sessionState = checkouts.open(again);
    return sessionState instanceof SessionState.NotFound
        ? refused(asked, again, now)
        : answer(again, sessionState, now);
  }

  private Optional<HandlerResponse> answer(
      Order.AwaitingPayment order, SessionState sessionState, Instant now) {
    var result = handler.found(order, sessionState, now);
    return switch (sessionState) {
      case SessionState.Open open
          when result == PaymentEventResult.DONE || order.reservation().session() != null ->
          Optional.of(HandlerResponse.ok(CheckoutSessionView.of(order.id(), open)));
      case SessionState.Open _, SessionState.NotFound _ -> Optional.empty();
      case SessionState.Rejected(var why) when result == PaymentEventResult.DONE ->
          Optional.of(StartCheckoutProblems.over(order.id(), why));
      case SessionState.Rejected _ -> Optional.empty();
      case SessionState.Paid _, SessionState.Processing _ ->
          Optional.of(StartCheckoutProblems.paid());
      case SessionState.Expired _ -> Optional.of(StartCheckoutProblems.over());
    };
  }
}
