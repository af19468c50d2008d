package dev.souk.orders;

import dev.souk.cart.AppliedCoupon;
import dev.souk.checkout.CheckoutQuoteBuilder;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.checkout.ShippingChoice;
import dev.souk.coupons.CouponRedemption;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.ProblemCode;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes an order of the caller's cart: sums it up as it is now, and lets the store decide whether
/// all of it can be had. What the client says of prices is never asked.
public final class OrderPlacer {
  private final CheckoutQuoteBuilder checkoutQuoteBuilder;
  private final Orders orders;
  private final int returnDays;

  public OrderPlacer() {
    this(new CheckoutQuoteBuilder(), OrderWiring.orders(), OrderWiring.returnDays());
  }

  /// @param returnDays for how many days after the delivery customers may ask for a return
  public OrderPlacer(CheckoutQuoteBuilder checkoutQuoteBuilder, Orders orders, int returnDays) {
    this.checkoutQuoteBuilder = checkoutQuoteBuilder;
    this.orders = orders;
    this.returnDays = returnDays;
  }

  /// How the customer wants it.
  ///
  /// @param addressId null for the usual one
  public record Request(@Nullable String addressId, List<ShippingChoice> shipping) {
    public Request {
      shipping = List.copyOf(shipping);
    }
  }

  /// What became of it.
  public sealed interface Outcome {
    /// @param order as it was placed, a moment ago or by an earlier arrival of the request
    record Done(Order order) implements Outcome {}

    record Rejected(HandlerResponse reply) implements Outcome {}
  }

  /// The same for a route that goes on from an order which its request has placed before.
  public Outcome idempotency(
      BoundRequest<?> boundRequest, Request request, UnaryOperator<Order.AwaitingPayment> as) {
    var mark = mark(boundRequest);
    var before = orders.find(OrderPlacement.id(mark.scope(), mark.key()));
    if (before.isPresent()) {
      return again(before.get(), mark);
    }
    try {
      return place(boundRequest, request, as);
    } catch (DuplicateRequestException e) {
      return orders
          .find(OrderPlacement.id(mark.scope(), mark.key()))
          .map(order -> again(order, mark))
          .orElseThrow(() -> e);
    }
  }

  /// Why a request about an order there is already is refused, if its key means another request.
  public Optional<HandlerResponse> reused(BoundRequest<?> boundRequest) {
    var mark = mark(boundRequest);
    var placed = orders.find(OrderPlacement.id(mark.scope(), mark.key()));
    return placed.isEmpty() && orders.reserveIdempotencyKey(mark)
        ? Optional.empty()
        : Optional.of(reused());
  }

  private static Outcome again(Order order, Idempotency.Keyed mark) {
    return order.placement().fingerprint().equals(mark.fingerprint())
        ? new Outcome.Done(order)
        : new Outcome.Rejected(reused());
  }

  private static HandlerResponse reused() {
    return HandlerResponse.refused(
        ProblemCode.IDEMPOTENCY_KEY_REUSED, "use a new Idempotency-Key for a new request");
  }

  private static Idempotency.Keyed mark(BoundRequest<?> boundRequest) {
    if (boundRequest.idempotency(HandlerResponse.noContent()) instanceof Idempotency.Keyed mark) {
      return mark;
    }
    throw new IllegalStateException("placing an order needs an idempotency key");
  }

  /// @param boundRequest of a route that needs an `Idempotency-Key`: the order is the mark of it
  /// @param as the state the order is kept in at first
  /// @throws DuplicateRequestException when the request has placed its order before, whatever the
  ///   cart is now
  public Outcome place(
      BoundRequest<?> boundRequest, Request request, UnaryOperator<Order.AwaitingPayment> as) {
    var mark = mark(boundRequest);
    var id = OrderPlacement.id(mark.scope(), mark.key());
    var choices = ShippingChoice.bySeller(request.shipping());
    var summed =
        checkoutQuoteBuilder.of(
            boundRequest.caller().id(), request.addressId(), choices, boundRequest.now());
    if (summed.isEmpty()) {
      return new Outcome.Rejected(PlaceOrderProblems.noAddress(request.addressId()));
    }
    var blockers = summed.get().quote().blockers();
    var bill = summed.get().quote().bill();
    if (!blockers.isEmpty() || bill.isEmpty()) {
      return refused(id, PlaceOrderProblems.of(blockers));
    }
    var order = as.apply(Order.AwaitingPayment.of(placed(id, mark, summed.get(), bill.get())));
    var coupon = summed.get().reduction().map(AppliedCoupon::coupon).orElse(null);
    return switch (orders.place(order, summed.get().basket().cart(), coupon)) {
      case Orders.PlaceResult.Done() -> new Outcome.Done(order);
      case Orders.PlaceResult.InsufficientStock(var variant, var left) ->
          refused(id, PlaceOrderProblems.notInStock(variant, left));
      case Orders.PlaceResult.CartChanged() -> refused(id, PlaceOrderProblems.cartChanged());
      case Orders.PlaceResult.CouponExhausted() -> refused(id, PlaceOrderProblems.couponGone());
      case Orders.PlaceResult.UnpaidLimitExceeded() ->
          refused(id, PlaceOrderProblems.tooManyUnpaid());
    };
  }

  private OrderPlacement placed(
      String id,
      Idempotency.Keyed mark,
      CheckoutQuoteBuilder.PricedCheckout pricedCheckout,
      PriceBreakdown priceBreakdown) {
    var use =
        pricedCheckout
            .reduction()
            .map(AppliedCoupon::coupon)
            .map(CouponRedemption::of)
            .orElse(null);
    return new OrderPlacement(
        id,
        pricedCheckout.basket().cart().owner(),
        priceBreakdown,
        pricedCheckout.address().place(),
        use,
        mark.fingerprint(),
        mark.at(),
        returnDays);
  }

  /// A twin of this request may have placed the order and emptied the cart a moment ago.
  private Outcome refused(String id, HandlerResponse why) {
    if (orders.find(id).isPresent()) {
      throw new DuplicateRequestException();
    }
    return new Outcome.Rejected(why);
  }
}
