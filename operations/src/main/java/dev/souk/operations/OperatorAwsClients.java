package dev.souk.operations;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The services an operator speaks to: those of the account whose credentials are in the shell, or
/// those of a local cloud.
public record OperatorAwsClients(SqsClient sqs, LambdaClient lambda, DynamoDbStreamsClient streams)
    implements AutoCloseable {
  /// Where a local cloud has them, on its one port.
  public static final String QUEUES = "/aws/sqs";

  public static final String FUNCTIONS = "/aws/lambda";
  public static final String TABLES = "/aws/dynamodb";

  /// A function may take a minute to answer.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  public static OperatorAwsClients ofShell() {
    return of(Optional.empty());
  }

  /// @param cloud such as `http://localhost:8080`
  public static OperatorAwsClients at(URI cloud) {
    return of(Optional.of(cloud.toString().replaceFirst("/$", "")));
  }

  private static OperatorAwsClients of(Optional<String> cloud) {
    return new OperatorAwsClients(
        client(SqsClient.builder(), cloud, QUEUES),
        client(LambdaClient.builder(), cloud, FUNCTIONS),
        client(DynamoDbStreamsClient.builder(), cloud, TABLES));
  }

  private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
      B builder, Optional<String> cloud, String door) {
    builder.httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE));
    // the one key pair that a local cloud knows
    cloud.ifPresent(it ->
        builder
            .endpointOverride(URI.create(it + door))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "local-secret"))));
    return builder.build();
  }

  @Override
  public void close() {
    sqs.close();
    lambda.close();
    streams.close();
  }
}
