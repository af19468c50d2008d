package dev.souk.faultinjection;

import dev.souk.local.table.DynamoDbLocal;
import dev.souk.local.table.SharedDynamoDbLocal;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A client that tries again as often as any other, and waits but a moment before it does: half a
/// second after each throttling would be all a storm is spent with.
public final class FastRetryClient {
  private static final BackoffStrategy MOMENT =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(1), Duration.ofMillis(10));

  private FastRetryClient() {}

  private static final class Shared {
    static final DynamoDbClient CLIENT =
        DynamoDbClient.builder()
            .endpointOverride(SharedDynamoDbLocal.client().endpoint())
            .region(DynamoDbLocal.REGION)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(it ->
                it.retryStrategy(
                    AwsRetryStrategy.legacyRetryStrategy().toBuilder()
                        .backoffStrategy(MOMENT)
                        .throttlingBackoffStrategy(MOMENT)
                        .build()))
            .build();
  }

  /// Of the DynamoDB Local that all tests share.
  public static DynamoDbClient client() {
    return Shared.CLIENT;
  }
}
