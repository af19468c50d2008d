package dev.souk.payments;

import com.stripe.model.checkout.Session;
import dev.souk.orders.ExternalRefund;
import dev.souk.orders.Refund;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Stripe's objects say, in our words. Whose they are stands in their metadata.
final class StripeObjectReader {
  static final String ORDER = "order";
  static final String CUSTOMER = "customer";
  static final String PART = "part";
  static final String REFUND = "refund";

  private StripeObjectReader() {}

  /// What metadata say under a name, empty for nothing.
  static String said(@Nullable Map<String, String> metadata, String name) {
    return metadata == null ? "" : metadata.getOrDefault(name, "");
  }

  /// Whether the money is there, or none was asked for.
  static boolean paid(Session session) {
    return switch (String.valueOf(session.getPaymentStatus())) {
      case "paid", "no_payment_required" -> true;
      default -> false;
    };
  }

  static String order(Session session) {
    var order = session.getClientReferenceId();
    return order == null ? "" : order;
  }

  static PaymentConfirmation receipt(Session session) {
    var intent = session.getPaymentIntent();
    return new PaymentConfirmation(
        order(session),
        session.getId(),
        intent == null ? "" : intent,
        StripeAmounts.money(session.getAmountTotal(), session.getCurrency()));
  }

  /// Whether it was made by somebody at Stripe: ours say which they are.
  static boolean elsewhere(com.stripe.model.Refund refund) {
    return said(refund.getMetadata(), REFUND).isEmpty();
  }

  static ExternalRefund external(com.stripe.model.Refund refund) {
    return new ExternalRefund(
        refund.getId(),
        StripeAmounts.money(refund.getAmount(), refund.getCurrency()),
        state(refund),
        Refund.Source.PAYMENT_PROVIDER,
        "refunded at the payment provider");
  }

  static Refund.State state(com.stripe.model.Refund refund) {
    return switch (String.valueOf(refund.getStatus())) {
      case "succeeded" -> new Refund.State.Succeeded(refund.getId());
      case "failed", "canceled" -> new Refund.State.Failed(refund.getId());
      default -> new Refund.State.Pending(refund.getId());
    };
  }
}
