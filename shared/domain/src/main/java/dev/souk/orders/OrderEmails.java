package dev.souk.orders;

import dev.souk.email.EmailContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The e-mails people get about an order. Reasons that people typed are in none of them: the shop
/// writes nobody's words to somebody else, but the names of goods and shops.
///
/// @param site the shop's own address, without a slash at the end
public record OrderEmails(String site) {

  /// Its money has come: the customer is told what they bought, each seller what they sold.
  public List<OrderEmail> paid(PaidOrder order) {
    var emails = new ArrayList<OrderEmail>();
    emails.add(
        customer(
            order,
            "Thank you for your order",
            Stream.of(
                    Stream.of(
                        "your payment of "
                            + OrderSummaryText.text(order.payment().amount())
                            + " has been received. Your order "
                            + order.id()
                            + ":"),
                    OrderSummaryText.of(order.placement().priceBreakdown()).stream(),
                    Stream.of(
                        "Ships to: "
                            + OrderSummaryText.address(order.placement().shippingAddress())))
                .flatMap(each -> each)
                .toList()));
    order.sellerOrders().stream()
        .filter(part -> !(part.fulfilment() instanceof Fulfilment.Cancelled))
        .forEach(part -> emails.add(sold(part)));
    return emails;
  }

  private OrderEmail sold(SellerOrder part) {
    var lines = new ArrayList<>(List.of("Hello,", "you have a new paid order:"));
    lines.addAll(OrderSummaryText.goods(part.breakdown()));
    lines.add("The shipping address is on the order page.");
    return new OrderEmail(
        part.sellerId(), new EmailContent("New order", lines, site + "/shop/orders/" + part.id()));
  }

  /// A part of it was cancelled before anything was sent: its seller is told to keep the goods.
  public OrderEmail sellerOrderCancelled(SellerOrder part) {
    var lines =
        new ArrayList<>(List.of("Hello,", "this order has been cancelled. Please do not ship it:"));
    lines.addAll(OrderSummaryText.goods(part.breakdown()));
    lines.add(
        part.hasNotRestocked()
            ? "The customer is refunded."
            : "The items have been restocked and the customer is refunded.");
    return new OrderEmail(
        part.sellerId(),
        new EmailContent("Order cancelled", lines, site + "/shop/orders/" + part.id()));
  }

  /// Its money came when its goods were gone.
  public OrderEmail soldOutAfterPayment(PaidOrder order) {
    return customer(
        order,
        "Your order could not be fulfilled",
        List.of(
            "your payment arrived after the order had expired, and the items are sold out"
                + " by now. We are sorry.",
            "We refund the full amount to your original payment method: "
                + OrderSummaryText.text(order.payment().amount())
                + ". You need not do anything."));
  }

  /// They were not paid in time.
  ///
  /// @param orders of one customer
  public OrderEmail expired(List<Order> orders) {
    return unpaid(
        orders,
        "expired",
        orders.size() == 1
            ? "Your order was not paid in time"
            : "Your orders were not paid in time",
        "These were not paid in time and have expired. Nothing is charged:");
  }

  /// They were cancelled before they were paid, by their customer or because nobody could pay them.
  ///
  /// @param orders of one customer
  public OrderEmail cancelled(List<Order> orders) {
    return unpaid(
        orders,
        "cancelled",
        orders.size() == 1 ? "Your order is cancelled" : "Your orders are cancelled",
        "These are cancelled. Nothing is charged:");
  }

  private static String failureReason(Order order) {
    var refusal = order instanceof Order.Unpaid unpaid ? unpaid.paymentFailureReason() : null;
    return refusal == null ? "" : ": it could not be paid, because " + refusal.text();
  }

  private OrderEmail unpaid(List<Order> orders, String end, String subject, String what) {
    var lines = new ArrayList<>(List.of("Hello,", what));
    orders.forEach(order -> lines.add("Order " + order.id() + failureReason(order)));
    lines.add(
        "You get at most one such e-mail an hour. See your orders page for the current"
            + " status.");
    return new OrderEmail(
        orders.getFirst().customerId(), new EmailContent(subject, lines, site + "/orders"), end);
  }

  /// A shipment is on its way.
  public OrderEmail shipmentSent(PaidOrder order, SellerOrder part, Shipment shipment) {
    var lines =
        new ArrayList<>(
            List.of("a shipment from " + part.breakdown().sellerName() + " is on its way:"));
    lines.addAll(OrderSummaryText.goods(part.breakdown(), shipment.units()));
    lines.add(
        shipment.trackingNumber() == null
            ? "Carrier: " + shipment.carrier() + "."
            : "Carrier: "
                + shipment.carrier()
                + ", tracking number "
                + shipment.trackingNumber()
                + ".");
    return customer(order, "Your order has been shipped", lines);
  }

  /// @param code that the customer tells the courier
  public OrderEmail outForDelivery(PaidOrder order, SellerOrder part, String code) {
    return customer(
        order,
        "Your order is out for delivery",
        List.of(
            "a courier is on the way to you with what you ordered from "
                + part.breakdown().sellerName()
                + ".",
            "Give the courier this code only once you have received it: " + code));
  }

  /// It is there.
  public OrderEmail delivered(PaidOrder order, SellerOrder part) {
    return customer(
        order,
        "Your order has been delivered",
        List.of(
            "what you ordered from " + part.breakdown().sellerName() + " is delivered.",
            "If something is wrong with it, ask for a return within %d days."
                .formatted(order.placement().returnDays())));
  }

  /// Money is on its way back.
  public OrderEmail refundStarted(PaidOrder order, SellerOrder part, Refund refund) {
    return customer(
        order,
        "Your refund has been started",
        List.of(
            OrderSummaryText.text(refund.amount())
                + " for your order from "
                + part.breakdown().sellerName()
                + " are being refunded to your original payment method. This may take some days."));
  }

  /// Money has gone back.
  public OrderEmail refunded(PaidOrder order, SellerOrder part, Refund refund) {
    return customer(
        order,
        "Your refund is complete",
        List.of(
            OrderSummaryText.text(refund.amount())
                + " for your order from "
                + part.breakdown().sellerName()
                + " have been refunded. Your bank shows the amount within some days."));
  }

  private OrderEmail customer(Order order, String subject, List<String> says) {
    var lines = new ArrayList<>(List.of("Hello,"));
    lines.addAll(says);
    return new OrderEmail(
        order.customerId(), new EmailContent(subject, lines, site + "/orders/" + order.id()));
  }
}
