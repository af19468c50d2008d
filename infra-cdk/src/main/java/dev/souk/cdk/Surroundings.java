package dev.souk.cdk;

import dev.souk.live.Setting;
import dev.souk.store.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/// What functions are told by their environment: every [Setting], which are names and addresses and
/// never a secret, and what Powertools wants to know.
final class Surroundings {
  static final String SERVICE = "souk";

  private final CoreStack core;

  Surroundings(CoreStack core) {
    this.core = core;
  }

  /// In a fixed order, the same for every function.
  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    for (var setting : Setting.values()) {
      all.put(setting.name(), value(setting));
    }
    all.put("POWERTOOLS_SERVICE_NAME", SERVICE);
    all.put("POWERTOOLS_METRICS_NAMESPACE", core.deployment().named("shop"));
    return all;
  }

  private String value(Setting setting) {
    return switch (setting) {
      case SOUK_TABLE -> core.tables().of(Schema.MARKET).getTableName();
      case SOUK_SOCKETS -> core.tables().of(Schema.SOCKETS).getTableName();
      case SOUK_MEDIA -> core.media().bucket().getBucketName();
      case SOUK_MEDIA_IN_PATH -> "false";
      case SOUK_MEDIA_UPLOADS -> "";
      case SOUK_MEDIA_URL -> core.front().media();
      case SOUK_SITE -> core.deployment().pages().orElse(core.front().site());
      case SOUK_ORIGINS -> String.join(",", core.front().origins(core.deployment()));
      case SOUK_SOCKET_API -> core.sockets().management();
      case SOUK_MAIL_FROM -> core.deployment().mailFrom();
      case SOUK_BUS -> core.bus().getEventBusName();
      case SOUK_FRONT_ONLY -> "true";
      case SOUK_SECRETS_KEPT -> "300";
      case SOUK_COMMISSION -> core.deployment().commission();
      case SOUK_RETURN_DAYS -> String.valueOf(core.deployment().returnDays());
      case SOUK_VAT_COUNTRY -> core.deployment().vatCountry();
      case SOUK_CURRENCIES -> core.deployment().currencies();
      case SOUK_STRIPE_API -> "https://api.stripe.com";
      case SOUK_SIGNING_SECRET,
          SOUK_SEALING_SECRET,
          SOUK_FRONT_SECRET,
          SOUK_STRIPE_SECRET,
          SOUK_STRIPE_WEBHOOK_SECRET,
          SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET ->
          core.secrets().name(setting);
    };
  }
}
