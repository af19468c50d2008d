package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.BERT;
import static dev.souk.media.MediaAssetFixtures.SHA_256;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.TestHttpDependencies;
import dev.souk.http.TestRequest;
import dev.souk.id.IdGenerator;
import dev.souk.idempotency.Idempotency;
import dev.souk.json.Json;
import dev.souk.page.PageRequest;
import dev.souk.route.PrincipalRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The routes of media")
class MediaRoutesTest {
  private static final String FILE =
      "{\"contentType\":\"image/jpeg\",\"size\":1000,\"sha256\":\"" + SHA_256 + "\"}";

  private final TestHttpDependencies test = new TestHttpDependencies();
  private final InMemoryMediaAssets media = new InMemoryMediaAssets(test.idempotencyRecords::mark);
  private final MediaUrls urls =
      new MediaUrls("https://media.example", key -> "https://signed.example/" + key);
  private final CreateMediaUpload start =
      new CreateMediaUpload(
          test.kernel(),
          media,
          new InMemoryPresignedUploads(test.clock),
          IdGenerator.from(new SplittableRandom(1)));
  private final GetMediaAsset read = new GetMediaAsset(test.kernel(), media, urls);
  private final ListMediaAssets list = new ListMediaAssets(test.kernel(), media, urls);
  private final DeleteMediaAsset delete = new DeleteMediaAsset(test.kernel(), media);

  private TestRequest.Answer start(String file) {
    return TestRequest.post("/api/v1/media/uploads")
        .as(ANNA, PrincipalRole.SELLER)
        .json(file)
        .to(start);
  }

  private static String text(Map<String, ?> json, String name) {
    return String.valueOf(json.get(name));
  }

  private TestRequest.Answer read(String id, String seller) {
    return TestRequest.get("/api/v1/media/" + id)
        .with("id", id)
        .as(seller, PrincipalRole.SELLER)
        .to(read);
  }

  private TestRequest.Answer delete(String id, String seller, String tag) {
    return TestRequest.post("/api/v1/media/" + id)
        .with("id", id)
        .header("if-match", tag)
        .as(seller, PrincipalRole.SELLER)
        .to(delete);
  }

  private MediaAsset.Pending announced() {
    var medium = MediaAssetFixtures.announced(ANNA, test.clock.instant());
    media.add(medium, Idempotency.none());
    return medium;
  }

  private MediaAsset.Ready ready() {
    var ready = MediaAssetFixtures.ready(announced(), test.clock.instant());
    media.save(ready);
    return ready;
  }

  @Nested
  @DisplayName("starting an upload")
  class Starting {
    @Test
    void answers_with_a_permit_for_just_these_bytes() {
      var answer = start(FILE);

      assertThat(answer.status()).isEqualTo(201);
      var id = text(answer.json(), "id");
      assertThat(answer.header("location")).isEqualTo("/api/v1/media/" + id);
      var upload = Json.object(answer.json().get("upload"));
      assertThat(upload).containsEntry("method", "PUT");
      assertThat(upload).containsEntry("expiresAt", "2026-03-01T12:15:00.000Z");
      assertThat(text(upload, "url")).contains("/incoming/" + ANNA + "/" + id);
      assertThat(Json.object(upload.get("headers")))
          .containsEntry("content-type", "image/jpeg")
          .containsEntry("content-length", "1000")
          .containsEntry("x-amz-checksum-sha256", SHA_256)
          .containsEntry("if-none-match", "*")
          .hasSize(4);
      assertThat(media.find(id).orElseThrow().isOwnedBy(ANNA)).isTrue();
    }

    @Test
    void with_the_same_key_announces_one_media_file() {
      var request =
          TestRequest.post("/api/v1/media/uploads")
              .as(ANNA, PrincipalRole.SELLER)
              .header("idempotency-key", "k")
              .json(FILE);

      var first = request.to(start);
      var again = request.to(start);

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.header("idempotency-replayed")).isEqualTo("true");
      assertThat(media.of(ANNA, PageRequest.first(9)).items()).hasSize(1);
    }

