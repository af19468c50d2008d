package dev.souk.media;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/// Signs what an upload must be: its length, its type, its checksum, and that nothing lies there
/// yet (Amazon S3 User Guide, "Uploading objects with presigned URLs" and "Conditional writes").
public final class S3PresignedUploads implements PresignedUploads {
  private static final Duration VALID = Duration.ofMinutes(15);

  private final S3Presigner presigner;
  private final String bucket;

  public S3PresignedUploads(S3Presigner presigner, String bucket) {
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public PresignedUpload presign(UploadDeclaration told) {
    var signed =
        presigner.presignPutObject(it ->
            it.signatureDuration(VALID)
                .putObjectRequest(put ->
                    put.bucket(bucket)
                        .key(told.upload().key())
                        .contentLength(told.size())
                        .contentType(told.type().mime())
                        .checksumSHA256(told.sha256())
                        .ifNoneMatch("*")));
    return new PresignedUpload(signed.url().toString(), headers(signed), signed.expiration());
  }

  private static Map<String, String> headers(PresignedPutObjectRequest signed) {
    var headers = new TreeMap<String, String>();
    signed
        .signedHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    headers.remove("host");
    return headers;
  }
}
