package dev.souk.local.stripe;

/// The parameters of the operations that make something. Those that Stripe has and the simulator
/// does not act on are listed only where ignoring them changes no amount and no state.
final class CreateParameters {
  private CreateParameters() {}

  static final AllowedParameters SESSION =
      AllowedParameters.of(
          "mode",
          "ui_mode",
          "success_url",
          "cancel_url",
          "expires_at",
          "client_reference_id",
          "customer",
          "customer_email",
          "locale",
          "submit_type",
          "metadata[*]",
          "payment_method_types[]",
          "adaptive_pricing[enabled]",
          "billing_address_collection",
          "phone_number_collection[enabled]",
          "shipping_address_collection[allowed_countries][]",
          "custom_text[submit][message]",
          "discounts[][coupon]",
          "line_items[][quantity]",
          "line_items[][price]",
          "line_items[][metadata][*]",
          "line_items[][price_data][currency]",
          "line_items[][price_data][unit_amount]",
          "line_items[][price_data][product_data][name]",
          "line_items[][price_data][product_data][description]",
          "line_items[][price_data][product_data][images][]",
          "line_items[][price_data][product_data][metadata][*]",
          "payment_intent_data[transfer_group]",
          "payment_intent_data[description]",
          "payment_intent_data[receipt_email]",
          "payment_intent_data[statement_descriptor_suffix]",
          "payment_intent_data[metadata][*]",
          "shipping_options[][shipping_rate_data][type]",
          "shipping_options[][shipping_rate_data][display_name]",
          "shipping_options[][shipping_rate_data][metadata][*]",
          "shipping_options[][shipping_rate_data][fixed_amount][amount]",
          "shipping_options[][shipping_rate_data][fixed_amount][currency]",
          "shipping_options[][shipping_rate_data][delivery_estimate][minimum][unit]",
          "shipping_options[][shipping_rate_data][delivery_estimate][minimum][value]",
          "shipping_options[][shipping_rate_data][delivery_estimate][maximum][unit]",
          "shipping_options[][shipping_rate_data][delivery_estimate][maximum][value]");

  static final AllowedParameters REFUND =
      AllowedParameters.of("payment_intent", "charge", "amount", "reason", "metadata[*]");

  static final AllowedParameters TRANSFER =
      AllowedParameters.of(
          "amount",
          "currency",
          "destination",
          "source_transaction",
          "transfer_group",
          "description",
          "metadata[*]");

  static final AllowedParameters REVERSAL = AllowedParameters.of("amount", "metadata[*]");

  static final AllowedParameters COUPON =
      AllowedParameters.of(
          "id", "name", "amount_off", "currency", "percent_off", "duration", "metadata[*]");

  static final AllowedParameters CUSTOMER =
      AllowedParameters.of("email", "name", "phone", "description", "metadata[*]");
}
