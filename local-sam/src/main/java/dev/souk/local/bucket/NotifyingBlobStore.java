package dev.souk.local.bucket;

import java.io.InputStream;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Tells of every object that is made, by whichever way: S3Proxy itself sends no events.
final class NotifyingBlobStore extends ForwardingBlobStore {
  private final Consumer<ObjectCreatedEvent> onCreated;

  NotifyingBlobStore(BlobStore store, Consumer<ObjectCreatedEvent> made) {
    super(store);
    this.onCreated = made;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    var answer = super.putBlob(request, content);
    notifyCreated(request.bucket(), request.key(), "Put");
    return answer;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    var answer = super.copyBlob(request);
    notifyCreated(request.destinationBucket(), request.destinationKey(), "Copy");
    return answer;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    var answer = super.completeMultipartUpload(upload, request);
    notifyCreated(request.bucket(), request.key(), "CompleteMultipartUpload");
    return answer;
  }

  private void notifyCreated(String bucket, String key, String by) {
    var head = blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
    var eTag = head.eTag() == null ? "" : head.eTag().replace("\"", "");
    onCreated.accept(new ObjectCreatedEvent(bucket, key, head.contentLength(), eTag, by));
  }
}
