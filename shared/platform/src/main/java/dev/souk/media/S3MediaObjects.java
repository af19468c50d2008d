package dev.souk.media;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The media bucket: uploads under `incoming/`, what is served under `public/`, and under
/// `private/` what signed addresses alone lead to. Without permission to list it, S3 answers 403
/// for what is missing, and a repeat would fail for ever.
public final class S3MediaObjects implements MediaObjects {
  private static final String SERVED = "public/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_THIS_READER = "private, max-age=300";
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final S3Client client;
  private final String bucket;
  private final S3MultipartCopy copies;

  public S3MediaObjects(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
    copies = new S3MultipartCopy(client, bucket);
  }

  @Override
  public Optional<Head> head(UploadLocation upload, int length) {
    return first(upload, length);
  }

  @Override
  public Read read(UploadLocation upload, int limit) {
    return first(upload, limit + 1)
        .<Read>map(head ->
            head.stored().size() > limit ? new Read.TooLong() : new Read.Whole(head.bytes()))
        .orElseGet(Read.Missing::new);
  }

  private Optional<Head> first(UploadLocation upload, int length) {
    var request =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(upload.key())
            .range("bytes=0-" + (length - 1))
            .build();
    try {
      var answer = client.getObjectAsBytes(request);
      return Optional.of(
          new Head(
              answer.asByteArrayUnsafe(),
              new StoredUpload(
                  upload, total(answer.response().contentRange()), answer.response().eTag())));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
        return Optional.of(new Head(new byte[0], new StoredUpload(upload, 0, "")));
      }
      throw e;
    }
  }

  @Override
  public Optional<byte[]> range(StoredUpload stored, long from, int length) {
    return copies.range(stored, from, length);
  }

  /// What stands behind the slash of `bytes 0-511/20000` (RFC 9110, section 14.4).
  private static long total(String contentRange) {
    return Long.parseLong(contentRange.substring(contentRange.indexOf('/') + 1));
  }

  /// Needs no condition: the same key always gets the same bytes.
  @Override
  public void publish(MediaFile file, ContentType type, byte[] bytes) {
    client.putObject(
        it ->
            it.bucket(bucket)
                .key(key(file.key()))
                .contentType(type.mime())
                .cacheControl(kept(file)),
        RequestBody.fromBytes(bytes));
  }

  @Override
  public boolean publish(
      MediaFile file, ContentType type, StoredUpload stored, ByteOverwrites overwrites) {
    if (overwrites.end() > stored.size()) {
      throw new IllegalArgumentException("the file has " + stored.size() + " bytes");
    }
    return copies.make(
        stored, new S3MultipartCopy.Target(key(file.key()), type, kept(file)), overwrites);
  }

  private static String key(String key) {
    return key.startsWith(MediaFile.PRIVATE) ? key : SERVED + key;
  }

  private static String kept(MediaFile file) {
    return file.key().startsWith(MediaFile.PRIVATE) ? FOR_THIS_READER : FOR_EVER;
  }

  @Override
  public void deleteUpload(String uploadKey) {
    if (!uploadKey.startsWith(UploadLocation.PREFIX)) {
      throw new IllegalArgumentException("not an upload");
    }
    client.deleteObject(it -> it.bucket(bucket).key(uploadKey));
  }

  @Override
  public void unpublish(String mediaId) {
    var all =
        MediaFile.keys(mediaId).stream()
            .map(key -> ObjectIdentifier.builder().key(key(key)).build())
            .toList();
    var answer =
        client.deleteObjects(
            it -> it.bucket(bucket).delete(Delete.builder().objects(all).quiet(true).build()));
    if (answer.hasErrors() && !answer.errors().isEmpty()) {
      throw SdkClientException.create("S3 did not delete: " + answer.errors().getFirst().code());
    }
  }
}
