package dev.souk.wiring;

import dev.souk.email.EmailSender;
import dev.souk.email.SesEmailSender;
import dev.souk.http.ClientAddresses;
import dev.souk.http.CloudFrontKey;
import dev.souk.http.DynamoRateLimiter;
import dev.souk.http.HmacSigner;
import dev.souk.http.HttpDependencies;
import dev.souk.id.IdGenerator;
import dev.souk.store.DynamoIdempotencyRecords;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What functions stand on in the cloud. Asked only by their no-argument constructors; each part is
/// made when it is first asked for, so that a function loads what it needs and no more.
public final class CloudWiring {
  private static volatile InstantSource clock = InstantSource.system();

  private CloudWiring() {}

  /// The time, asked for at each call.
  public static InstantSource clock() {
    return () -> clock.instant();
  }

  /// Lets every function of this process go by another clock: that of the local cloud, which can be
  /// moved.
  public static void runOn(InstantSource other) {
    clock = other;
  }

  /// Tells the local cloud which secret a function asks for, each time: what is kept from the last
  /// time is asked of no service. What `hearer` throws, the function gets.
  public static void observeSecrets(Consumer<String> hearer) {
    CachedSecrets.observe(hearer);
  }

  public static IdGenerator ids() {
    return IdGenerator.random();
  }

  public static DynamoTable table() {
    return new DynamoTable(AwsClients.dynamo(), EnvironmentSetting.SOUK_TABLE.value());
  }

  /// The table of open sockets.
  public static DynamoTable sockets() {
    return new DynamoTable(AwsClients.dynamo(), EnvironmentSetting.SOUK_SOCKETS.value());
  }

  /// The present value of a secret of this name, asked for at each call; an [IllegalStateException]
  /// when it is empty.
  public static Supplier<String> secret(EnvironmentSetting name) {
    return () -> CachedSecrets.named(name.value());
  }

  public static HmacSigner hmacSigner() {
    return new HmacSigner(() ->
        Base64.getDecoder()
            .decode(CachedSecrets.named(EnvironmentSetting.SOUK_HMAC_SECRET.value())));
  }

  public static CloudFrontKey cloudFrontKey() {
    var only = Boolean.parseBoolean(EnvironmentSetting.SOUK_CLOUDFRONT_ONLY.value());
    return new CloudFrontKey(
        secret(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET),
        only ? CloudFrontKey.Policy.CLOUDFRONT_ONLY : CloudFrontKey.Policy.ANY);
  }

  public static HttpDependencies httpDependencies() {
    return new HttpDependencies(
        clock(),
        new DynamoRateLimiter(table()),
        new ClientAddresses(cloudFrontKey()),
        new DynamoIdempotencyRecords(table()),
        hmacSigner(),
        CloudWiring::prime);
  }

  /// Asks for no secret: a snapshot holds none.
  private static void prime() {
    CachedSecrets.prepare(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET.value());
    var _ = table().get(ItemKeys.PRIMING);
  }

  public static EmailSender emailSender() {
    return new SesEmailSender(AwsClients.ses(), EnvironmentSetting.SOUK_EMAIL_FROM.value());
  }
}
