package dev.souk.manifest;

import java.util.Map;
import java.util.Objects;

/// What the features are that operations are sorted by.
final class Features {
  private static final Map<String, String> DESCRIPTIONS =
      Map.ofEntries(
          Map.entry("accounts", "Registration, log-in, sessions, passwords, profile and staff."),
          Map.entry("addresses", "The address book of a customer."),
          Map.entry("cart", "What a customer or guest means to buy."),
          Map.entry("catalog", "Categories, products, variants, prices and lists."),
          Map.entry(
              "checkout", "What a cart would cost, and what stands in the way of ordering it."),
          Map.entry(
              "commission",
              "Commission rules and their history, and sellers' tax profiles for the VAT on it."),
          Map.entry("coupons", "Coupons of the market and of sellers, and their use."),
          Map.entry("inventory", "Stock of variants and how it changed."),
          Map.entry(
              "ledger", "Balances of sellers and the journal entries that they are the sum of."),
          Map.entry("media", "Upload of pictures and films, straight to where files are kept."),
          Map.entry("orders", "Orders, seller orders, deliveries, returns and refunds."),
          Map.entry(
              "payments", "Payment by Stripe Checkout, and the accounts that sellers are paid by."),
          Map.entry("payouts", "How sellers are paid."),
          Map.entry("problems", "What each code of a problem means."),
          Map.entry("realtime", "Tickets for the WebSocket API, which asyncapi.yaml describes."),
          Map.entry("sellers", "Shops and their pages."),
          Map.entry("shipping", "Shipping options of sellers."));

  private Features() {}

  /// Of a feature that is not described here its name alone.
  static String description(String tag) {
    return Objects.requireNonNullElse(
        DESCRIPTIONS.get(tag), "Operations of the feature `" + tag + "`.");
  }
}
