package dev.souk.wiring;

import dev.souk.money.MarketCurrencies;
import java.util.Arrays;
import java.util.List;

/// What a deployment tells its functions through their environment. Names, addresses and terms of
/// business only: secrets are in a [SecretStore], and these name them. A system property of the
/// same name is used where the environment has none.
public enum EnvironmentSetting {
  /// The table's name.
  SOUK_TABLE("souk"),
  /// The name of the table of open sockets.
  SOUK_SOCKETS("souk-sockets"),
  /// The media bucket's name.
  SOUK_MEDIA("souk-media"),
  /// Whether the bucket's name stands in the path of its address and not in its host: `true` for an
  /// S3 that is no AWS, since the SDK has no variable of its own for it.
  SOUK_MEDIA_IN_PATH("false"),
  /// Where browsers find the bucket to upload, when that is not where functions find it: for
  /// functions in a container, whose name for this machine no browser knows. Empty where it is.
  SOUK_MEDIA_UPLOADS(""),
  /// Where media are read from, without a slash at the end: a CDN before the bucket's `public/`
  /// prefix.
  SOUK_MEDIA_URL("http://localhost:8080/media"),
  /// The shop's own address, without a slash at the end: links in e-mails, the token's issuer.
  SOUK_SITE_URL("http://localhost:8080"),
  /// Origins that may open a socket, as [dev.souk.http.AllowedOrigins] reads them.
  SOUK_ORIGINS("http://localhost:8080"),
  /// The endpoint of the socket API's `@connections`.
  SOUK_SOCKET_API("http://localhost:8080/realtime-management"),
  /// The name of the event bus that what happens to orders is put on.
  SOUK_BUS("souk"),
  /// The address e-mail comes from.
  SOUK_EMAIL_FROM("Souk <hello@souk.example>"),
  /// The secret that holds the JWK set whose first key signs access tokens.
  SOUK_SIGNING_SECRET("souk/signing-keys"),
  /// The secret that holds the key of [dev.souk.http.HmacSigner], in base64.
  SOUK_HMAC_SECRET("souk/sealing-key"),
  /// The secret that CloudFront shows to be known by: one key, or several with blanks between.
  SOUK_CLOUDFRONT_SECRET("souk/front-key"),
  /// Whether what does not come through CloudFront is refused, `true` or `false`.
  SOUK_CLOUDFRONT_ONLY("false"),
  /// For how many seconds a secret is kept before it is asked for again. Rotations wait this long.
  SOUK_SECRETS_CACHE_SECONDS("300"),
  /// What the market keeps of a sale that no commission rule is for, in basis points: 1000 is 10 %.
  SOUK_COMMISSION("1000"),
  /// For how many days after the delivery customers may ask for a return, at least 14; what is sold
  /// is not paid out before.
  SOUK_RETURN_DAYS("14"),
  /// When sellers are paid who have set no schedule, as [dev.souk.payouts.PayoutSchedule#parse]
  /// reads it.
  SOUK_PAYOUT_SCHEDULE("onRequest"),
  /// Where the market is registered for VAT, which it adds to its commission, ISO 3166-1 alpha-2;
  /// empty when it is not.
  SOUK_VAT_COUNTRY(""),
  /// The currencies the market sells in, as [MarketCurrencies#of] reads them.
  SOUK_CURRENCIES(MarketCurrencies.DEFAULT),
  /// Where Stripe's API is, without a slash at the end.
  SOUK_STRIPE_API("https://api.stripe.com"),
  /// The secret that holds the key of the account at Stripe.
  SOUK_STRIPE_SECRET("souk/stripe-key"),
  /// The secret that Stripe signs its webhooks with.
  SOUK_STRIPE_WEBHOOK_SECRET("souk/stripe-webhook-secret"),
  /// The secret that Stripe signs its thin events about connected accounts with.
  SOUK_STRIPE_ACCOUNT_WEBHOOK_SECRET("souk/stripe-account-webhook-secret");

  private final String defaultValue;

  EnvironmentSetting(String usual) {
    this.defaultValue = usual;
  }

  /// Those that name a secret.
  public static List<EnvironmentSetting> secrets() {
    return Arrays.stream(values()).filter(it -> it.name().endsWith("_SECRET")).toList();
  }

  /// The last part of a secret's name, the same in every stage.
  public String secret() {
    return defaultValue.substring(defaultValue.indexOf('/') + 1);
  }

  public String value() {
    var told = System.getenv(name());
    return told != null ? told : System.getProperty(name(), defaultValue);
  }
}
