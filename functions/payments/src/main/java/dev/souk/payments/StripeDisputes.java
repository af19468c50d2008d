package dev.souk.payments;

import com.stripe.model.BalanceTransaction;
import dev.souk.orders.Dispute;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Stripe's disputes in our words (Stripe API reference, "The Dispute object").
final class StripeDisputes {
  private StripeDisputes() {}

  static Dispute dispute(com.stripe.model.Dispute dispute, Instant toldAt) {
    return new Dispute(
        dispute.getId(),
        StripeAmounts.money(dispute.getAmount(), dispute.getCurrency()),
        String.valueOf(dispute.getReason()),
        status(String.valueOf(dispute.getStatus())),
        funds(Objects.requireNonNullElse(dispute.getBalanceTransactions(), List.of())),
        Instant.ofEpochSecond(dispute.getCreated()),
        toldAt);
  }

  private static Dispute.Status status(String status) {
    return switch (status) {
      case "warning_needs_response", "warning_under_review" -> Dispute.Status.INQUIRY;
      case "under_review" -> Dispute.Status.UNDER_REVIEW;
      case "won" -> Dispute.Status.WON;
      case "lost" -> Dispute.Status.LOST;
      case "warning_closed", "prevented" -> Dispute.Status.CLOSED;
      // whatever else there may be one day waits for a person, and holds the goods
      default -> Dispute.Status.NEEDS_RESPONSE;
    };
  }

  /// Of at most two movements the one takes, the other gives back.
  private static Dispute.Funds funds(List<BalanceTransaction> movements) {
    if (movements.isEmpty()) {
      return Dispute.Funds.NOT_WITHDRAWN;
    }
    return movements.stream().anyMatch(each -> each.getAmount() > 0)
        ? Dispute.Funds.REINSTATED
        : Dispute.Funds.WITHDRAWN;
  }
}
