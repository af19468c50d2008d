package dev.souk.payments;

import dev.souk.checkout.ShippingChoice;
import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.id.Kind;
import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.PaidOrder;
import dev.souk.orders.Placement;
import dev.souk.payments.Checkouts.Found;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.RateLimit;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.shipping.ShippingBooks;
import dev.souk.store.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the page on which an order is paid. That it is about to be opened is kept before Stripe is
/// asked, so that whatever becomes of the call the goods are held for longer than the page.
public final class StartCheckout extends HttpFunction<StartCheckout.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/payment/checkout", Access.CUSTOMER, StartCheckout.class)
          .says("Opens the page to pay an order on, or what is in the cart")
          .explains(
              "The page is Stripe's; no card is ever seen here. Without `orderId` the cart is"
                  + " ordered first, as `POST /api/v1/orders` does, once for each"
                  + " `Idempotency-Key`. An order has one page: whoever asks again, under whatever"
                  + " key, gets the same one with what is left of its time. When Stripe does not"
                  + " answer it is 503; the goods stay held, and asking again is safe. When Stripe"
                  + " will never take the money, the order ends at once: 409 `order-over`, and"
                  + " `errors` says why.")
          .takes(Body.class)
          .returns(CheckoutView.class)
          .repeats(Repeat.KEY_REQUIRED)
          .limit(RateLimit.perPrincipal("checkout", 30, Duration.ofMinutes(10)))
          .refuses(
              Code.NOT_FOUND,
              Code.ORDER_PAID,
              Code.ORDER_OVER,
              Code.CONFLICT,
              Code.CART_NOT_READY,
              Code.INSUFFICIENT_STOCK,
              Code.COUPON_DOES_NOTHING,
              Code.LIMIT_REACHED)
          .reads(
              Family.ONCE,
              Family.ACCOUNT,
              Family.SELLER,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.COMMISSION,
              Family.ORDER)
          .writes(
              Family.ONCE,
              Family.ACCOUNT,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.SELLER_ORDERS,
              Family.UNPAID_ORDERS)
          .needs(Need.STRIPE_KEY)
          .within(Duration.ofSeconds(25));

  @Says("What is to be paid.")
  public record Body(
      @Says("One of your orders; left out for what is in the cart.") @Text(max = 40)
          @Nullable String orderId,
      @Says(
              value = "Of the cart: one of your addresses; the usual one when it is left out.",
              example = "adr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(max = 40)
          @Nullable String addressId,
      @Says("Of the cart: how sellers are to send; who is not named sends by the cheapest way.")
          @Items(max = ShippingBooks.MAX)
          @Preset("[]")
          List<ShippingChoice> shipping) {}

  private static final int TRIES = 4;

  private final Orders orders;
  private final Checkouts checkouts;
  private final Settlements settlements;
  private final Placement placement;

  public StartCheckout() {
    this(Live.kernel(), Live.orders(), new StripeCheckouts(), new Placement());
  }

  StartCheckout(Kernel kernel, Orders orders, Checkouts checkouts, Placement placement) {
    super(ROUTE, kernel);
    this.placement = placement;
    this.orders = orders;
    this.checkouts = checkouts;
    this.settlements = new Settlements(orders);
  }

  /// An order that is named is looked at anew by repeats. One of the cart is itself the mark of its
  /// request; its key may have named an order before.
  @Override
  protected boolean findsRepeats(Call<Body> call) {
    return call.body().orderId() != null;
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var orderId = call.body().orderId();
    return orderId == null
        ? ordered(call)
        : placement.reused(call).orElseGet(() -> pay(orderId, call.caller().id(), call.now()));
  }

  /// The cart's order is kept as one whose page is about to be opened.
  private Reply ordered(Call<Body> call) {
    var wish = new Placement.Wish(call.body().addressId(), call.body().shipping());
    return switch (placement.once(call, wish, order -> order.opening(call.now()))) {
      case Placement.Outcome.Done(var order) -> pay(order.id(), order.customerId(), call.now());
      case Placement.Outcome.Refused(var reply) -> reply;
    };
  }

  private Reply pay(String orderId, String customerId, Instant now) {
    for (var tried = 0; tried < TRIES; tried++) {
      var order = Kind.ORD.fits(orderId) ? orders.find(orderId) : Optional.<Order>empty();
      if (order.isEmpty() || !order.get().customerId().equals(customerId)) {
        return Reply.notFound("/orderId", "there is no such order");
      }
      var reply =
          switch (order.get()) {
            case PaidOrder _ -> Optional.of(NothingToPay.paid());
            case Order.Unpaid unpaid -> Optional.of(NothingToPay.over(unpaid));
            case Order.AwaitingPayment awaiting -> opened(awaiting, now);
          };
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new Busy(new Stale());
  }

  /// Empty when the order has changed meanwhile and is to be looked at again.
  private Optional<Reply> opened(Order.AwaitingPayment order, Instant now) {
    var asked = order.opening(now);
    if (!asked.equals(order) && settlements.kept(order, asked) != Settled.DONE) {
      return Optional.empty();
    }
    var session = asked.hold().session();
    var found = session == null ? checkouts.open(asked) : checkouts.find(session);
    return found instanceof Found.NeverThere && session == null
        ? refused(order, asked, now)
        : answer(asked, found, now);
  }

  /// No page came of it, for want of time. When an earlier request asked for it, it is asked for
  /// anew with all of its time.
  private Optional<Reply> refused(
      Order.AwaitingPayment order, Order.AwaitingPayment asked, Instant now) {
    if (!asked.equals(order)) {
      return Optional.of(Reply.refused(Code.CONFLICT, "there was no time for a page; ask again"));
    }
    var again = asked.reopening(now);
    if (settlements.kept(asked, again) != Settled.DONE) {
      return Optional.empty();
    }
    var found = checkouts.open(again);
    return found instanceof Found.NeverThere
        ? refused(asked, again, now)
        : answer(again, found, now);
  }

  private Optional<Reply> answer(Order.AwaitingPayment order, Found found, Instant now) {
    var settled = settlements.found(order, found, now);
    return switch (found) {
      case Found.Open open when settled == Settled.DONE || order.hold().session() != null ->
          Optional.of(Reply.ok(CheckoutView.of(order.id(), open)));
      case Found.Open _, Found.NeverThere _ -> Optional.empty();
      case Found.Refused(var why) when settled == Settled.DONE ->
          Optional.of(NothingToPay.over(order.id(), why));
      case Found.Refused _ -> Optional.empty();
      case Found.Paid _, Found.Settling _ -> Optional.of(NothingToPay.paid());
      case Found.Ended _ -> Optional.of(NothingToPay.over());
    };
  }
}