    @Test
    void refuses_types_that_are_not_taken() {
      for (var type :
          List.of(
              "image/svg+xml", "text/html", "image/gif", "IMAGE/JPEG", "image/jpeg; q=1", "x")) {
        var answer = start(FILE.replace("image/jpeg", type));

        assertThat(answer.status()).as(type).isEqualTo(422);
        assertThat(answer.body()).contains("/contentType").contains("image/avif");
      }
    }

    @Test
    void refuses_sizes_beyond_what_the_type_may_have() {
      assertThat(start(FILE.replace("1000", "20000000")).status()).isEqualTo(201);
      for (var size : List.of("0", "-1", "20000001", "500000001")) {
        var answer = start(FILE.replace("1000", size));

        assertThat(answer.status()).as(size).isEqualTo(422);
        assertThat(answer.body()).contains("/size");
      }
      var video = FILE.replace("image/jpeg", "video/mp4");
      assertThat(start(video.replace("1000", "500000000")).status()).isEqualTo(201);
      assertThat(start(video.replace("1000", "500000001")).status()).isEqualTo(422);
    }

    @Test
    void refuses_what_is_no_checksum() {
      for (var sum :
          List.of("", "x", SHA_256.substring(1), SHA_256.replace('U', 'V'), "0".repeat(64))) {
        assertThat(start(FILE.replace(SHA_256, sum)).status()).as(sum).isEqualTo(422);
      }
    }

    @Test
    void refuses_a_key_or_an_owner_of_the_callers_choice() {
      for (var more : List.of("\"key\":\"public/x\"", "\"ownerId\":\"" + BERT + "\"")) {
        assertThat(start(FILE.replace("{", "{" + more + ",")).status()).isEqualTo(400);
      }
      assertThat(media.of(ANNA, PageRequest.first(9)).items()).isEmpty();
    }

    @Test
    void is_for_couriers_too() {
      var courier = "usr_01kagwv6q5e7pbn0k1d0z9x2aa";
      var answer =
          TestRequest.post("/api/v1/media/uploads")
              .as(courier, PrincipalRole.COURIER)
              .json(FILE)
              .to(start);

      assertThat(answer.status()).isEqualTo(201);
      var id = text(answer.json(), "id");
      var own =
          TestRequest.get("/api/v1/media/" + id).with("id", id).as(courier, PrincipalRole.COURIER);
      assertThat(own.to(read).status()).isEqualTo(200);
      assertThat(read(id, ANNA).status()).isEqualTo(404);
    }

