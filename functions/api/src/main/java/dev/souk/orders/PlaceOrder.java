package dev.souk.orders;

import dev.souk.checkout.ShippingChoice;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.live.Live;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.RateLimit;
import dev.souk.route.Repeat;
import dev.souk.route.Route;
import dev.souk.shipping.ShippingBooks;
import dev.souk.store.Family;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes an order of the caller's cart and holds its goods until it is paid.
public final class PlaceOrder extends HttpFunction<PlaceOrder.Body> {

  public static final Route ROUTE =
      Route.of(Method.POST, "/api/v1/orders", Access.CUSTOMER, PlaceOrder.class)
          .alias("/api/v1/orders/place")
          .says("Orders what is in the cart")
          .explains(
              "All of it or nothing: every unit is held for this order from now on, the coupon's"
                  + " use is counted, and the cart is empty. Prices are those the cart was last"
                  + " read with; if one has changed since, the order is refused until you have read"
                  + " the cart again. Pay it with `POST /api/v1/payment/checkout` before"
                  + " `expiresAt`; five of yours may be unpaid at once. The order is itself the mark of its `Idempotency-Key`: the same"
                  + " request gets its first answer however late it is repeated.")
          .limit(RateLimit.perPrincipal("orders", 120, Duration.ofMinutes(10)))
          .takes(Body.class)
          .creates(OrderView.class)
          .repeats(Repeat.KEY_REQUIRED)
          .refuses(
              Code.NOT_FOUND,
              Code.CONFLICT,
              Code.CART_NOT_READY,
              Code.INSUFFICIENT_STOCK,
              Code.LIMIT_REACHED,
              Code.COUPON_DOES_NOTHING)
          .reads(
              Family.ACCOUNT,
              Family.SELLER,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.COMMISSION,
              Family.ORDER)
          .writes(
              Family.ACCOUNT,
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.UNPAID_ORDERS);

  @Says("Where to send the cart, and how.")
  public record Body(
      @Says(
              value = "The id of one of your addresses; the usual one when it is left out.",
              example = "adr_01kagwv6q5e7pbn0k1d0z9x2aa")
          @Text(max = 40)
          @Nullable String addressId,
      @Says("How sellers are to send; who is not named sends by the cheapest way.")
          @Items(max = ShippingBooks.MAX)
          @Preset("[]")
          List<ShippingChoice> shipping) {}

  private final Placement placement;

  public PlaceOrder() {
    this(Live.kernel(), Live.orders(), new Placement());
  }

  PlaceOrder(Kernel kernel, Orders orders, Placement placement) {
    super(ROUTE, kernel.with(new PlacedMarks(orders, PlaceOrder::first)));
    this.placement = placement;
  }

  private static Reply.Done first(Placed placed) {
    return reply(Order.AwaitingPayment.of(placed));
  }

  private static Reply.Done reply(Order order) {
    return Reply.created("/api/v1/orders/" + order.id(), OrderView.of(order));
  }

  @Override
  protected Reply handle(Call<Body> call) {
    var wish = new Placement.Wish(call.body().addressId(), call.body().shipping());
    return switch (placement.place(call, wish, UnaryOperator.identity())) {
      case Placement.Outcome.Done(var order) -> reply(order);
      case Placement.Outcome.Refused(var reply) -> reply;
    };
  }
}
