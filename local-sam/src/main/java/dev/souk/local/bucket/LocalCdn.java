package dev.souk.local.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/// Stands for the CDN: `/media/KEY` is the object `public/KEY`, for anyone to read, whole or a
/// part. A key is never written twice, so a copy may be kept for a year.
public final class LocalCdn extends Handler.Abstract {
  /// The path it answers under.
  public static final String PATH = "/media/";

  private static final String PREFIX = "public/";
  private static final String IMMUTABLE_CACHING = "public, max-age=31536000, immutable";

  private final S3Local s3;
  private final String bucket;

  public LocalCdn(S3Local s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (!path.startsWith(PATH)) {
      return false;
    }
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      return refused(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    var key = PREFIX + URIUtil.decodePath(path.substring(PATH.length()));
    // S3 knows no way up: two dots are letters of a key there, and none of ours has them.
    var head = key.contains("..") ? Optional.<HeadObjectResponse>empty() : head(key);
    return head.isEmpty()
        ? refused(response, callback, HttpStatus.NOT_FOUND_404)
        : answered(request, response, callback, key, head.get());
  }

  private Optional<HeadObjectResponse> head(String key) {
    try {
      var request = HeadObjectRequest.builder().bucket(bucket).key(key).build();
      return Optional.ofNullable(s3.store().blobMetadata(request));
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  private boolean answered(
      Request request, Response response, Callback callback, String key, HeadObjectResponse head)
      throws IOException {
    describe(response, head);
    var known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    if (known != null && known.contains(head.eTag())) {
      return refused(response, callback, HttpStatus.NOT_MODIFIED_304);
    }
    return switch (ByteRange.of(range(request, head), head.contentLength())) {
      case ByteRange.Whole(var size) -> sent(request, response, callback, key, 0, size);
      case ByteRange.Satisfiable satisfiable -> {
        response.setStatus(HttpStatus.PARTIAL_CONTENT_206);
        response.getHeaders().put(HttpHeader.CONTENT_RANGE, satisfiable.contentRange());
        yield sent(request, response, callback, key, satisfiable.first(), satisfiable.length());
      }
      case ByteRange.Unsatisfiable(var size) -> {
        response.getHeaders().put(HttpHeader.CONTENT_RANGE, "bytes */" + size);
        yield refused(response, callback, HttpStatus.RANGE_NOT_SATISFIABLE_416);
      }
    };
  }

  /// RFC 9110, section 13.1.5: a part of another version is no part of this one.
  private static @Nullable String range(Request request, HeadObjectResponse head) {
    var version = request.getHeaders().get(HttpHeader.IF_RANGE);
    return version == null || version.equals(head.eTag())
        ? request.getHeaders().get(HttpHeader.RANGE)
        : null;
  }

  private static void describe(Response response, HeadObjectResponse head) {
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, head.contentType());
    headers.put(HttpHeader.ETAG, head.eTag());
    headers.put(HttpHeader.CACHE_CONTROL, IMMUTABLE_CACHING);
    headers.put(HttpHeader.ACCEPT_RANGES, "bytes");
    // What a seller uploaded is shown, and never run, whatever it turns out to be.
    headers.put(new HttpField("X-Content-Type-Options", "nosniff"));
    headers.put(new HttpField("Content-Security-Policy", "default-src 'none'; sandbox"));
    headers.put(new HttpField("Cross-Origin-Resource-Policy", "cross-origin"));
  }

  private boolean sent(
      Request request, Response response, Callback callback, String key, long first, long length)
      throws IOException {
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
    if (HttpMethod.HEAD.is(request.getMethod()) || length == 0) {
      callback.succeeded();
      return true;
    }
    try (var content = content(key, first, length);
        var out = Content.Sink.asOutputStream(response)) {
      content.transferTo(out);
    }
    callback.succeeded();
    return true;
  }

  private InputStream content(String key, long first, long length) {
    var range = "bytes=%d-%d".formatted(first, first + length - 1);
    var request = GetObjectRequest.builder().bucket(bucket).key(key).range(range).build();
    return s3.store().getBlob(request);
  }

  private static boolean refused(Response response, Callback callback, int status) {
    response.setStatus(status);
    callback.succeeded();
    return true;
  }
}
