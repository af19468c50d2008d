package dev.souk.orders;

import dev.souk.cart.SumView;
import dev.souk.json.Says;
import dev.souk.media.MediaUrls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as an admin sees it.
@Says("An order, with all that is known of it.")
public record AdminOrderView(
    @Says(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The customer's id.", example = "usr_01kagwv6q5e7pbn0k1d0z9x2aa")
        String customerId,
    @Says(value = "Where the whole stands.", example = "paid") Status status,
    @Says(
            "Until when it can be paid; `null` once it is, while its payment is being processed,"
                + " and when it cannot be paid any more.")
        @Nullable Instant expiresAt,
    @Says(
            "Why the payment provider would not take its money, when it is cancelled for that;"
                + " `null` otherwise.")
        @Nullable PaymentRefusal paymentRefusal,
    @Says("Where it goes.") PlaceView address,
    @Says("What was bought, by seller.") List<AdminOrderPartView> sellers,
    @Says("What it comes to.") OrderSumsView sums,
    @Says("The money that came; `null` while none has.") @Nullable PaymentView payment,
    @Says("How it came to stand where it does, oldest first.") List<OrderStepView> history,
    @Says(value = "Rises with every change.", example = "4") long version,
    @Says("When it was placed.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {

  /// Money that came.
  @Says("Money that came for an order.")
  public record PaymentView(
      @Says(value = "The payment provider's name of it.", example = "pi_3MtwBwLkdIwHu7ix")
          String intent,
      @Says("How much it was.") SumView amount,
      @Says("When it came.") Instant paidAt,
      @Says("What the customer's bank asks back of it, oldest first; mostly nothing.")
          List<DisputeView> disputes) {
    private static @Nullable PaymentView of(Order order) {
      return switch (order) {
        case Order.AwaitingPayment _, Order.Unpaid _ -> null;
        case PaidOrder paid -> {
          var payment = paid.payment();
          yield new PaymentView(
              payment.intent(), SumView.of(payment.amount()), payment.at(), DisputeView.of(paid));
        }
      };
    }
  }

  static AdminOrderView of(Order order, MediaUrls urls) {
    var whole = OrderView.of(order);
    return new AdminOrderView(
        whole.id(),
        order.customerId(),
        whole.status(),
        whole.expiresAt(),
        whole.paymentRefusal(),
        whole.address(),
        parts(whole, order, urls),
        whole.sums(),
        PaymentView.of(order),
        whole.history(),
        whole.version(),
        whole.createdAt(),
        whole.updatedAt());
  }

  private static List<AdminOrderPartView> parts(OrderView whole, Order order, MediaUrls urls) {
    var parts = OrderPartView.parts(order);
    var shown = new ArrayList<AdminOrderPartView>();
    for (var i = 0; i < parts.size(); i++) {
      shown.add(AdminOrderPartView.of(whole.sellers().get(i), parts.get(i), urls));
    }
    return shown;
  }
}
