package dev.souk.payments;

import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.live.Live;
import dev.souk.orders.Cancelling;
import dev.souk.orders.Hold;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Status;
import dev.souk.orders.Turned;
import dev.souk.payments.Checkouts.Found;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Calls an order off by its customer's wish. While it is not paid, its page to pay on is ended
/// first: goods are let go only when no money can come for them any more.
public final class CancelOrder extends HttpFunction<Void> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/orders/{id}/cancel", Access.CUSTOMER, CancelOrder.class)
          .says("Calls an order off")
          .explains(
              "An unpaid order ends and its goods are free again. Of a paid one, the parts nothing"
                  + " of which has been sent are called off and their money goes back; what is on"
                  + " its way stays so. A repeat changes nothing. While a payment is on its way it"
                  + " cannot be called off.")
          .refuses(Code.ORDER_PAID, Code.ORDER_OVER, Code.CONFLICT)
          .reads(Family.ACCOUNT, Family.COUPONS, Family.COUPON_USE, Family.ORDER)
          .writes(
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.SELLER_ORDERS,
              Family.DELIVERIES,
              Family.DELIVERED,
              Family.UNPAID_ORDERS)
          .needs(Need.STRIPE_KEY)
          .within(Duration.ofSeconds(25));

  private static final int TRIES = 6;
  private static final String REASON = "called off by the customer";

  private final Orders orders;
  private final Checkouts checkouts;
  private final Settlements settlements;

  public CancelOrder() {
    this(Live.kernel(), Live.orders(), new StripeCheckouts());
  }

  CancelOrder(Kernel kernel, Orders orders, Checkouts checkouts) {
    super(ROUTE, kernel);
    this.orders = orders;
    this.checkouts = checkouts;
    this.settlements = new Settlements(orders);
  }

  @Override
  protected Reply handle(Call<Void> call) {
    var id = call.path("id");
    for (var tried = 0; tried < TRIES; tried++) {
      var order = Kind.ORD.fits(id) ? orders.find(id) : Optional.<Order>empty();
      if (order.isEmpty() || !order.get().customerId().equals(call.caller().id())) {
        return Reply.notFound();
      }
      var reply =
          switch (order.get()) {
            case Order.AwaitingPayment awaiting -> unpaid(awaiting, call.now());
            case Order.Unpaid unpaid -> Optional.of(ended(unpaid));
            case PaidOrder paid -> paid(paid, call.now());
          };
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new Busy(new Stale());
  }

  private static Reply ended(Order.Unpaid order) {
    return order.status() == Status.CANCELLED
        ? Reply.noContent()
        : Reply.refused(Code.ORDER_OVER, "it was not paid in time");
  }

  /// Empty when the order has changed and is to be looked at again.
  private Optional<Reply> unpaid(Order.AwaitingPayment order, Instant now) {
    return switch (closed(order)) {
      case Found.Ended _, Found.NeverThere _, Found.Refused _ -> kept(order, order.cancelled(now));
      case Found.Settling settling -> {
        var _ = settlements.found(order, settling, now);
        yield Optional.of(
            Reply.refused(
                Code.ORDER_PAID, "its payment is on its way; call it off when it is there"));
      }
      case Found.Paid paid ->
          settlements.found(order, paid, now) == Settled.DIFFERS
              ? Optional.of(Reply.refused(Code.CONFLICT, "its payment is being looked into"))
              : Optional.empty();
      case Found.Open _ ->
          Optional.of(Reply.refused(Code.CONFLICT, "its page to pay on is still open"));
    };
  }

  /// Makes sure that no money can come any more, and says what there is if it can.
  private Found closed(Order.AwaitingPayment order) {
    if (order.hold().stage() == Hold.Stage.NO_CHECKOUT) {
      return new Found.NeverThere();
    }
    var session = order.hold().session();
    if (session != null) {
      return checkouts.expire(session);
    }
    var found = checkouts.open(order);
    return found instanceof Found.Open open ? checkouts.expire(open.session()) : found;
  }

  private Optional<Reply> paid(PaidOrder order, Instant now) {
    return switch (Cancelling.cancel(order, REASON, now)) {
      case Turned.To(var next) ->
          next.equals(order) ? Optional.of(Reply.noContent()) : kept(order, next);
      case Turned.NotNow(var why) -> Optional.of(Reply.refused(Code.CONFLICT, "%s", why));
      case Turned.TooMany _, Turned.NotThere _ ->
          throw new IllegalStateException("calling all of it off names nothing");
    };
  }

  private Optional<Reply> kept(Order before, Order after) {
    return settlements.kept(before, after) == Settled.DONE
        ? Optional.of(Reply.noContent())
        : Optional.empty();
  }
}
