package dev.souk.local.rights;

import dev.souk.grants.Resource;
import dev.souk.live.Setting;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/// What calls to S3 ask leave for (S3 User Guide, "Required permissions for Amazon S3 API
/// operations").
final class AskedOfBucket {
  /// What it takes to hear that an object is missing, and not that one may not ask.
  static final Asked LIST = new Asked("s3:ListBucket", new Resource.Bucket());

  private AskedOfBucket() {}

  static Set<Asked> by(S3Request request) {
    return switch (request) {
      case GetObjectRequest it -> Set.of(asked("GetObject", it.bucket(), it.key()));
      case HeadObjectRequest it -> Set.of(asked("GetObject", it.bucket(), it.key()));
      case PutObjectRequest it -> Set.of(asked("PutObject", it.bucket(), it.key()));
      case CopyObjectRequest it ->
          Set.of(
              asked("GetObject", it.sourceBucket(), it.sourceKey()),
              asked("PutObject", it.destinationBucket(), it.destinationKey()));
      case DeleteObjectRequest it -> Set.of(asked("DeleteObject", it.bucket(), it.key()));
      case DeleteObjectsRequest it ->
          it.delete().objects().stream()
              .map(each -> asked("DeleteObject", it.bucket(), each.key()))
              .collect(Collectors.toSet());
      default -> Set.of(Asked.unknown(request));
    };
  }

  static boolean reads(Object request) {
    return request instanceof GetObjectRequest
        || request instanceof HeadObjectRequest
        || request instanceof CopyObjectRequest;
  }

  private static Asked asked(String operation, String bucket, String key) {
    var slash = key.indexOf('/');
    return new Asked(
        "s3:" + operation,
        bucket.equals(Setting.SOUK_MEDIA.value()) && slash > 0
            ? new Resource.Objects(key.substring(0, slash + 1))
            : new Resource.Elsewhere(bucket + "/" + key));
  }
}
