package dev.souk.orders;

import dev.souk.cart.Reduction;
import dev.souk.checkout.Bill;
import dev.souk.checkout.ShippingChoice;
import dev.souk.checkout.Summing;
import dev.souk.coupons.Redemption;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.Reply;
import dev.souk.live.Live;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes an order of the caller's cart: sums it up as it is now, and lets the store decide whether
/// all of it can be had. What the client says of prices is never asked.
public final class Placement {
  private final Summing summing;
  private final Orders orders;
  private final int returnDays;

  public Placement() {
    this(new Summing(), Live.orders(), Live.returnDays());
  }

  /// @param returnDays for how many days after the delivery customers may ask for a return
  public Placement(Summing summing, Orders orders, int returnDays) {
    this.summing = summing;
    this.orders = orders;
    this.returnDays = returnDays;
  }

  /// How the customer wants it.
  ///
  /// @param addressId null for the usual one
  public record Wish(@Nullable String addressId, List<ShippingChoice> shipping) {
    public Wish {
      shipping = List.copyOf(shipping);
    }
  }

  /// What became of it.
  public sealed interface Outcome {
    /// @param order as it was placed, a moment ago or by an earlier arrival of the request
    record Done(Order order) implements Outcome {}

    record Refused(Reply reply) implements Outcome {}
  }

  /// The same for a route that goes on from an order which its request has placed before.
  public Outcome once(Call<?> call, Wish wish, UnaryOperator<Order.AwaitingPayment> as) {
    var mark = mark(call);
    var before = orders.find(Placed.id(mark.scope(), mark.key()));
    if (before.isPresent()) {
      return again(before.get(), mark);
    }
    try {
      return place(call, wish, as);
    } catch (Repeated e) {
      return orders
          .find(Placed.id(mark.scope(), mark.key()))
          .map(order -> again(order, mark))
          .orElseThrow(() -> e);
    }
  }

  /// Why a request about an order there is already is refused, if its key means another request.
  public Optional<Reply> reused(Call<?> call) {
    var mark = mark(call);
    var placed = orders.find(Placed.id(mark.scope(), mark.key()));
    return placed.isEmpty() && orders.marked(mark) ? Optional.empty() : Optional.of(reused());
  }

  private static Outcome again(Order order, Once.Marked mark) {
    return order.placed().fingerprint().equals(mark.fingerprint())
        ? new Outcome.Done(order)
        : new Outcome.Refused(reused());
  }

  private static Reply reused() {
    return Reply.refused(
        Code.IDEMPOTENCY_KEY_REUSED, "take another Idempotency-Key for another request");
  }

  private static Once.Marked mark(Call<?> call) {
    if (call.once(Reply.noContent()) instanceof Once.Marked mark) {
      return mark;
    }
    throw new IllegalStateException("an order is placed under an idempotency key");
  }

  /// @param call of a route that needs an `Idempotency-Key`: the order is the mark of it
  /// @param as the state the order is kept in at first
  /// @throws Repeated when the request has placed its order before, whatever the cart is now
  public Outcome place(Call<?> call, Wish wish, UnaryOperator<Order.AwaitingPayment> as) {
    var mark = mark(call);
    var id = Placed.id(mark.scope(), mark.key());
    var choices = ShippingChoice.bySeller(wish.shipping());
    var summed = summing.of(call.caller().id(), wish.addressId(), choices, call.now());
    if (summed.isEmpty()) {
      return new Outcome.Refused(NotPlaced.noAddress(wish.addressId()));
    }
    var obstacles = summed.get().quote().obstacles();
    var bill = summed.get().quote().bill();
    if (!obstacles.isEmpty() || bill.isEmpty()) {
      return refused(id, NotPlaced.of(obstacles));
    }
    var order = as.apply(Order.AwaitingPayment.of(placed(id, mark, summed.get(), bill.get())));
    var coupon = summed.get().reduction().map(Reduction::coupon).orElse(null);
    return switch (orders.place(order, summed.get().basket().cart(), coupon)) {
      case Orders.Placing.Done() -> new Outcome.Done(order);
      case Orders.Placing.NotInStock(var variant, var left) ->
          refused(id, NotPlaced.notInStock(variant, left));
      case Orders.Placing.CartChanged() -> refused(id, NotPlaced.cartChanged());
      case Orders.Placing.CouponGone() -> refused(id, NotPlaced.couponGone());
      case Orders.Placing.TooManyUnpaid() -> refused(id, NotPlaced.tooManyUnpaid());
    };
  }

  private Placed placed(String id, Once.Marked mark, Summing.Summed summed, Bill bill) {
    var use = summed.reduction().map(Reduction::coupon).map(Redemption::of).orElse(null);
    return new Placed(
        id,
        summed.basket().cart().owner(),
        bill,
        summed.address().place(),
        use,
        mark.fingerprint(),
        mark.at(),
        returnDays);
  }

  /// A twin of this request may have placed the order and emptied the cart a moment ago.
  private Outcome refused(String id, Reply why) {
    if (orders.find(id).isPresent()) {
      throw new Repeated();
    }
    return new Outcome.Refused(why);
  }
}
