package dev.souk.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("PrepareMedia")
class PrepareMediaTest {
  private static final byte[] PICTURE = MediaFiles.jpeg(900, 600);

  private final Shop shop = new Shop();

  private Medium.Refused refused(Medium medium) {
    assertThat(shop.objects.isUploaded(medium.told().upload().key())).isFalse();
    assertThat(shop.objects.served()).isEmpty();
    return (Medium.Refused) shop.now(medium);
  }

  private Medium.Refused refused(ContentType type, byte[] bytes) {
    var medium = shop.uploaded(type, bytes);
    shop.tell(medium);
    return refused(medium);
  }

  @Nested
  @DisplayName("when told of a picture")
  class Pictures {
    @Test
    void serves_it_in_three_sizes_and_marks_it_ready() {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);

      shop.tell(medium);

      var ready = (Medium.Ready) shop.now(medium);
      assertThat(ready.files())
          .extracting(Served::key)
          .containsExactly(
              medium.id() + "/small.jpg", medium.id() + "/medium.jpg", medium.id() + "/large.jpg");
      assertThat(ready.files())
          .extracting(Served::size)
          .containsExactly(
              new ImageSize(320, 213), new ImageSize(800, 533), new ImageSize(900, 600));
      assertThat(ready.version()).isEqualTo(2);
      assertThat(shop.objects.served().keySet())
          .containsExactlyInAnyOrderElementsOf(ready.files().stream().map(Served::key).toList());
      assertThat(shop.objects.served().values())
          .extracting(InMemoryMediaObjects.Stored::type)
          .containsOnly(ContentType.JPEG);
    }

    @Test
    void serves_nobody_what_a_courier_uploads() {
      var medium = shop.announced("usr_01jd3v4mzre5jbf6w2y1nq8k0c", ContentType.JPEG, PICTURE);
      shop.objects.upload(medium.told().upload().key(), PICTURE);

      shop.tell(medium);

      var files = ((Medium.Ready) shop.now(medium)).files();
      assertThat(files).extracting(Served::key).allMatch(key -> key.startsWith("private/"));
      assertThat(shop.objects.served().keySet())
          .containsExactlyInAnyOrderElementsOf(files.stream().map(Served::key).toList());
    }

    @Test
    void keeps_nothing_of_the_upload() {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);

      shop.tell(medium);