    @Test
    void is_for_sellers_and_60_times_an_hour() {
      var request = TestRequest.post("/api/v1/media/uploads").json(FILE);
      assertThat(request.to(start).status()).isEqualTo(401);
      assertThat(request.as("usr_x", PrincipalRole.CUSTOMER).to(start).status()).isEqualTo(403);
      assertThat(request.authorized(ANNA, "SELLER", "true").to(start).status()).isEqualTo(403);
      for (var i = 0; i < 60; i++) {
        assertThat(start(FILE).status()).isEqualTo(201);
      }

      assertThat(start(FILE).status()).isEqualTo(429);
      assertThat(request.as(BERT, PrincipalRole.SELLER).to(start).status()).isEqualTo(201);
    }
  }

  @Nested
  @DisplayName("reading one")
  class Reading {
    @Test
    void shows_what_can_be_shown_and_where() {
      var medium = ready();

      var answer = read(medium.id(), ANNA);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("etag")).isEqualTo("\"2\"");
      assertThat(answer.json())
          .containsEntry("status", "ready")
          .containsEntry("inUse", false)
          .containsEntry("rejection", null)
          .containsEntry("contentType", "image/jpeg");
      var variants = (List<?>) Objects.requireNonNull(answer.json().get("variants"));
      assertThat(variants).hasSize(3);
      assertThat(Json.object(variants.getFirst()))
          .isEqualTo(
              Map.of(
                  "name",
                  "small",
                  "url",
                  "https://media.example/" + medium.id() + "/small.jpg",
                  "width",
                  320L,
                  "height",
                  200L));
    }

    @Test
    void says_why_one_was_refused() {
      var medium = announced();
      media.save(
          medium.refused(
              UploadRejection.TYPE_MISMATCH, "The file is no image/jpeg.", medium.updatedAt()));

      var answer = read(medium.id(), ANNA).json();

      assertThat(answer).containsEntry("status", "rejected").containsEntry("variants", List.of());
      assertThat(Json.object(answer.get("rejection")))
          .isEqualTo(Map.of("reason", "typeMismatch", "detail", "The file is no image/jpeg."));
    }

    @Test
    void finds_anothers_and_removed_ones_as_little_as_missing_ones() {
      var medium = announced();
      var gone = announced();
      media.save(MediaAssetFixtures.removed(gone, gone.updatedAt()));
      var missing = read(MediaAssetFixtures.newId(test.clock.instant()), ANNA);

      for (var answer :
          List.of(
              read(medium.id(), BERT),
              read(gone.id(), ANNA),
              read(medium.id().replace("med_", "prd_"), ANNA),
              read("%00", ANNA))) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(missing.body());
      }
    }
  }

  @Nested
  @DisplayName("listing")
  class Listing {
    @Test
    void shows_the_sellers_own_newest_first_a_page_at_a_time() {
      var first = announced();
      test.clock.move(Duration.ofSeconds(1));
      var second = ready();

      var page =
          TestRequest.get("/api/v1/media")
              .asking("limit", "1")
              .as(ANNA, PrincipalRole.SELLER)
              .to(list);
      assertThat(page.body()).contains(second.id()).doesNotContain(first.id());
      var rest =
          TestRequest.get("/api/v1/media")
              .asking("limit", "1")
              .asking("cursor", text(page.json(), "nextCursor"))
              .as(ANNA, PrincipalRole.SELLER)
              .to(list);
      assertThat(rest.body()).contains(first.id());
      assertThat(rest.json()).containsEntry("nextCursor", null);
      assertThat(TestRequest.get("/api/v1/media").as(BERT, PrincipalRole.SELLER).to(list).json())
          .containsEntry("items", List.of());
    }
  }

  @Nested
  @DisplayName("deleting one")
  class Deleting {
    @Test
    void takes_it_from_every_answer() {
      var medium = ready();

      assertThat(delete(medium.id(), ANNA, "\"2\"").status()).isEqualTo(204);

      assertThat(read(medium.id(), ANNA).status()).isEqualTo(404);
      assertThat(delete(medium.id(), ANNA, "\"3\"").status()).isEqualTo(404);
      assertThat(media.claim(ANNA, List.of(medium.id()), test.clock.instant())).isEmpty();
    }

    @Test
    void refuses_one_a_product_shows() {
      var medium = ready();
      media.claim(ANNA, List.of(medium.id()), test.clock.instant());

      var answer = delete(medium.id(), ANNA, "\"3\"");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("conflict");
      assertThat(read(medium.id(), ANNA).json()).containsEntry("inUse", true);
    }

    @Test
    void refuses_another_version_than_was_read() {
      var medium = ready();

      assertThat(delete(medium.id(), ANNA, "\"1\"").status()).isEqualTo(412);
      var bare =
          TestRequest.post("/api/v1/media/" + medium.id())
              .with("id", medium.id())
              .as(ANNA, PrincipalRole.SELLER)
              .to(delete);
      assertThat(bare.status()).isEqualTo(428);
      assertThat(media.find(medium.id())).contains(medium);
    }

    @Test
    void finds_anothers_as_little_as_a_missing_one() {
      var medium = ready();
      var missing = delete(MediaAssetFixtures.newId(test.clock.instant()), ANNA, "\"2\"");

      var answer = delete(medium.id(), BERT, "\"2\"");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(missing.body());
      assertThat(media.find(medium.id())).contains(medium);
    }
  }
}
