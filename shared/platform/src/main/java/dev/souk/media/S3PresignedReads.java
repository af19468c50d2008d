package dev.souk.media;

import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Signs reading one object (Amazon S3 User Guide, "Sharing objects with presigned URLs"). It is
/// read with the rights of the function that signed.
public final class S3PresignedReads implements PresignedReads {
  /// By the clock of where files are kept.
  public static final Duration VALID = Duration.ofMinutes(5);

  private final S3Presigner presigner;
  private final String bucket;

  public S3PresignedReads(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public String of(String key) {
    return presigner
        .presignGetObject(
            it -> it.signatureDuration(VALID).getObjectRequest(get -> get.bucket(bucket).key(key)))
        .url()
        .toString();
  }
}
