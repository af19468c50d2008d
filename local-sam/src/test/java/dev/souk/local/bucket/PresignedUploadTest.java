package dev.souk.local.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.media.ContentType;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;

@DisplayName("A bucket behind the public port")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresignedUploadTest {
  private static final byte[] CONTENT = "0123456789".getBytes(UTF_8);
  private static final byte[] OTHER = "9876543210".getBytes(UTF_8);
  private static final byte[] LONGER = "0123456789A".getBytes(UTF_8);

  private final List<ObjectCreatedEvent> made = new CopyOnWriteArrayList<>();
  private S3LocalFixture s3LocalFixture;

  @BeforeAll
  void open() throws Exception {
    s3LocalFixture = new S3LocalFixture(made::add);
  }

  @AfterAll
  void close() throws Exception {
    s3LocalFixture.close();
  }

  private List<String> madeUnder(String prefix) {
    return made.stream()
        .filter(it -> it.key().startsWith(prefix))
        .map(ObjectCreatedEvent::eventName)
        .toList();
  }

  @Nested
  @DisplayName("when uploaded to by permit")
  class Uploading {
    @Test
    void takes_what_was_permitted_once() throws Exception {
      var permit = s3LocalFixture.presign("incoming/once", CONTENT, "image/png");

      assertThat(s3LocalFixture.upload(permit, CONTENT, it -> {}).statusCode()).isEqualTo(200);
      assertThat(s3LocalFixture.upload(permit, CONTENT, it -> {}).statusCode()).isEqualTo(412);
      assertThat(made)
          .filteredOn(it -> it.key().equals("incoming/once"))
          .containsExactly(
              new ObjectCreatedEvent(
                  "media", "incoming/once", 10, "781e5e245d69b566979b86e28d23f2c7", "Put"));
    }

    @Test
    void refuses_another_length() throws Exception {
      var permit = s3LocalFixture.presign("incoming/length", CONTENT, "image/png");

      assertThat(s3LocalFixture.upload(permit, LONGER, it -> {}).statusCode()).isEqualTo(403);
    }

    @Test
    void takes_what_is_as_large_as_an_image_may_be_and_refuses_more_with_the_reason()
        throws Exception {
      var large = new byte[(int) ContentType.JPEG.maxBytes()];
      var permit = s3LocalFixture.presign("incoming/large", large, "image/jpeg");

      var refused = s3LocalFixture.upload(permit, Arrays.copyOf(large, large.length + 1), it -> {});
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("<Code>SignatureDoesNotMatch</Code>");
      assertThat(s3LocalFixture.upload(permit, large, it -> {}).statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_another_type() throws Exception {
      var permit = s3LocalFixture.presign("incoming/type", CONTENT, "image/png");

      var answer =
          s3LocalFixture.upload(permit, CONTENT, it -> it.setHeader("Content-Type", "text/html"));
      assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refuses_other_content_and_keeps_nothing_of_it() throws Exception {
      var permit = s3LocalFixture.presign("incoming/content", CONTENT, "image/png");

      var answer = s3LocalFixture.upload(permit, OTHER, it -> {});

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("BadDigest");
      assertThat(madeUnder("incoming/content")).isEmpty();
      assertThat(s3LocalFixture.upload(permit, CONTENT, it -> {}).statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_other_content_with_a_checksum_of_its_own() throws Exception {
      var permit = s3LocalFixture.presign("incoming/sum", CONTENT, "image/png");

      var answer =
          s3LocalFixture.upload(
              permit,
              OTHER,
              it -> it.setHeader("x-amz-checksum-sha256", S3LocalFixture.checksum(OTHER)));
      assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void lets_the_page_read_the_answer_and_no_other_page() throws Exception {
      var permit = s3LocalFixture.presign("incoming/page", CONTENT, "image/png");

      assertThat(s3LocalFixture.upload(permit, CONTENT, it -> {}).headers().map())
          .containsEntry("access-control-allow-origin", List.of(S3LocalFixture.PAGE));
      assertThat(preflight(S3LocalFixture.PAGE).statusCode()).isEqualTo(200);
      assertThat(preflight("http://localhost:8080.evil.example").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
      return s3LocalFixture.ask(
          "OPTIONS",
          "/s3/media/incoming/any",
          it ->
              it.header("Origin", origin)
                  .header("Access-Control-Request-Method", "PUT")
                  .header("Access-Control-Request-Headers", "content-type,if-none-match"));
    }
  }

  @Nested
  @DisplayName("when asked without a signature")
  class Unsigned {
    @Test
    void shows_and_takes_nothing() throws Exception {
      s3LocalFixture.client.putObject(
          it -> it.bucket(S3LocalFixture.NAME).key("private/x"), RequestBody.fromBytes(CONTENT));

      assertThat(s3LocalFixture.ask("GET", "/s3/media/private/x", it -> {}).statusCode())
          .isEqualTo(403);
      assertThat(s3LocalFixture.ask("DELETE", "/s3/media/private/x", it -> {}).statusCode())
          .isEqualTo(403);
    }
  }

  @Nested
  @DisplayName("when written by a function")
  class Written {
    @Test
    void tells_of_puts_and_copies() {
      s3LocalFixture.client.putObject(
          it -> it.bucket(S3LocalFixture.NAME).key("sdk/a b"), RequestBody.fromBytes(CONTENT));
      s3LocalFixture.client.copyObject(it ->
          it.sourceBucket(S3LocalFixture.NAME)
              .sourceKey("sdk/a b")
              .destinationBucket(S3LocalFixture.NAME)
              .destinationKey("sdk/copy"));

      assertThat(madeUnder("sdk/")).containsExactly("Put", "Copy");
    }

    @Test
    void tells_of_an_upload_in_parts_when_it_is_complete() {
      var id =
          s3LocalFixture
              .client
              .createMultipartUpload(it -> it.bucket(S3LocalFixture.NAME).key("parts/x"))
              .uploadId();
      var part =
          s3LocalFixture.client.uploadPart(
              it -> it.bucket(S3LocalFixture.NAME).key("parts/x").uploadId(id).partNumber(1),
              RequestBody.fromBytes(CONTENT));
      assertThat(madeUnder("parts/")).isEmpty();
      s3LocalFixture.client.completeMultipartUpload(it ->
          it.bucket(S3LocalFixture.NAME)
              .key("parts/x")
              .uploadId(id)
              .multipartUpload(all -> all.parts(one -> one.partNumber(1).eTag(part.eTag()))));

      assertThat(madeUnder("parts/")).containsExactly("CompleteMultipartUpload");
    }
  }
}
