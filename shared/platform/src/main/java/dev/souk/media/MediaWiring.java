package dev.souk.media;

import dev.souk.wiring.AwsClients;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;

/// What functions know media assets and their files by, in the cloud. As [CloudWiring].
public final class MediaWiring {
  private MediaWiring() {}

  public static ReadyMediaAssets readyMediaAssets() {
    return new ClaimedMediaAssets(
        new DynamoReadyMediaAssets(CloudWiring.table()), mediaAssets(), CloudWiring.clock());
  }

  public static MediaAssets mediaAssets() {
    return new DynamoMediaAssets(CloudWiring.table());
  }

  public static MediaObjects mediaObjects() {
    return new S3MediaObjects(AwsClients.s3(), EnvironmentSetting.SOUK_MEDIA.value());
  }

  public static PresignedUploads presignedUploads() {
    return new S3PresignedUploads(AwsClients.s3Presigner(), EnvironmentSetting.SOUK_MEDIA.value());
  }

  public static MediaUrls mediaUrls() {
    // The presigner is made when the first private file is shown; most functions never show one.
    return new MediaUrls(
        EnvironmentSetting.SOUK_MEDIA_URL.value(),
        key ->
            new S3PresignedReads(AwsClients.s3Presigner(), EnvironmentSetting.SOUK_MEDIA.value())
                .of(key));
  }
}
