package dev.souk.orders;

import dev.souk.mail.Letter;
import java.util.ArrayList;
import java.util.List;

/// The e-mails sellers get when money of an order moved past the marketplace: each says what is
/// still to be sent.
///
/// @param site the shop's own address, without a slash at the end
public record ExternalMoneyEmails(String site) {

  /// Somebody refunded it at the payment provider.
  public OrderLetter refunded(SellerOrder part, Refund refund) {
    var lines =
        new ArrayList<>(
            List.of(
                Receipt.text(refund.amount())
                    + " of this order have been given back to the customer by the marketplace:"));
    lines.addAll(Receipt.goods(part.bought()));
    lines.add(
        part.isOwed()
            ? "What is not sent yet is still to be sent."
            : "Nothing more of it is to be sent.");
    return email(part, "Money of an order was given back", lines);
  }

  /// Nothing for a dispute that is decided by now.
  public List<OrderLetter> disputed(PaidOrder order, String disputeId) {
    var open = order.payment().dispute(disputeId).map(Dispute::isOpen).orElse(false);
    return open
        ? toEach(
            order,
            "A payment is disputed",
            "the customer's bank disputes the payment of this order:",
            "Please send nothing more of it until that is decided. We will write to you then.")
        : List.of();
  }

  /// How the bank has decided.
  public List<OrderLetter> decided(PaidOrder order, String disputeId) {
    return order
        .payment()
        .dispute(disputeId)
        .map(dispute ->
            switch (dispute.status()) {
              case WON ->
                  toEach(
                      order,
                      "A dispute is won",
                      "the customer's bank has decided for the marketplace about this order:",
                      "What is not sent yet can be sent now.");
              case LOST ->
                  toEach(
                      order,
                      "A dispute is lost",
                      "the customer's bank has taken money of this order back:",
                      "What it took is not due to you. The order's page says whether anything is"
                          + " still to be sent.");
              case INQUIRY, NEEDS_RESPONSE, UNDER_REVIEW, CLOSED -> List.<OrderLetter>of();
            })
        .orElse(List.of());
  }

  private List<OrderLetter> toEach(PaidOrder order, String subject, String what, String then) {
    return order.parts().stream()
        .map(part -> {
          var lines = new ArrayList<>(List.of(what));
          lines.addAll(Receipt.goods(part.bought()));
          lines.add(then);
          return email(part, subject, lines);
        })
        .toList();
  }

  private OrderLetter email(SellerOrder part, String subject, List<String> says) {
    var lines = new ArrayList<>(List.of("Hello,"));
    lines.addAll(says);
    return new OrderLetter(
        part.sellerId(), new Letter(subject, lines, site + "/shop/orders/" + part.id()));
  }
}
