package dev.souk.local.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;

@DisplayName("The media CDN")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalCdnTest {
  private static final byte[] CONTENT = "0123456789".getBytes(UTF_8);

  private S3LocalFixture s3LocalFixture;

  @BeforeAll
  void open() throws Exception {
    s3LocalFixture = new S3LocalFixture(it -> {});
  }

  @AfterAll
  void close() throws Exception {
    s3LocalFixture.close();
  }

  private void publish(String key) {
    s3LocalFixture.client.putObject(
        it -> it.bucket(S3LocalFixture.NAME).key("public/" + key).contentType("video/mp4"),
        RequestBody.fromBytes(CONTENT));
  }

  @Test
  void serves_what_is_public_to_be_kept_and_never_run() throws Exception {
    publish("a b.mp4");

    var answer = s3LocalFixture.ask("GET", "/media/a%20b.mp4", it -> {});

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
    assertThat(answer.headers().map())
        .containsEntry("content-type", List.of("video/mp4"))
        .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-length", List.of("10"));
  }

  @Test
  void serves_the_part_a_player_asks_for() throws Exception {
    publish("part.mp4");

    var answer =
        s3LocalFixture.ask("GET", "/media/part.mp4", it -> it.header("Range", "bytes=2-4"));

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("234");
    assertThat(answer.headers().map()).containsEntry("content-range", List.of("bytes 2-4/10"));
    assertThat(
            s3LocalFixture
                .ask("GET", "/media/part.mp4", it -> it.header("Range", "bytes=10-"))
                .statusCode())
        .isEqualTo(416);
  }

  @Test
  void says_what_has_not_changed() throws Exception {
    publish("same.mp4");
    var eTag = s3LocalFixture.ask("HEAD", "/media/same.mp4", it -> {}).headers().firstValue("etag");

    var answer =
        s3LocalFixture.ask(
            "GET", "/media/same.mp4", it -> it.header("If-None-Match", eTag.orElseThrow()));

    assertThat(answer.statusCode()).isEqualTo(304);
  }

  @Test
  void has_nothing_outside_the_public_prefix() throws Exception {
    s3LocalFixture.client.putObject(
        it -> it.bucket(S3LocalFixture.NAME).key("private/y"), RequestBody.fromBytes(CONTENT));

    for (var path :
        List.of(
            "/media/y",
            "/media/..%2Fprivate%2Fy",
            "/media/..%2F..%2F..%2Fy",
            "/media/%2e%2e/private/y")) {
      assertThat(s3LocalFixture.ask("GET", path, it -> {}).statusCode())
          .as(path)
          .isBetween(400, 404);
    }
  }

  @Test
  void takes_nothing() throws Exception {
    assertThat(s3LocalFixture.ask("PUT", "/media/x", it -> {}).statusCode()).isEqualTo(405);
  }
}
