package dev.souk.local.stripe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Checkout Session as the API shows it.
final class CheckoutSessionJson {
  private CheckoutSessionJson() {}

  static Map<String, @Nullable Object> of(SimulatedCheckoutSession session) {
    var terms = session.terms();
    var checkoutAmounts = session.bill();
    var fields = JsonFields.of("checkout.session", session.id());
    fields
        .with("adaptive_pricing", new JsonFields().with("enabled", false).map())
        .none("after_expiration", "allow_promotion_codes")
        .with("amount_subtotal", checkoutAmounts.subtotal())
        .with("amount_total", checkoutAmounts.total())
        .with("automatic_tax", automaticTax())
        .none("billing_address_collection")
        .with("cancel_url", terms.cancelUrl())
        .with("client_reference_id", terms.reference().client())
        .none("client_secret")
        .with("collected_information", collected(session))
        .none("consent", "consent_collection")
        .at("created", session.created())
        .with("currency", checkoutAmounts.currency())
        .none("currency_conversion")
        .with("custom_fields", List.of())
        .with("custom_text", customText())
        .with("customer", terms.reference().customer())
        .none("customer_account")
        .with("customer_creation", terms.reference().customer() == null ? "if_required" : null)
        .with("customer_details", details(session))
        .with("customer_email", terms.reference().email())
        .with("discounts", checkoutAmounts.discountsJson())
        .at("expires_at", terms.expires())
        .none("integration_identifier", "invoice", "invoice_creation");
    return rest(fields, session);
  }

  private static Map<String, @Nullable Object> rest(
      JsonFields fields, SimulatedCheckoutSession session) {
    var terms = session.terms();
    var checkoutAmounts = session.bill();
    return fields
        .with("livemode", false)
        .none("locale", "managed_payments")
        .with("metadata", terms.reference().metadata())
        .with("mode", "payment")
        .none("origin_context")
        .with("payment_intent", session.intent())
        .none("payment_link")
        .with("payment_method_collection", "if_required")
        .none("payment_method_configuration_details")
        .with("payment_method_options", Map.of())
        .with("payment_method_types", terms.methods())
        .with("payment_status", session.stage().payment)
        .none("permissions")
        .with("phone_number_collection", new JsonFields().with("enabled", false).map())
        .none("recovered_from", "saved_payment_method_options", "setup_intent")
        .with("shipping_address_collection", countries(session))
        .with("shipping_cost", checkoutAmounts.shippingCost())
        .with("shipping_options", checkoutAmounts.shippingOptions())
        .with("status", session.stage().status)
        .none("submit_type", "subscription")
        .with("success_url", terms.successUrl())
        .with("total_details", checkoutAmounts.details())
        .with("ui_mode", "hosted_page")
        .with("url", open(session) ? session.page().url().toString() : null)
        .none("wallet_options")
        .map();
  }

  private static boolean open(SimulatedCheckoutSession session) {
    return session.stage() == SimulatedCheckoutSession.SessionStatus.OPEN;
  }

  private static boolean complete(SimulatedCheckoutSession session) {
    return session.stage().status.equals("complete");
  }

  private static Map<String, @Nullable Object> automaticTax() {
    return new JsonFields().with("enabled", false).none("liability", "provider", "status").map();
  }

  private static Map<String, @Nullable Object> customText() {
    return new JsonFields()
        .none("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")
        .map();
  }

  private static @Nullable Object details(SimulatedCheckoutSession session) {
    return complete(session)
        ? new JsonFields()
            .with("address", address(session))
            .none("business_name")
            .with("email", session.email())
            .none("individual_name")
            .with("name", "Test Shopper")
            .none("phone")
            .with("tax_exempt", "none")
            .with("tax_ids", List.of())
            .map()
        : null;
  }

  private static @Nullable Object countries(SimulatedCheckoutSession session) {
    var countries = session.terms().countries();
    return countries.isEmpty() ? null : new JsonFields().with("allowed_countries", countries).map();
  }

  private static @Nullable Object collected(SimulatedCheckoutSession session) {
    if (session.terms().countries().isEmpty() || !complete(session)) {
      return null;
    }
    var to = new JsonFields().with("address", address(session)).with("name", "Test Shopper").map();
    return new JsonFields()
        .none("business_name", "individual_name")
        .with("shipping_details", to)
        .map();
  }

  private static Map<String, @Nullable Object> address(SimulatedCheckoutSession session) {
    var countries = session.terms().countries();
    return new JsonFields()
        .with("city", "Testville")
        .with("country", countries.isEmpty() ? "DE" : countries.getFirst())
        .with("line1", "1 Simulator Street")
        .with("line2", null)
        .with("postal_code", "10115")
        .with("state", null)
        .map();
  }
}
