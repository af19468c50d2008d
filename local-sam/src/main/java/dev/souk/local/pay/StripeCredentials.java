package dev.souk.local.pay;

import dev.souk.local.aws.SecretStore;
import dev.souk.wiring.EnvironmentSetting;
import java.util.Map;

/// What functions know of an account at Stripe by their secrets.
///
/// @param key of its API
/// @param webhookSecret its webhooks are signed with
/// @param accountWebhookSecret its thin events about connected accounts are signed with
public record StripeCredentials(String key, String webhookSecret, String accountWebhookSecret) {
  private static final String KEY = "STRIPE_TEST_KEY";
  private static final String SECRET = "STRIPE_TEST_WEBHOOK_SECRET";

  /// The environment lacks what `--stripe=test` needs. The message is all a person needs.
  public static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }

  /// The account of a developer, in test mode.
  ///
  /// @throws Missing when there is none, or its key moves real money
  public static StripeCredentials fromEnvironment(Map<String, String> environment) {
    var key = environment.getOrDefault(KEY, "");
    if (!key.startsWith("sk_test_") && !key.startsWith("rk_test_")) {
      throw new Missing(
          "--stripe=test takes a test key from " + KEY + ", one that begins with sk_test_");
    }
    // `stripe listen` signs both kinds of events with one secret.
    var secret = environment.getOrDefault(SECRET, "");
    if (!secret.startsWith("whsec_")) {
      throw new Missing(
          "--stripe=test takes the secret of webhooks from " + SECRET + ": see --help");
    }
    return new StripeCredentials(key, secret, secret);
  }

  public void store(SecretStore secrets) {
    secrets.put(EnvironmentSetting.SOUK_STRIPE_SECRET.value(), key);
    secrets.put(EnvironmentSetting.SOUK_STRIPE_WEBHOOK_SECRET.value(), webhookSecret);
    secrets.put(
        EnvironmentSetting.SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET.value(), accountWebhookSecret);
  }

  /// Hides its secrets, so that they are in no log line.
  @Override
  public String toString() {
    return "StripeAccount[…]";
  }
}