      assertThat(shop.objects.isUploaded(medium.told().upload().key())).isFalse();
    }

    @Test
    void serves_a_picture_with_clear_parts_as_what_it_becomes() {
      var medium = shop.uploaded(ContentType.PNG, MediaFiles.clearPng(50, 40));

      shop.tell(medium);

      assertThat(((Medium.Ready) shop.now(medium)).files().getFirst().key()).endsWith(".png");
    }
  }

  @Nested
  @DisplayName("when told of a film")
  class Films {
    @Test
    void serves_it_without_its_metadata() {
      var medium = shop.uploaded(ContentType.MP4, Mp4Files.indexLast());

      shop.tell(medium);

      var ready = (Medium.Ready) shop.now(medium);
      assertThat(ready.files()).containsExactly(Served.film(medium.id(), ContentType.MP4));
      assertThat(shop.objects.served())
          .hasEntrySatisfying(
              medium.id() + "/original.mp4",
              file -> {
                assertThat(file.type()).isEqualTo(ContentType.MP4);
                assertThat(file.bytes())
                    .isEqualTo(Blanking.blanked(ContentType.MP4, Mp4Files.indexLast()));
              });
      assertThat(shop.objects.isUploaded(medium.told().upload().key())).isFalse();
    }

    @Test
    void serves_none_whose_metadata_cannot_be_found() {
      var refused = refused(ContentType.MP4, Mp4Files.head());

      assertThat(refused.why()).isEqualTo(Refusal.UNREADABLE);
      assertThat(refused.detail()).isEqualTo("The file cannot be used: it has no index (moov).");
    }

    @Test
    void serves_nobody_what_a_courier_uploads_and_no_metadata_either() {
      var film = WebmFiles.whole();
      var medium = shop.announced("usr_01jd3v4mzre5jbf6w2y1nq8k0c", ContentType.WEBM, film);
      shop.objects.upload(medium.told().upload().key(), film);

      shop.tell(medium);

      var served = shop.objects.served();
      assertThat(served).containsOnlyKeys("private/" + medium.id() + "/original.webm");
      assertThat(Blanking.text(served.values().iterator().next().bytes()))
          .doesNotContain(MediaFiles.CANARY);
    }

    @Test
    void refuses_another_size_than_was_announced() {
      var medium = shop.announced(ContentType.MP4, MediaFiles.mp4());
      shop.objects.upload(
          medium.told().upload().key(), MediaFiles.cat(MediaFiles.mp4(), new byte[1]));

      shop.tell(medium);

      assertThat(refused(medium).why()).isEqualTo(Refusal.OTHER_CONTENT);
    }
  }

  @Nested
  @DisplayName("when told of a file that lies")
  class Lies {
    @Test
    void refuses_what_a_browser_might_run() {
      var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8);
      var html = "  <!doctype html><script>alert(1)</script>".getBytes(UTF_8);

      assertThat(refused(ContentType.PNG, svg).why()).isEqualTo(Refusal.ACTIVE_CONTENT);
      assertThat(refused(ContentType.JPEG, html).why()).isEqualTo(Refusal.ACTIVE_CONTENT);
      assertThat(refused(ContentType.MP4, html).why()).isEqualTo(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void refuses_another_type_and_says_so() {
      assertThat(refused(ContentType.PNG, PICTURE).detail()).isEqualTo("The file is no image/png.");
      assertThat(refused(ContentType.WEBM, MediaFiles.mp4()).why()).isEqualTo(Refusal.OTHER_TYPE);
      assertThat(refused(ContentType.MP4, PICTURE).why()).isEqualTo(Refusal.OTHER_TYPE);
      assertThat(refused(ContentType.JPEG, new byte[] {'P', 'K', 3, 4}).why())
          .isEqualTo(Refusal.OTHER_TYPE);
    }

    @Test
    void is_told_what_is_taken_when_it_is_of_a_kind_that_is_not() {
      var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1);
      var gif = "GIF89a".getBytes(ISO_8859_1);

      for (var file : Map.of("HEIC", heic, "GIF", gif).entrySet()) {
        var refused = refused(ContentType.JPEG, file.getValue());
        assertThat(refused.why()).isEqualTo(Refusal.OTHER_TYPE);
        assertThat(refused.detail())
            .isEqualTo(
                "The file is %s, which is not taken: send JPEG, PNG, WebP (not animated) or AVIF.",
                file.getKey());
      }
    }

    @Test
    void refuses_a_bomb_before_it_is_opened() {
      var bomb = refused(ContentType.WEBP, MediaFiles.webpLossless(16_383, 16_383));

      assertThat(bomb.why()).isEqualTo(Refusal.TOO_MANY_PIXELS);
      assertThat(bomb.detail()).contains("16383 × 16383").contains("50 megapixels");
    }

    @Test
    void refuses_what_is_cut_off() {
      var half = java.util.Arrays.copyOf(PICTURE, PICTURE.length / 2);

      assertThat(refused(ContentType.JPEG, half).why()).isEqualTo(Refusal.UNREADABLE);
    }

    @Test
    void refuses_other_bytes_than_were_announced() {
      var medium = shop.announced(ContentType.JPEG, PICTURE);
      shop.objects.upload(medium.told().upload().key(), MediaFiles.jpeg(20, 20));

      shop.tell(medium);

      assertThat(refused(medium).why()).isEqualTo(Refusal.OTHER_CONTENT);
    }
  }

  @Nested
  @DisplayName("when told of what nobody announced")
  class Strays {
    @Test
    void deletes_it() {
      for (var key :
          List.of(
              new Upload(Shop.ANNA, MediaSamples.newId(MediaSamples.NOON)).key(),
              "incoming/x",
              "incoming/a/b/c")) {
        shop.objects.upload(key, PICTURE);

        shop.tell(key);

        assertThat(shop.objects.isUploaded(key)).as(key).isFalse();
      }
    }

    @Test
    void leaves_a_medium_alone_whose_id_another_used() {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);
      shop.tell(medium);
      var foreign = new Upload(MediaSamples.BERT, medium.id()).key();
      shop.objects.upload(foreign, PICTURE);

      shop.tell(foreign);

      assertThat(shop.objects.isUploaded(foreign)).isFalse();
      assertThat(shop.objects.served()).hasSize(3);
      assertThat(shop.now(medium)).isInstanceOf(Medium.Ready.class);
    }

    @Test
    void takes_the_event_s3_tests_with() {
      shop.tell("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}".getBytes(UTF_8));

      assertThat(shop.gate.calls()).isZero();
    }

    @Test
    void reads_the_sample_and_keys_encoded_as_in_a_form() throws Exception {
      var sample = Files.readAllBytes(Path.of("../../events/samples/PrepareMedia.json"));
      var key = "incoming/sel_01kagwv6q5e7pbn0k1d0z9x2aa/med_01kagwv6q5e7pbn0k1d0z9x2aa";
      shop.objects.upload(key, PICTURE);
      shop.objects.upload("incoming/ä b", PICTURE);

      shop.tell(sample);
      shop.tell("incoming%2F%C3%A4+b");

      assertThat(shop.objects.isUploaded(key)).isFalse();
      assertThat(shop.objects.isUploaded("incoming/ä b")).isFalse();
    }
  }

  @Nested
  @DisplayName("when told again, late or cut off")
  class Again {
    @Test
    void does_nothing_the_second_time() {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);
      shop.tell(medium);
      var before = shop.now(medium);

      shop.tell(medium);

      assertThat(shop.now(medium)).isEqualTo(before);
      assertThat(shop.objects.served()).hasSize(3);
    }

    @Test
    void takes_back_what_it_served_when_the_medium_was_removed_meanwhile() {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);
      shop.gate.killAt(2 * 5);
      assertThatThrownBy(() -> shop.tell(medium)).isInstanceOf(Gate.Killed.class);
      assertThat(shop.objects.served()).hasSize(3);
      shop.gate.open();
      var removed = MediaSamples.removed(medium, shop.clock.instant());
      shop.media.save(removed);

      shop.tell(medium);
      assertThat(shop.objects.served()).isEmpty();

      shop.objects.serve(Served.film(medium.id(), ContentType.MP4), ContentType.MP4, PICTURE);
      shop.media.forget(removed);
      shop.tell(medium);
      assertThat(shop.objects.served()).isEmpty();
    }

    @Test
    void heals_after_being_killed_at_any_outside_call() {
      heals(ContentType.JPEG, PICTURE, 3);
      heals(ContentType.MP4, Mp4Files.indexLast(), 1);
      heals(ContentType.WEBM, WebmFiles.whole(), 1);
      heals(ContentType.MP4, MediaFiles.mp4(), 0);
      heals(ContentType.PNG, "<html>".getBytes(UTF_8), 0);
    }

    private void heals(ContentType type, byte[] bytes, int files) {
      var calls = callsOf(type, bytes);
      for (var point = 0; point < 2 * calls; point++) {
        var fresh = new Shop();
        var medium = fresh.uploaded(type, bytes);
        fresh.gate.killAt(point);
        assertThatThrownBy(() -> fresh.tell(medium)).isInstanceOf(Gate.Killed.class);
        fresh.gate.open();

        fresh.tell(medium);

        assertThat(fresh.now(medium).version()).as("killed at %d", point).isEqualTo(2);
        assertThat(fresh.objects.served()).as("killed at %d", point).hasSize(files);
        assertThat(fresh.objects.isUploaded(medium.told().upload().key())).isFalse();
      }
    }

    private int callsOf(ContentType type, byte[] bytes) {
      var fresh = new Shop();
      fresh.tell(fresh.uploaded(type, bytes));
      return fresh.gate.calls();
    }

    @Test
    void of_four_at_once_all_end_well() throws Exception {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);
      Callable<Boolean> told =
          () -> {
            shop.tell(medium);
            return true;
          };

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var each : threads.invokeAll(List.of(told, told, told, told))) {
          assertThat(each.get()).isTrue();
        }
      }

      assertThat(shop.now(medium)).isInstanceOf(Medium.Ready.class);
      assertThat(shop.now(medium).version()).isEqualTo(2);
      assertThat(shop.objects.served()).hasSize(3);
    }
  }
}
