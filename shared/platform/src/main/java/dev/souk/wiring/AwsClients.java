package dev.souk.wiring;

import dev.souk.snapshot.FunctionSnapshot;
import dev.souk.telemetry.Telemetry;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/// The clients of AWS services, one of each a process. Region, credentials and endpoints come from
/// where the SDK looks for them by default; the environment-variable credentials provider is never
/// named, since it fails under SnapStart. A snapshot of the process holds no connection of theirs.
public final class AwsClients {
  private AwsClients() {}

  /// Waits at most 1.5 s for one attempt and 5 s for all, and never longer than the function has.
  static ClientOverrideConfiguration withLongTimeout() {
    return waiting(Duration.ofMillis(1500), Duration.ofSeconds(5));
  }

  /// For posts to sockets, which others wait for: one more attempt, and 2 s for both.
  private static ClientOverrideConfiguration withShortTimeout() {
    return waiting(Duration.ofMillis(1200), Duration.ofSeconds(2)).toBuilder()
        .retryStrategy(it -> it.maxAttempts(2))
        .build();
  }

  private static ClientOverrideConfiguration waiting(Duration attempt, Duration all) {
    var usual = ServiceTimeouts.of(all);
    return ClientOverrideConfiguration.builder()
        .addExecutionInterceptor(new SnapshotConnections(FunctionSnapshot.ours()::coming))
        .addExecutionInterceptor(new UnreachableServiceLog(Telemetry::unanswered))
        .addExecutionInterceptor(new DeadlineInterceptor(usual))
        .apiCallAttemptTimeout(ServiceTimeouts.of(attempt))
        .apiCallTimeout(usual)
        .build();
  }

  /// Those of every client.
  static AwsCredentialsProvider credentials() {
    return EndpointClients.CREDENTIALS;
  }

  private static final class EndpointClients {
    static final FunctionCredentials CREDENTIALS = new FunctionCredentials();

    static {
      FunctionSnapshot.ours().forget(CREDENTIALS::forget);
    }
  }

  private static final class Dynamo {
    static final DynamoDbClient CLIENT =
        DynamoDbClient.builder()
            .httpClientBuilder(ResilientHttpClient.builder())
            .credentialsProvider(credentials())
            .overrideConfiguration(withLongTimeout())
            .build();
  }

  private static final class ApiGatewayManagement {
    static {
      // the JDK keeps five idle connections to a host unless told otherwise before the first call:
      // a fan-out would open one for nearly every post
      System.setProperty("http.maxConnections", System.getProperty("http.maxConnections", "256"));
    }

    static final ApiGatewayManagementApiClient CLIENT =
        ApiGatewayManagementApiClient.builder()
            .httpClientBuilder(ResilientHttpClient.builder())
            .credentialsProvider(credentials())
            .endpointOverride(URI.create(EnvironmentSetting.SOUK_SOCKET_API.value()))
            .overrideConfiguration(withShortTimeout())
            .build();
  }

  public static ApiGatewayManagementApiClient posts() {
    return ApiGatewayManagement.CLIENT;
  }

  public static DynamoDbClient dynamo() {
    return Dynamo.CLIENT;
  }

  private static final class Mail {
    static final SesV2Client CLIENT =
        SesV2Client.builder()
            .httpClientBuilder(ResilientHttpClient.builder())
            .credentialsProvider(credentials())
            .overrideConfiguration(
                withLongTimeout().toBuilder().retryStrategy(RetryMode.STANDARD).build())
            .build();
  }

  /// Tries three times.
  public static SesV2Client ses() {
    return Mail.CLIENT;
  }

  private static final class Events {
    static final EventBridgeClient CLIENT =
        EventBridgeClient.builder()
            .httpClientBuilder(ResilientHttpClient.builder())
            .credentialsProvider(credentials())
            .overrideConfiguration(withLongTimeout())
            .build();
  }

  public static EventBridgeClient events() {
    return Events.CLIENT;
  }

  /// Waits longer: S3 copies a video of 500 MB while its caller waits.
  private static final class S3 {
    static final S3Client CLIENT =
        S3Client.builder()
            .httpClientBuilder(ResilientHttpClient.builder())
            .credentialsProvider(credentials())
            .overrideConfiguration(waiting(Duration.ofSeconds(25), Duration.ofSeconds(40)))
            .forcePathStyle(inPath())
            .build();
  }

  public static S3Client s3() {
    return S3.CLIENT;
  }

  /// Signs without a request.
  private static final class Presigner {
    static final S3Presigner SIGNS = presigner(EnvironmentSetting.SOUK_MEDIA_UPLOADS.value());
  }

  /// @param endpoint where browsers upload, empty for where functions find the bucket
  static S3Presigner presigner(String endpoint) {
    var builder =
        S3Presigner.builder()
            .credentialsProvider(credentials())
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(inPath()).build());
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder.build();
  }

  public static S3Presigner s3Presigner() {
    return Presigner.SIGNS;
  }

  private static boolean inPath() {
    return Boolean.parseBoolean(EnvironmentSetting.SOUK_MEDIA_IN_PATH.value());
  }
}
