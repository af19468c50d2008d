package dev.souk.local.table;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// AWS DynamoDB Local in a child process, on a free port of the loopback interface.
///
/// It keeps the service's limits and errors, and differs from it in this: its reads are always
/// strong, it neither throttles nor conflicts, its TTL never deletes ([TableAdmin#sweep]), and its
/// consumed units are short in the cases [dev.souk.local.meter.CapacityMeteringInterceptor] names.
public final class DynamoDbLocal implements AutoCloseable {
  /// The region all clients of the local cloud name.
  public static final Region REGION = Region.EU_CENTRAL_1;

  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private final DynamoDbLocalProcess process;
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;

  private DynamoDbLocal(DynamoDbLocalProcess process) {
    this.process = process;
    var http = UrlConnectionHttpClient.create();
    client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint())
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .httpClient(http)
            .build();
    streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoint())
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .httpClient(http)
            .build();
  }

  /// With tables that end when it does.
  public static DynamoDbLocal inMemory() {
    return new DynamoDbLocal(DynamoDbLocalProcess.start(Optional.empty()));
  }

  /// With tables kept in `directory`, which is made when it is missing.
  public static DynamoDbLocal persistedIn(Path directory) {
    return new DynamoDbLocal(DynamoDbLocalProcess.start(Optional.of(directory)));
  }

  /// What a client names as its endpoint.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + process.port());
  }

  /// A client of it, shared; any credentials do, these are `local` and `local`.
  public DynamoDbClient client() {
    return client;
  }

  /// A client of its streams, shared.
  public DynamoDbStreamsClient streams() {
    return streams;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    client.close();
    streams.close();
    process.close();
  }
}
