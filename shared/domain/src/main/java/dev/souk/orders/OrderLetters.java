package dev.souk.orders;

import dev.souk.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The letters people get about an order. Reasons that people typed are in none of them: the shop
/// writes nobody's words to somebody else, but the names of goods and shops.
///
/// @param site the shop's own address, without a slash at the end
public record OrderLetters(String site) {

  /// Its money has come: the customer is told what they bought, each seller what they sold.
  public List<OrderLetter> paid(PaidOrder order) {
    var letters = new ArrayList<OrderLetter>();
    letters.add(
        customer(
            order,
            "Thank you for your order",
            Stream.of(
                    Stream.of(
                        "your payment of "
                            + Receipt.text(order.payment().amount())
                            + " has arrived. This is your order "
                            + order.id()
                            + ":"),
                    Receipt.of(order.placed().bill()).stream(),
                    Stream.of("It goes to: " + Receipt.address(order.placed().place())))
                .flatMap(each -> each)
                .toList()));
    order.parts().stream()
        .filter(part -> !(part.fulfilment() instanceof Fulfilment.Cancelled))
        .forEach(part -> letters.add(sold(part)));
    return letters;
  }

  private OrderLetter sold(SellerOrder part) {
    var lines = new ArrayList<>(List.of("Hello,", "you have sold, and it is paid:"));
    lines.addAll(Receipt.goods(part.bought()));
    lines.add("Where to send it is with the order.");
    return new OrderLetter(
        part.sellerId(),
        new Letter("You have sold something", lines, site + "/shop/orders/" + part.id()));
  }

  /// A part of it was called off before anything was sent: its seller is told to keep the goods.
  public OrderLetter calledOff(SellerOrder part) {
    var lines = new ArrayList<>(List.of("Hello,", "this is called off. Please do not send it:"));
    lines.addAll(Receipt.goods(part.bought()));
    lines.add(
        part.isWithheld()
            ? "Its money goes back to the customer."
            : "It is on sale again, and its money goes back to the customer.");
    return new OrderLetter(
        part.sellerId(),
        new Letter("An order is called off", lines, site + "/shop/orders/" + part.id()));
  }

  /// Its money came when its goods were gone.
  public OrderLetter soldOut(PaidOrder order) {
    return customer(
        order,
        "What you ordered is sold out",
        List.of(
            "your payment came after the time it was waited for, and what you ordered is sold out"
                + " by now. We are sorry.",
            "All of your money goes back to you, by the way it came: "
                + Receipt.text(order.payment().amount())
                + ". You need not do anything."));
  }

  /// They were not paid in time.
  ///
  /// @param orders of one customer
  public OrderLetter expired(List<Order> orders) {
    return unpaid(
        orders,
        "expired",
        orders.size() == 1 ? "Your order was not paid in time" : "Orders were not paid in time",
        "Not paid in time, so that the goods are on sale again and nothing is to be paid:");
  }

  /// They were called off before they were paid, by their customer or because nobody could pay
  /// them.
  ///
  /// @param orders of one customer
  public OrderLetter cancelled(List<Order> orders) {
    return unpaid(
        orders,
        "cancelled",
        orders.size() == 1 ? "Your order is cancelled" : "Your orders are cancelled",
        "Cancelled, and nothing is to be paid:");
  }

  private static String because(Order order) {
    var refusal = order instanceof Order.Unpaid unpaid ? unpaid.refusal() : null;
    return refusal == null ? "" : ": it could not be paid, because " + refusal.text();
  }

  private OrderLetter unpaid(List<Order> orders, String end, String subject, String what) {
    var lines = new ArrayList<>(List.of("Hello,", what));
    orders.forEach(order -> lines.add("Order " + order.id() + because(order)));
    lines.add("There is one such letter an hour at most. Your orders always say how they stand.");
    return new OrderLetter(
        orders.getFirst().customerId(), new Letter(subject, lines, site + "/orders"), end);
  }

  /// A parcel is on its way.
  public OrderLetter sent(PaidOrder order, SellerOrder part, Parcel parcel) {
    var lines =
        new ArrayList<>(List.of("a parcel from " + part.bought().sellerName() + " is on its way:"));
    lines.addAll(Receipt.goods(part.bought(), parcel.units()));
    lines.add(
        parcel.tracking() == null
            ? "It travels by " + parcel.carrier() + "."
            : "It travels by " + parcel.carrier() + ", number " + parcel.tracking() + ".");
    return customer(order, "A parcel is on its way", lines);
  }

  /// @param code that the customer tells the courier
  public OrderLetter out(PaidOrder order, SellerOrder part, String code) {
    return customer(
        order,
        "Your parcel comes today",
        List.of(
            "a courier is on the way to you with what you ordered from "
                + part.bought().sellerName()
                + ".",
            "Tell the courier this code when it is in your hands, and not before: " + code));
  }

  /// It is there.
  public OrderLetter delivered(PaidOrder order, SellerOrder part) {
    return customer(
        order,
        "Your parcel is there",
        List.of(
            "what you ordered from " + part.bought().sellerName() + " is delivered.",
            "If something is wrong with it, ask for a return within %d days."
                .formatted(order.placed().returnDays())));
  }

  /// Money is on its way back.
  public OrderLetter refunding(PaidOrder order, SellerOrder part, Refund refund) {
    return customer(
        order,
        "Your money is on its way back",
        List.of(
            Receipt.text(refund.amount())
                + " for your order from "
                + part.bought().sellerName()
                + " go back to you, by the way they came. It may take some days."));
  }

  /// Money has gone back.
  public OrderLetter refunded(PaidOrder order, SellerOrder part, Refund refund) {
    return customer(
        order,
        "Your money has gone back",
        List.of(
            Receipt.text(refund.amount())
                + " for your order from "
                + part.bought().sellerName()
                + " have gone back. Your bank shows them within some days."));
  }

  private OrderLetter customer(Order order, String subject, List<String> says) {
    var lines = new ArrayList<>(List.of("Hello,"));
    lines.addAll(says);
    return new OrderLetter(
        order.customerId(), new Letter(subject, lines, site + "/orders/" + order.id()));
  }
}
