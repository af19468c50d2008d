package dev.souk.local.iam;

import dev.souk.grants.GrantResource;
import dev.souk.wiring.EnvironmentSetting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/// What calls to S3 ask leave for (S3 User Guide, "Required permissions for Amazon S3 API
/// operations").
final class S3Permissions {
  /// What it takes to hear that an object is missing, and not that one may not ask.
  static final RequiredPermission LIST =
      new RequiredPermission("s3:ListBucket", new GrantResource.Bucket());

  private S3Permissions() {}

  static Set<RequiredPermission> requiredFor(S3Request request) {
    return switch (request) {
      case GetObjectRequest it -> Set.of(permission("GetObject", it.bucket(), it.key()));
      case HeadObjectRequest it -> Set.of(permission("GetObject", it.bucket(), it.key()));
      case PutObjectRequest it -> Set.of(permission("PutObject", it.bucket(), it.key()));
      case CopyObjectRequest it ->
          Set.of(
              copied(it, it.sourceBucket(), it.sourceKey()),
              permission("PutObject", it.destinationBucket(), it.destinationKey()));
      case UploadPartCopyRequest it ->
          Set.of(
              copied(it, it.sourceBucket(), it.sourceKey()),
              permission("PutObject", it.destinationBucket(), it.destinationKey()));
      case CreateMultipartUploadRequest it ->
          Set.of(permission("PutObject", it.bucket(), it.key()));
      case UploadPartRequest it -> Set.of(permission("PutObject", it.bucket(), it.key()));
      case CompleteMultipartUploadRequest it ->
          Set.of(permission("PutObject", it.bucket(), it.key()));
      case AbortMultipartUploadRequest it ->
          Set.of(permission("AbortMultipartUpload", it.bucket(), it.key()));
      case DeleteObjectRequest it -> Set.of(permission("DeleteObject", it.bucket(), it.key()));
      case DeleteObjectsRequest it ->
          it.delete().objects().stream()
              .map(each -> permission("DeleteObject", it.bucket(), each.key()))
              .collect(Collectors.toSet());
      default -> Set.of(RequiredPermission.unknown(request));
    };
  }

  static boolean reads(Object request) {
    return request instanceof GetObjectRequest
        || request instanceof HeadObjectRequest
        || request instanceof CopyObjectRequest
        || request instanceof UploadPartCopyRequest;
  }

  /// By its parts, or as `bucket/key` encoded for a URL: the SDK takes both.
  private static RequiredPermission copied(
      S3Request it, @Nullable String bucket, @Nullable String key) {
    if (bucket != null && key != null) {
      return permission("GetObject", bucket, key);
    }
    var told = it.getValueForField("CopySource", String.class).orElseThrow();
    var source = URLDecoder.decode(told, StandardCharsets.UTF_8).replaceFirst("^/", "");
    var slash = source.indexOf('/');
    return permission("GetObject", source.substring(0, slash), source.substring(slash + 1));
  }

  private static RequiredPermission permission(String operation, String bucket, String key) {
    var slash = key.indexOf('/');
    return new RequiredPermission(
        "s3:" + operation,
        bucket.equals(EnvironmentSetting.SOUK_MEDIA.value()) && slash > 0
            ? new GrantResource.Objects(key.substring(0, slash + 1))
            : new GrantResource.ExternalHost(bucket + "/" + key));
  }
}
