package dev.souk.local.stripe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Checkout Session as the API shows it.
final class SessionJson {
  private SessionJson() {}

  static Map<String, @Nullable Object> of(Session session) {
    var terms = session.terms();
    var bill = session.bill();
    var fields = Fields.of("checkout.session", session.id());
    fields
        .with("adaptive_pricing", new Fields().with("enabled", false).map())
        .none("after_expiration", "allow_promotion_codes")
        .with("amount_subtotal", bill.subtotal())
        .with("amount_total", bill.total())
        .with("automatic_tax", automaticTax())
        .none("billing_address_collection")
        .with("cancel_url", terms.cancelUrl())
        .with("client_reference_id", terms.reference().client())
        .none("client_secret")
        .with("collected_information", collected(session))
        .none("consent", "consent_collection")
        .at("created", session.created())
        .with("currency", bill.currency())
        .none("currency_conversion")
        .with("custom_fields", List.of())
        .with("custom_text", customText())
        .with("customer", terms.reference().customer())
        .none("customer_account")
        .with("customer_creation", terms.reference().customer() == null ? "if_required" : null)
        .with("customer_details", details(session))
        .with("customer_email", terms.reference().email())
        .with("discounts", bill.discountsJson())
        .at("expires_at", terms.expires())
        .none("integration_identifier", "invoice", "invoice_creation");
    return rest(fields, session);
  }

  private static Map<String, @Nullable Object> rest(Fields fields, Session session) {
    var terms = session.terms();
    var bill = session.bill();
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
        .with("phone_number_collection", new Fields().with("enabled", false).map())
        .none("recovered_from", "saved_payment_method_options", "setup_intent")
        .with("shipping_address_collection", countries(session))
        .with("shipping_cost", bill.shippingCost())
        .with("shipping_options", bill.shippingOptions())
        .with("status", session.stage().status)
        .none("submit_type", "subscription")
        .with("success_url", terms.successUrl())
        .with("total_details", bill.details())
        .with("ui_mode", "hosted_page")
        .with("url", open(session) ? session.page().url().toString() : null)
        .none("wallet_options")
        .map();
  }

  private static boolean open(Session session) {
    return session.stage() == Session.Stage.OPEN;
  }

  private static boolean complete(Session session) {
    return session.stage().status.equals("complete");
  }

  private static Map<String, @Nullable Object> automaticTax() {
    return new Fields().with("enabled", false).none("liability", "provider", "status").map();
  }

  private static Map<String, @Nullable Object> customText() {
    return new Fields()
        .none("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")
        .map();
  }

  private static @Nullable Object details(Session session) {
    return complete(session)
        ? new Fields()
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

  private static @Nullable Object countries(Session session) {
    var countries = session.terms().countries();
    return countries.isEmpty() ? null : new Fields().with("allowed_countries", countries).map();
  }

  private static @Nullable Object collected(Session session) {
    if (session.terms().countries().isEmpty() || !complete(session)) {
      return null;
    }
    var to = new Fields().with("address", address(session)).with("name", "Test Shopper").map();
    return new Fields().none("business_name", "individual_name").with("shipping_details", to).map();
  }

  private static Map<String, @Nullable Object> address(Session session) {
    var countries = session.terms().countries();
    return new Fields()
        .with("city", "Testville")
        .with("country", countries.isEmpty() ? "DE" : countries.getFirst())
        .with("line1", "1 Simulator Street")
        .with("line2", null)
        .with("postal_code", "10115")
        .with("state", null)
        .map();
  }
}
