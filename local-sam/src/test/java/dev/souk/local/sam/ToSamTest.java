package dev.souk.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.story.SharedLocalCloud;
import dev.souk.sam.SamEnvironment;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("The environment of functions under SAM")
class ToSamTest {
  private final String url = SharedLocalCloud.cloud().url();

  @Test
  void is_where_its_own_functions_find_everything() {
    assertThat(SamEnvironment.of(url, url))
        .containsEntry(
            "AWS_ENDPOINT_URL_EVENTBRIDGE", System.getProperty("aws.endpointUrlEventBridge"))
        .containsEntry("AWS_ENDPOINT_URL_S3", System.getProperty("aws.endpointUrlS3"))
        .containsEntry(
            "AWS_ENDPOINT_URL_SECRETS_MANAGER", System.getProperty("aws.endpointUrlSecretsManager"))
        .containsEntry("AWS_ENDPOINT_URL_SESV2", System.getProperty("aws.endpointUrlSesV2"))
        .containsEntry("AWS_ENDPOINT_URL_SSM", System.getProperty("aws.endpointUrlSsm"))
        .containsEntry("SOUK_MEDIA_IN_PATH", System.getProperty("SOUK_MEDIA_IN_PATH"))
        .containsEntry("SOUK_SITE_URL", System.getProperty("SOUK_SITE_URL"))
        .containsEntry("SOUK_MEDIA_URL", System.getProperty("SOUK_MEDIA_URL"))
        .containsEntry("SOUK_MEDIA_UPLOADS", System.getProperty("aws.endpointUrlS3"))
        .containsEntry("SOUK_SOCKET_API", System.getProperty("SOUK_SOCKET_API"))
        .containsEntry("SOUK_STRIPE_API", System.getProperty("SOUK_STRIPE_API"));
  }

  @Test
  void leads_to_its_tables_too() {
    var endpoint =
        URI.create(SamEnvironment.of(url, url).getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", ""));
    try (var client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "local-secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      assertThat(client.listTables().tableNames()).contains("souk", "souk-sockets");
    }
  }
}
