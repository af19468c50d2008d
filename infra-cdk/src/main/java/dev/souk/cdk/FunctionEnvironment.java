package dev.souk.cdk;

import dev.souk.store.MarketTableSchema;
import dev.souk.wiring.EnvironmentSetting;
import java.util.LinkedHashMap;
import java.util.Map;

/// What functions are told by their environment: every [EnvironmentSetting], which are names and
/// addresses and never a secret, and what Powertools wants to know.
final class FunctionEnvironment {
  static final String SERVICE = "souk";

  private final CoreStack core;

  FunctionEnvironment(CoreStack core) {
    this.core = core;
  }

  /// In a fixed order, the same for every function.
  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    for (var setting : EnvironmentSetting.values()) {
      all.put(setting.name(), value(setting));
    }
    all.put("POWERTOOLS_SERVICE_NAME", SERVICE);
    all.put("POWERTOOLS_METRICS_NAMESPACE", core.deployment().resourceName("shop"));
    return all;
  }

  private String value(EnvironmentSetting setting) {
    return switch (setting) {
      case SOUK_TABLE -> core.tables().of(MarketTableSchema.MARKET).getTableName();
      case SOUK_SOCKETS -> core.tables().of(MarketTableSchema.SOCKETS).getTableName();
      case SOUK_MEDIA -> core.media().bucket().getBucketName();
      case SOUK_MEDIA_IN_PATH -> "false";
      case SOUK_MEDIA_UPLOADS -> "";
      case SOUK_MEDIA_URL -> core.cloudFront().media();
      case SOUK_SITE_URL -> core.deployment().pages().orElse(core.cloudFront().site());
      case SOUK_ORIGINS -> String.join(",", core.cloudFront().origins(core.deployment()));
      case SOUK_SOCKET_API -> core.sockets().management();
      case SOUK_EMAIL_FROM -> core.deployment().mailFrom();
      case SOUK_BUS -> core.bus().getEventBusName();
      case SOUK_CLOUDFRONT_ONLY -> "true";
      case SOUK_SECRETS_CACHE_SECONDS -> "300";
      case SOUK_COMMISSION -> core.deployment().commission();
      case SOUK_RETURN_DAYS -> String.valueOf(core.deployment().returnDays());
      case SOUK_PAYOUT_SCHEDULE -> core.deployment().payoutSchedule().text();
      case SOUK_VAT_COUNTRY -> core.deployment().vatCountry();
      case SOUK_CURRENCIES -> core.deployment().currencies();
      case SOUK_STRIPE_API -> "https://api.stripe.com";
      case SOUK_SIGNING_SECRET,
          SOUK_HMAC_SECRET,
          SOUK_CLOUDFRONT_SECRET,
          SOUK_STRIPE_SECRET,
          SOUK_STRIPE_WEBHOOK_SECRET,
          SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET ->
          core.secrets().name(setting);
    };
  }
}
