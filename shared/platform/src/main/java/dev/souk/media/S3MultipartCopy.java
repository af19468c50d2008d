package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Copies uploads inside the media bucket with some bytes overwritten. What is copied is what was
/// looked at, by its ETag. A copy is there whole or not at all; made again it is the same, so its
/// writes need no condition.
///
/// Parts of a copy that was cut off are given up here, or by the bucket's lifecycle after a day.
final class S3MultipartCopy {
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client client;
  private final String bucket;

  /// Where a copy goes, by its key in the bucket, and how it is served.
  record Target(String key, ContentType type, String cacheControl) {}

  S3MultipartCopy(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /// Empty when the upload is gone or another.
  Optional<byte[]> range(StoredUpload stored, long from, int length) {
    try {
      return Optional.of(
          client
              .getObjectAsBytes(it ->
                  it.bucket(bucket)
                      .key(stored.upload().key())
                      .ifMatch(stored.eTag())
                      .range(bytes(from, from + length)))
              .asByteArrayUnsafe());
    } catch (S3Exception e) {
      if (isGone(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// False when the upload is gone or another; then there is no copy.
  boolean make(StoredUpload stored, Target target, ByteOverwrites overwrites) {
    try {
      if (overwrites.isEmpty()) {
        return copy(stored, target);
      }
      return stored.size() <= S3CopyPart.SIZE
          ? rewrite(stored, target, overwrites)
          : assemble(stored, target, overwrites);
    } catch (S3Exception e) {
      if (isGone(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isGone(S3Exception e) {
    return e instanceof NoSuchKeyException || e.statusCode() == PRECONDITION_FAILED;
  }

  private boolean copy(StoredUpload stored, Target target) {
    client.copyObject(it ->
        it.sourceBucket(bucket)
            .sourceKey(stored.upload().key())
            .copySourceIfMatch(stored.eTag())
            .destinationBucket(bucket)
            .destinationKey(target.key())
            .metadataDirective(MetadataDirective.REPLACE)
            .contentType(target.type().mime())
            .cacheControl(target.cacheControl()));
    return true;
  }

  private boolean rewrite(StoredUpload stored, Target target, ByteOverwrites overwrites) {
    var whole = overwritten(stored, 0, (int) stored.size(), overwrites);
    if (whole.isEmpty()) {
      return false;
    }
    client.putObject(
        it ->
            it.bucket(bucket)
                .key(target.key())
                .contentType(target.type().mime())
                .cacheControl(target.cacheControl()),
        RequestBody.fromBytes(whole.get()));
    return true;
  }

  private Optional<byte[]> overwritten(
      StoredUpload stored, long from, int length, ByteOverwrites overwrites) {
    var bytes = range(stored, from, length);
    bytes.ifPresent(it -> overwrites.applyTo(it, from));
    return bytes;
  }

  private boolean assemble(StoredUpload stored, Target target, ByteOverwrites overwrites) {
    var made = new Assembly(stored, target.key(), begin(target));
    try {
      for (var part : S3CopyPart.of(stored.size(), overwrites)) {
        if (!made.add(part, overwrites)) {
          made.abort();
          return false;
        }
      }
      made.complete();
      return true;
    } catch (RuntimeException e) {
      try {
        made.abort();
      } catch (RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  private String begin(Target target) {
    return client
        .createMultipartUpload(it ->
            it.bucket(bucket)
                .key(target.key())
                .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                .contentType(target.type().mime())
                .cacheControl(target.cacheControl()))
        .uploadId();
  }

  /// A multipart upload under way (S3 User Guide, "Copying an object using multipart upload").
  private final class Assembly {
    private final StoredUpload stored;
    private final String key;
    private final String uploadId;
    private final List<CompletedPart> parts = new ArrayList<>();

    Assembly(StoredUpload stored, String key, String uploadId) {
      this.stored = stored;
      this.key = key;
      this.uploadId = uploadId;
    }

    /// False when the upload is gone.
    boolean add(S3CopyPart part, ByteOverwrites overwrites) {
      int number = parts.size() + 1;
      return switch (part) {
        case S3CopyPart.Copied(var from, var end) -> {
          parts.add(copied(number, from, end));
          yield true;
        }
        case S3CopyPart.Written written -> {
          var bytes = overwritten(stored, written.from(), written.length(), overwrites);
          bytes.ifPresent(it -> parts.add(written(number, it)));
          yield bytes.isPresent();
        }
      };
    }

    private CompletedPart copied(int number, long from, long end) {
      var answer =
          client
              .uploadPartCopy(it ->
                  it.sourceBucket(bucket)
                      .sourceKey(stored.upload().key())
                      .copySourceIfMatch(stored.eTag())
                      .copySourceRange(bytes(from, end))
                      .destinationBucket(bucket)
                      .destinationKey(key)
                      .uploadId(uploadId)
                      .partNumber(number))
              .copyPartResult();
      return CompletedPart.builder()
          .partNumber(number)
          .eTag(answer.eTag())
          .checksumCRC32(answer.checksumCRC32())
          .build();
    }

    private CompletedPart written(int number, byte[] bytes) {
      var answer =
          client.uploadPart(
              it ->
                  it.bucket(bucket)
                      .key(key)
                      .uploadId(uploadId)
                      .partNumber(number)
                      .checksumAlgorithm(ChecksumAlgorithm.CRC32),
              RequestBody.fromBytes(bytes));
      return CompletedPart.builder()
          .partNumber(number)
          .eTag(answer.eTag())
          .checksumCRC32(answer.checksumCRC32())
          .build();
    }

    void complete() {
      client.completeMultipartUpload(it ->
          it.bucket(bucket).key(key).uploadId(uploadId).multipartUpload(all -> all.parts(parts)));
    }

    void abort() {
      client.abortMultipartUpload(it -> it.bucket(bucket).key(key).uploadId(uploadId));
    }
  }

  /// From one offset up to another, as RFC 9110 section 14.1.2 writes it.
  private static String bytes(long from, long end) {
    return "bytes=" + from + "-" + (end - 1);
  }
}
