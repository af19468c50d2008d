package dev.souk.payments;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.id.IdType;
import dev.souk.orders.CancellationTransitions;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import dev.souk.orders.OrderTransitionResult;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.StockReservation;
import dev.souk.payments.CheckoutSessions.SessionState;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Calls an order off by its customer's request. While it is not paid, its page to pay on is ended
/// first: goods are let go only when no money can come for them any more.
public final class CancelOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/orders/{id}/cancel",
              RouteAccess.CUSTOMER,
              CancelOrder.class)
          .summary("Cancel your order")
          .description(
              "An unpaid order is cancelled and its stock released. Of a paid order, seller orders"
                  + " of which nothing has been shipped are cancelled and refunded; shipped ones are"
                  + " unaffected. A repeat changes nothing. 409 while a payment is being processed.")
          .problems(ProblemCode.ORDER_PAID, ProblemCode.ORDER_CLOSED, ProblemCode.CONFLICT)
          .reads(ItemType.ACCOUNT, ItemType.COUPONS, ItemType.COUPON_USE, ItemType.ORDER)
          .writes(
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.SELLER_ORDERS,
              ItemType.DELIVERIES,
              ItemType.DELIVERED,
              ItemType.UNPAID_ORDERS)
          .permissions(FunctionPermission.STRIPE_KEY)
          .timeout(Duration.ofSeconds(25));

  private static final int TRIES = 6;
  private static final String REASON = "cancelled by the customer";

  private final Orders orders;
  private final CheckoutSessions checkouts;
  private final PaymentEventHandler handler;

  public CancelOrder() {
    this(CloudWiring.httpDependencies(), OrderWiring.orders(), new StripeCheckoutSessions());
  }

  CancelOrder(HttpDependencies dependencies, Orders orders, CheckoutSessions checkouts) {
    super(ROUTE, dependencies);
    this.orders = orders;
    this.checkouts = checkouts;
    this.handler = new PaymentEventHandler(orders);
  }

  @Override
  protected HandlerResponse handle(BoundRequest<Void> request) {
    var id = request.path("id");
    for (var tried = 0; tried < TRIES; tried++) {
      var order = IdType.ORD.fits(id) ? orders.find(id) : Optional.<Order>empty();
      if (order.isEmpty() || !order.get().customerId().equals(request.caller().id())) {
        return HandlerResponse.notFound();
      }
      var reply =
          switch (order.get()) {
            case Order.AwaitingPayment awaiting -> unpaid(awaiting, request.now());
            case Order.Unpaid unpaid -> Optional.of(ended(unpaid));
            case PaidOrder paid -> paid(paid, request.now());
          };
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new ContentionException(new StaleVersionException());
  }

  private static HandlerResponse ended(Order.Unpaid order) {
    return order.status() == OrderStatus.CANCELLED
        ? HandlerResponse.noContent()
        : HandlerResponse.refused(ProblemCode.ORDER_CLOSED, "it was not paid in time");
  }

  /// Empty when the order has changed and is to be looked at again.
  private Optional<HandlerResponse> unpaid(Order.AwaitingPayment order, Instant now) {
    return switch (closed(order)) {
      case SessionState.Expired _, SessionState.NotFound _, SessionState.Rejected _ ->
          kept(order, order.cancelled(now));
      case SessionState.Processing processing -> {
        var _ = handler.found(order, processing, now);
        yield Optional.of(
            HandlerResponse.refused(
                ProblemCode.ORDER_PAID,
                "its payment is being processed; cancel it when the payment has arrived"));
      }
      case SessionState.Paid paid ->
          handler.found(order, paid, now) == PaymentEventResult.MISMATCH
              ? Optional.of(
                  HandlerResponse.refused(ProblemCode.CONFLICT, "its payment is being checked"))
              : Optional.empty();
      case SessionState.Open _ ->
          Optional.of(
              HandlerResponse.refused(ProblemCode.CONFLICT, "its checkout session is still open"));
    };
  }

  /// Makes sure that no money can come any more, and says what there is if it can.
  private SessionState closed(Order.AwaitingPayment order) {
    if (order.reservation().stage() == StockReservation.Stage.NO_CHECKOUT) {
      return new SessionState.NotFound();
    }
    var session = order.reservation().session();
    if (session != null) {
      return checkouts.expire(session);
    }
    var sessionState = checkouts.open(order);
    return sessionState instanceof SessionState.Open open
        ? checkouts.expire(open.session())
        : sessionState;
  }

  private Optional<HandlerResponse> paid(PaidOrder order, Instant now) {
    return switch (CancellationTransitions.cancel(order, REASON, now)) {
      case OrderTransitionResult.Success(var next) ->
          next.equals(order) ? Optional.of(HandlerResponse.noContent()) : kept(order, next);
      case OrderTransitionResult.InvalidState(var why) ->
          Optional.of(HandlerResponse.refused(ProblemCode.CONFLICT, "%s", why));
      case OrderTransitionResult.QuantityExceedsRemaining _, OrderTransitionResult.NotFound _ ->
          throw new IllegalStateException("cancelling the whole order names no lines");
    };
  }

  private Optional<HandlerResponse> kept(Order before, Order after) {
    return handler.kept(before, after) == PaymentEventResult.DONE
        ? Optional.of(HandlerResponse.noContent())
        : Optional.empty();
  }
}
