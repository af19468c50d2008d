package dev.souk.orders;

import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as its customer sees it. A function of the order alone, so that whoever has the same
/// order shows the same.
@Says("An order, as its customer sees it.")
public record OrderView(
    @Says(value = "The order's id.", example = "ord_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(
            value =
                "Where the whole stands: as far as the last of what still goes to the customer."
                    + " `paymentProcessing` while a payment that takes days, such as a bank debit,"
                    + " is on its way.",
            example = "paid")
        Status status,
    @Says(
            "Until when it can be paid; `null` once it is, while its payment is being processed,"
                + " and when it cannot be paid any more.")
        @Nullable Instant expiresAt,
    @Says(
            "Why the payment provider would not take its money, when it is cancelled for that;"
                + " `null` otherwise.")
        @Nullable PaymentRefusal paymentRefusal,
    @Says("Where it goes.") PlaceView address,
    @Says("What was bought, by seller.") List<OrderPartView> sellers,
    @Says("What it comes to.") OrderSumsView sums,
    @Says("How it came to stand where it does, oldest first.") List<OrderStepView> history,
    @Says(value = "Rises with every change.", example = "4") long version,
    @Says("When it was placed.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  public static OrderView of(Order order) {
    return new OrderView(
        order.id(),
        order.status(),
        order instanceof Order.AwaitingPayment awaiting
            ? awaiting.hold().expiresAt().orElse(null)
            : null,
        order instanceof Order.Unpaid unpaid ? unpaid.refusal() : null,
        PlaceView.of(order.placed().place()),
        OrderPartView.of(order),
        OrderSumsView.of(order),
        OrderStepView.of(order.log().steps()),
        order.version(),
        order.log().createdAt(),
        order.log().updatedAt());
  }
}
