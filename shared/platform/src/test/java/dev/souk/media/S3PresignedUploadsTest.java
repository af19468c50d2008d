package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@DisplayName("Uploads to S3")
class S3PresignedUploadsTest implements PresignedUploadsContract {
  private static S3Presigner.Builder presigner() {
    return S3Presigner.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")));
  }

  @Override
  public PresignedUploads uploads() {
    return new S3PresignedUploads(presigner().build(), "media");
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Test
  void sign_every_header_they_name() {
    var told = MediaAssetFixtures.announced(ANNA, NOON).declaration();

    var url = URI.create(uploads().presign(told).url());

    assertThat(url.getHost()).isEqualTo("media.s3.eu-central-1.amazonaws.com");
    assertThat(url.getQuery())
        .contains("X-Amz-Expires=900")
        .contains(
            "X-Amz-SignedHeaders=content-length;content-type;host;if-none-match;x-amz-checksum-sha256");
  }

  @Test
  void go_where_the_sdk_is_told_s3_is() {
    var told = MediaAssetFixtures.announced(ANNA, NOON).declaration();
    System.setProperty("aws.endpointUrlS3", "http://localhost:8080/s3");
    try {
      var inPath =
          presigner()
              .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
              .build();

      assertThat(new S3PresignedUploads(inPath, "media").presign(told).url())
          .startsWith("http://localhost:8080/s3/media/incoming/" + ANNA + "/");
    } finally {
      System.clearProperty("aws.endpointUrlS3");
    }
  }
}
