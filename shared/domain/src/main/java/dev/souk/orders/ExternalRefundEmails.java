package dev.souk.orders;

import dev.souk.email.EmailContent;
import java.util.ArrayList;
import java.util.List;

/// The e-mails sellers get when money of an order moved past the marketplace: each says what is
/// still to be sent.
///
/// @param site the shop's own address, without a slash at the end
public record ExternalRefundEmails(String site) {

  /// Somebody refunded it at the payment provider.
  public OrderEmail refunded(SellerOrder part, Refund refund) {
    var lines =
        new ArrayList<>(
            List.of(
                OrderSummaryText.text(refund.amount())
                    + " of this order have been refunded to the customer by the marketplace:"));
    lines.addAll(OrderSummaryText.goods(part.breakdown()));
    lines.add(
        part.hasUnshipped()
            ? "Unshipped items still have to be shipped."
            : "Nothing more of it has to be shipped.");
    return email(part, "An order was refunded", lines);
  }

  /// Nothing for a dispute that is decided by now.
  public List<OrderEmail> disputed(PaidOrder order, String disputeId) {
    var open = order.payment().dispute(disputeId).map(Dispute::isOpen).orElse(false);
    return open
        ? toEach(
            order,
            "A payment is disputed",
            "the customer's bank disputes the payment of this order:",
            "Please ship nothing more of it until the dispute is decided. We will e-mail you"
                + " then.")
        : List.of();
  }

  /// How the bank has decided.
  public List<OrderEmail> decided(PaidOrder order, String disputeId) {
    return order
        .payment()
        .dispute(disputeId)
        .map(dispute ->
            switch (dispute.status()) {
              case WON ->
                  toEach(
                      order,
                      "Dispute won",
                      "the customer's bank has decided for the marketplace about this order:",
                      "Unshipped items can be shipped now.");
              case LOST ->
                  toEach(
                      order,
                      "Dispute lost",
                      "the customer's bank has taken money of this order back:",
                      "The amount is deducted from your payout. The order page says whether anything is"
                          + " left to ship.");
              case INQUIRY, NEEDS_RESPONSE, UNDER_REVIEW, CLOSED -> List.<OrderEmail>of();
            })
        .orElse(List.of());
  }

  private List<OrderEmail> toEach(PaidOrder order, String subject, String what, String then) {
    return order.sellerOrders().stream()
        .map(part -> {
          var lines = new ArrayList<>(List.of(what));
          lines.addAll(OrderSummaryText.goods(part.breakdown()));
          lines.add(then);
          return email(part, subject, lines);
        })
        .toList();
  }

  private OrderEmail email(SellerOrder part, String subject, List<String> says) {
    var lines = new ArrayList<>(List.of("Hello,"));
    lines.addAll(says);
    return new OrderEmail(
        part.sellerId(), new EmailContent(subject, lines, site + "/shop/orders/" + part.id()));
  }
}
