package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.bucket.S3Local;
import dev.souk.wiring.ResilientHttpClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@DisplayName("Files of media in S3")
class S3MediaObjectsTest implements MediaObjectsContract {
  private static final String BUCKET = "media";
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(S3Local.ACCESS_KEY, S3Local.SECRET_KEY));

  private static S3Local s3;
  private static S3Client client;
  private static S3Presigner presigner;

  @BeforeAll
  static void open() {
    s3 = S3Local.inMemory(List.of(), made -> {});
    s3.create(BUCKET);
    client = client(new ExecutionInterceptor() {});
    presigner =
        S3Presigner.builder()
            .endpointOverride(s3.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(KEYS)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
  }

  private static S3Client client(ExecutionInterceptor interceptor) {
    return S3Client.builder()
        .endpointOverride(s3.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(KEYS)
        .httpClientBuilder(ResilientHttpClient.builder())
        .overrideConfiguration(it -> it.addExecutionInterceptor(interceptor))
        .forcePathStyle(true)
        .build();
  }

  @AfterAll
  static void close() {
    presigner.close();
    client.close();
    s3.close();
  }

  @Override
  public MediaObjects objects() {
    return new S3MediaObjects(client, BUCKET);
  }

  @Override
  public void upload(UploadLocation upload, byte[] bytes) {
    client.putObject(it -> it.bucket(BUCKET).key(upload.key()), RequestBody.fromBytes(bytes));
  }

  @Override
  public Map<String, String> served(String mediaId) {
    var served = new TreeMap<String, String>();
    for (var prefix : List.of("public/" + mediaId + "/", "private/" + mediaId + "/")) {
      for (var object : client.listObjectsV2(it -> it.bucket(BUCKET).prefix(prefix)).contents()) {
        var file = client.getObjectAsBytes(it -> it.bucket(BUCKET).key(object.key()));
        served.put(
            object.key().replaceFirst("^public/", ""),
            file.response().contentType() + " " + file.asString(StandardCharsets.ISO_8859_1));
      }
    }
    return served;
  }

  @Test
  void are_served_to_be_kept_for_ever() {
    var upload = new UploadLocation(ANNA, MediaAssetFixtures.newId(NOON));
    upload(upload, CONTENT);
    var picture =
        MediaFile.picture(
            upload.mediaId(), ImageVariantSize.SMALL, ContentType.JPEG, new ImageSize(3, 2));
    var video = MediaFile.video(upload.mediaId(), ContentType.MP4);
    objects().publish(picture, ContentType.JPEG, CONTENT);
    var stored = objects().head(upload, 1).orElseThrow().stored();
    objects().publish(video, ContentType.MP4, stored, ByteOverwrites.NONE);

    for (var file : List.of(picture, video)) {
      var head = client.headObject(it -> it.bucket(BUCKET).key("public/" + file.key()));
      assertThat(head.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
    }
  }

  /// Fails the call to S3 of one number, before it is sent or after it has been answered.
  private static final class OneFails implements ExecutionInterceptor {
    private final int point;
    private int calls;
    private boolean failed;

    OneFails(int point) {
      this.point = point;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      fail(2 * calls++);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      fail(2 * calls - 1);
    }

    private void fail(int now) {
      if (now == point) {
        failed = true;
        throw SdkClientException.create("failed at " + now);
      }
    }
  }

  @Test
  void of_which_some_bytes_are_overwritten_are_there_whole_or_not_at_all_whichever_call_fails() {
    var large = new byte[(20 << 20) + 5];
    Arrays.fill(large, (byte) 'x');
    var upload = new UploadLocation(ANNA, MediaAssetFixtures.newId(NOON));
    upload(upload, large);
    var stored = objects().head(upload, 1).orElseThrow().stored();
    var overwrites = ByteOverwrites.of(List.of(new ByteOverwrites.Run.Zeros(1 << 20, 100)));
    overwrites.applyTo(large, 0);
    var key = "public/" + MediaFile.video(upload.mediaId(), ContentType.MP4).key();

    var failing = true;
    for (int point = 0; failing; point++) {
      var one = new OneFails(point);
      var served = serve(stored, overwrites, one);
      failing = one.failed;

      assertThat(served || failing).isTrue();
      var there = client.listObjectsV2(it -> it.bucket(BUCKET).prefix(key)).contents();
      for (var each : there) {
        var bytes = client.getObjectAsBytes(it -> it.bucket(BUCKET).key(each.key()));
        assertThat(Arrays.equals(bytes.asByteArrayUnsafe(), large)).as("at %d", point).isTrue();
      }
      client.deleteObject(it -> it.bucket(BUCKET).key(key));
    }
    // All parts of what failed are given up, but of that whose beginning alone was not heard of.
    assertThat(client.listMultipartUploads(it -> it.bucket(BUCKET)).uploads())
        .hasSizeLessThanOrEqualTo(1);
  }

  private static boolean serve(StoredUpload stored, ByteOverwrites overwrites, OneFails one) {
    var video = MediaFile.video(stored.upload().mediaId(), ContentType.MP4);
    try (var failing = client(one)) {
      return new S3MediaObjects(failing, BUCKET)
          .publish(video, ContentType.MP4, stored, overwrites);
    } catch (SdkClientException e) {
      return false;
    }
  }

  private static HttpResponse<String> get(String url) throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void that_are_private_are_read_by_a_signed_address_and_by_no_other() throws Exception {
    var id = MediaAssetFixtures.newId(NOON);
    var size = new ImageSize(3, 2);
    var one =
        MediaFile.picture(id, ImageVariantSize.SMALL, ContentType.JPEG, size)
            .to(MediaVisibility.PRIVATE);
    var other =
        MediaFile.picture(id, ImageVariantSize.LARGE, ContentType.JPEG, size)
            .to(MediaVisibility.PRIVATE);
    objects().publish(one, ContentType.JPEG, CONTENT);
    objects().publish(other, ContentType.JPEG, CONTENT);

    var url = new S3PresignedReads(presigner, BUCKET).of(one.key());

    var read = get(url);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("cache-control")).contains("private, max-age=300");
    assertThat(url).contains("X-Amz-Expires=300");
    assertThat(get(url.substring(0, url.indexOf('?'))).statusCode()).isEqualTo(403);
    assertThat(get(url.replace(one.key(), other.key())).statusCode()).isEqualTo(403);
  }

  @Nested
  @DisplayName("when uploaded by a permit")
  class Uploading {
    private final UploadDeclaration told = told();
    private final PresignedUploads.PresignedUpload presignedUpload =
        new S3PresignedUploads(presigner, BUCKET).presign(told);

    private static UploadDeclaration told() {
      try {
        var sum = MessageDigest.getInstance("SHA-256").digest(CONTENT);
        return new UploadDeclaration(
            MediaAssetFixtures.newId(NOON),
            ANNA,
            ContentType.PNG,
            CONTENT.length,
            Base64.getEncoder().encodeToString(sum),
            NOON);
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private int put(String url, byte[] content, Map<String, String> changed) throws Exception {
      var headers = new TreeMap<>(presignedUpload.headers());
      headers.putAll(changed);
      headers.remove("content-length");
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .PUT(HttpRequest.BodyPublishers.ofByteArray(content));
      headers.forEach(request::setHeader);
      try (var browser = HttpClient.newHttpClient()) {
        return browser.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      }
    }

    @Test
    void lie_where_they_were_announced_and_cannot_be_replaced() throws Exception {
      assertThat(put(presignedUpload.url(), CONTENT, Map.of())).isEqualTo(200);
      assertThat(objects().head(told.upload(), 99).orElseThrow().bytes()).isEqualTo(CONTENT);
      assertThat(put(presignedUpload.url(), CONTENT, Map.of())).isEqualTo(412);
    }

    @Test
    void are_nothing_but_what_was_announced() throws Exception {
      var other = CONTENT.clone();
      other[0] = 9;

      assertThat(put(presignedUpload.url(), other, Map.of())).isEqualTo(400);
      assertThat(put(presignedUpload.url(), new byte[11], Map.of())).isEqualTo(403);
      assertThat(put(presignedUpload.url(), CONTENT, Map.of("content-type", "text/html")))
          .isEqualTo(403);
      assertThat(put(presignedUpload.url(), CONTENT, Map.of("if-none-match", "x"))).isEqualTo(403);
      assertThat(
              put(
                  presignedUpload.url().replace(told.id(), MediaAssetFixtures.newId(NOON)),
                  CONTENT,
                  Map.of()))
          .isEqualTo(403);
      assertThat(objects().head(told.upload(), 99)).isEmpty();
    }
  }
}
