package dev.souk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("A service that cannot be reached")
class UnreachableServiceLogTest {
  private final List<String> told = new ArrayList<>();

  private DynamoDbClient client(String host) {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .region(Region.EU_CENTRAL_1)
        .endpointOverride(URI.create("http://" + host))
        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
        .overrideConfiguration(it ->
            it.apiCallTimeout(Duration.ofMinutes(2))
                .addExecutionInterceptor(
                    new UnreachableServiceLog(
                        (at, why) -> told.add(at + " " + why.getClass().getSimpleName()))))
        .build();
  }

  @Test
  void is_named_once_with_the_cause() throws IOException {
    String host;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      host = "127.0.0.1:" + closed.getLocalPort();
    }
    try (var client = client(host)) {
      assertThatThrownBy(client::listTables).isInstanceOf(SdkClientException.class);
    }
    assertThat(told).containsExactly(host + " " + ConnectException.class.getSimpleName());
  }

  @Test
  void is_named_where_its_name_is_not_known() {
    try (var client = client("nobody.invalid:8080")) {
      assertThatThrownBy(client::listTables).isInstanceOf(SdkClientException.class);
    }
    assertThat(told).singleElement().asString().startsWith("nobody.invalid:8080 ");
  }
}
