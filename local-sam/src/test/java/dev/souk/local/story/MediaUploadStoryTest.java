package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.demo.DemoImages;
import dev.souk.local.event.SchedulerEventJson;
import dev.souk.media.DeleteUnusedMedia;
import dev.souk.media.MediaWiring;
import dev.souk.media.Mp4Files;
import dev.souk.media.SampleMediaFiles;
import dev.souk.media.WebmFiles;
import dev.souk.wiring.CloudWiring;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("An upload")
class MediaUploadStoryTest {
  private static final String JPEG = "image/jpeg";
  private final Actor seller = SharedLocalCloud.seller("Corner pottery");
  private final byte[] picture = DemoImages.jpeg("mug");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ApiResponse lookedAt(byte[] file) {
    var upload = AnnouncedUpload.announced(seller, JPEG, file);
    assertThat(upload.put(file)).isEqualTo(200);
    return upload.processed();
  }

  @Test
  void that_lies_about_what_it_is_is_refused_with_the_reason() {
    var page = lookedAt(bytes("<!doctype html><script>alert(1)</script>"));
    var drawing = lookedAt(bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    var noise = lookedAt(bytes("GIF89a and then nothing"));
    var torn = lookedAt(Arrays.copyOf(picture, picture.length / 8));

    for (var each : List.of(page, drawing)) {
      assertThat(each.text("status")).isEqualTo("rejected");
      assertThat(each.object("rejection").get("reason")).isEqualTo("activeContent");
      assertThat(each.list("variants")).isEmpty();
    }
    assertThat(noise.object("rejection").get("reason")).isEqualTo("typeMismatch");
    assertThat(torn.object("rejection").get("reason")).isEqualTo("unreadable");
    var product = new LinkedHashMap<>(SellerWithVariants.mugRequest());
    product.put("media", List.of(page.text("id")));
    seller.withIdempotencyKey().post("/api/v1/products", product).expect(404);
  }

  @Test
  void of_another_length_type_or_content_is_refused_by_the_store() {
    var upload = AnnouncedUpload.announced(seller, JPEG, picture);
    var longer = Arrays.copyOf(picture, picture.length + 1);
    var other = picture.clone();
    other[picture.length / 2] ^= 1;

    assertThat(upload.put(longer)).isEqualTo(403);
    assertThat(upload.with("content-type", "text/html").put(picture)).isEqualTo(403);
    assertThat(upload.put(other)).isEqualTo(400);
    assertThat(upload.mediaAsset().text("status")).isEqualTo("pending");

    assertThat(upload.put(picture)).isEqualTo(200);
    assertThat(upload.processed().text("status")).isEqualTo("ready");
  }

  @Test
  void is_made_once() {
    var upload = AnnouncedUpload.announced(seller, JPEG, picture);
    assertThat(upload.put(picture)).isEqualTo(200);

    assertThat(upload.put(picture)).isEqualTo(412);
  }

  @Test
  void is_announced_as_what_may_be_shown_and_no_larger_than_allowed() {
    var sha = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    for (var type : List.of("image/svg+xml", "text/html", "image/gif", "application/pdf")) {
      var body = Map.of("contentType", type, "size", 10, "sha256", sha);
      seller.post("/api/v1/media/uploads", body).expect(422);
    }
    var large = Map.of("contentType", JPEG, "size", 20_000_001, "sha256", sha);
    seller.post("/api/v1/media/uploads", large).expect(422);
  }

  private HttpResponse<byte[]> seen(Map<?, ?> variant) throws Exception {
    var address = URI.create(String.valueOf(variant.get("url")));
    return seller
        .http()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void that_its_owner_has_deleted_is_swept_away_with_its_files() throws Exception {
    var ready = lookedAt(picture);
    var path = "/api/v1/media/" + ready.text("id");
    var version = seller.get(path).number("version");
    seller.with("if-match", "\"" + version + "\"").delete(path).expect(204);
    seller.get(path).expect(404);
    assertThat(seen(ready.list("variants").getFirst()).statusCode()).isEqualTo(200);

    var event =
        SchedulerEventJson.of("DeleteUnusedMedia", CloudWiring.clock().instant(), "eu-central-1");
    SharedLocalCloud.cloud().call(DeleteUnusedMedia.class, event);

    for (var variant : ready.list("variants")) {
      assertThat(seen(variant).statusCode()).isEqualTo(404);
    }
    assertThat(MediaWiring.mediaAssets().find(ready.text("id"))).isEmpty();
  }

  private byte[] shown(String type, byte[] video) throws Exception {
    var upload = AnnouncedUpload.announced(seller, type, video);
    assertThat(upload.put(video)).isEqualTo(200);
    var ready = upload.processed();
    assertThat(ready.text("status")).isEqualTo("ready");
    return seen(ready.list("variants").getFirst()).body();
  }

  @Test
  void of_a_video_is_shown_without_where_and_when_it_was_made() throws Exception {
    var large = Mp4Files.indexLast("PICTURE.".repeat(200_000));
    for (var video : List.of(Mp4Files.indexLast(), large)) {
      var shown = shown("video/mp4", video);

      assertThat(shown).hasSameSizeAs(video);
      assertThat(new String(video, StandardCharsets.ISO_8859_1)).contains(SampleMediaFiles.CANARY);
      assertThat(new String(shown, StandardCharsets.ISO_8859_1))
          .contains("PICTURE.")
          .doesNotContain(SampleMediaFiles.CANARY);
    }
    assertThat(new String(shown("video/webm", WebmFiles.whole()), StandardCharsets.ISO_8859_1))
        .contains("PICTURE.")
        .doesNotContain(SampleMediaFiles.CANARY);
  }

  @Test
  void makes_variants_that_anyone_can_see_and_a_product_can_show() throws Exception {
    var ready = lookedAt(picture);

    assertThat(ready.list("variants")).isNotEmpty();
    for (var variant : ready.list("variants")) {
      var shown = seen(variant);
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.headers().firstValue("content-type")).contains(JPEG);
    }
    var product = new LinkedHashMap<>(SellerWithVariants.mugRequest());
    product.put("media", List.of(ready.text("id")));
    seller.withIdempotencyKey().post("/api/v1/products", product).expect(201);
    var version = seller.get("/api/v1/media/" + ready.text("id")).number("version");
    seller
        .with("if-match", "\"" + version + "\"")
        .delete("/api/v1/media/" + ready.text("id"))
        .expect(409);
  }
}
