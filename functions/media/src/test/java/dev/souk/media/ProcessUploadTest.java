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

@DisplayName("ProcessUpload")
class ProcessUploadTest {
  private static final byte[] PICTURE = SampleMediaFiles.jpeg(900, 600);

  private final MediaFunctionsFixture fixture = new MediaFunctionsFixture();

  private MediaAsset.Rejected refused(MediaAsset mediaAsset) {
    assertThat(fixture.objects.isUploaded(mediaAsset.declaration().upload().key())).isFalse();
    assertThat(fixture.objects.served()).isEmpty();
    return (MediaAsset.Rejected) fixture.now(mediaAsset);
  }

  private MediaAsset.Rejected refused(ContentType type, byte[] bytes) {
    var medium = fixture.uploaded(type, bytes);
    fixture.tell(medium);
    return refused(medium);
  }

  @Nested
  @DisplayName("when told of an image")
  class Pictures {
    @Test
    void serves_it_in_three_sizes_and_marks_it_ready() {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);

      fixture.tell(medium);

      var ready = (MediaAsset.Ready) fixture.now(medium);
      assertThat(ready.files())
          .extracting(MediaFile::key)
          .containsExactly(
              medium.id() + "/small.jpg", medium.id() + "/medium.jpg", medium.id() + "/large.jpg");
      assertThat(ready.files())
          .extracting(MediaFile::size)
          .containsExactly(
              new ImageSize(320, 213), new ImageSize(800, 533), new ImageSize(900, 600));
      assertThat(ready.version()).isEqualTo(2);
      assertThat(fixture.objects.served().keySet())
          .containsExactlyInAnyOrderElementsOf(ready.files().stream().map(MediaFile::key).toList());
      assertThat(fixture.objects.served().values())
          .extracting(InMemoryMediaObjects.Stored::type)
          .containsOnly(ContentType.JPEG);
    }

    @Test
    void serves_nobody_what_a_courier_uploads() {
      var medium = fixture.announced("usr_01jd3v4mzre5jbf6w2y1nq8k0c", ContentType.JPEG, PICTURE);
      fixture.objects.upload(medium.declaration().upload().key(), PICTURE);

      fixture.tell(medium);

      var files = ((MediaAsset.Ready) fixture.now(medium)).files();
      assertThat(files).extracting(MediaFile::key).allMatch(key -> key.startsWith("private/"));
      assertThat(fixture.objects.served().keySet())
          .containsExactlyInAnyOrderElementsOf(files.stream().map(MediaFile::key).toList());
    }

    @Test
    void keeps_nothing_of_the_upload() {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);

      fixture.tell(medium);

      assertThat(fixture.objects.isUploaded(medium.declaration().upload().key())).isFalse();
    }

    @Test
    void serves_an_image_with_clear_parts_as_what_it_becomes() {
      var medium = fixture.uploaded(ContentType.PNG, SampleMediaFiles.clearPng(50, 40));

      fixture.tell(medium);

      assertThat(((MediaAsset.Ready) fixture.now(medium)).files().getFirst().key())
          .endsWith(".png");
    }
  }

  @Nested
  @DisplayName("when told of a video")
  class Films {
    @Test
    void serves_it_without_its_metadata() {
      var medium = fixture.uploaded(ContentType.MP4, Mp4Files.indexLast());

      fixture.tell(medium);

      var ready = (MediaAsset.Ready) fixture.now(medium);
      assertThat(ready.files()).containsExactly(MediaFile.video(medium.id(), ContentType.MP4));
      assertThat(fixture.objects.served())
          .hasEntrySatisfying(
              medium.id() + "/original.mp4",
              file -> {
                assertThat(file.type()).isEqualTo(ContentType.MP4);
                assertThat(file.bytes())
                    .isEqualTo(
                        MetadataRemovalFixture.blanked(ContentType.MP4, Mp4Files.indexLast()));
              });
      assertThat(fixture.objects.isUploaded(medium.declaration().upload().key())).isFalse();
    }

    @Test
    void serves_none_whose_metadata_cannot_be_found() {
      var rejected = refused(ContentType.MP4, Mp4Files.head());

      assertThat(rejected.why()).isEqualTo(UploadRejection.UNREADABLE);
      assertThat(rejected.detail()).isEqualTo("The file cannot be used: it has no index (moov).");
    }

    @Test
    void serves_nobody_what_a_courier_uploads_and_no_metadata_either() {
      var video = WebmFiles.whole();
      var medium = fixture.announced("usr_01jd3v4mzre5jbf6w2y1nq8k0c", ContentType.WEBM, video);
      fixture.objects.upload(medium.declaration().upload().key(), video);

      fixture.tell(medium);

      var served = fixture.objects.served();
      assertThat(served).containsOnlyKeys("private/" + medium.id() + "/original.webm");
      assertThat(MetadataRemovalFixture.text(served.values().iterator().next().bytes()))
          .doesNotContain(SampleMediaFiles.CANARY);
    }

    @Test
    void refuses_another_size_than_was_announced() {
      var medium = fixture.announced(ContentType.MP4, SampleMediaFiles.mp4());
      fixture.objects.upload(
          medium.declaration().upload().key(),
          SampleMediaFiles.cat(SampleMediaFiles.mp4(), new byte[1]));

      fixture.tell(medium);

      assertThat(refused(medium).why()).isEqualTo(UploadRejection.CONTENT_MISMATCH);
    }
  }

  @Nested
  @DisplayName("when told of a file that lies")
  class Lies {
    @Test
    void refuses_what_a_browser_might_run() {
      var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8);
      var html = "  <!doctype html><script>alert(1)</script>".getBytes(UTF_8);

      assertThat(refused(ContentType.PNG, svg).why()).isEqualTo(UploadRejection.ACTIVE_CONTENT);
      assertThat(refused(ContentType.JPEG, html).why()).isEqualTo(UploadRejection.ACTIVE_CONTENT);
      assertThat(refused(ContentType.MP4, html).why()).isEqualTo(UploadRejection.ACTIVE_CONTENT);
    }

    @Test
    void refuses_another_type_and_says_so() {
      assertThat(refused(ContentType.PNG, PICTURE).detail()).isEqualTo("The file is no image/png.");
      assertThat(refused(ContentType.WEBM, SampleMediaFiles.mp4()).why())
          .isEqualTo(UploadRejection.TYPE_MISMATCH);
      assertThat(refused(ContentType.MP4, PICTURE).why()).isEqualTo(UploadRejection.TYPE_MISMATCH);
      assertThat(refused(ContentType.JPEG, new byte[] {'P', 'K', 3, 4}).why())
          .isEqualTo(UploadRejection.TYPE_MISMATCH);
    }

    @Test
    void is_told_what_is_taken_when_it_is_of_a_kind_that_is_not() {
      var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1);
      var gif = "GIF89a".getBytes(ISO_8859_1);

      for (var file : Map.of("HEIC", heic, "GIF", gif).entrySet()) {
        var rejected = refused(ContentType.JPEG, file.getValue());
        assertThat(rejected.why()).isEqualTo(UploadRejection.TYPE_MISMATCH);
        assertThat(rejected.detail())
            .isEqualTo(
                "The file is %s, which is not supported: send JPEG, PNG, WebP (not animated) or AVIF.",
                file.getKey());
      }
    }

    @Test
    void refuses_a_bomb_before_it_is_opened() {
      var bomb = refused(ContentType.WEBP, SampleMediaFiles.webpLossless(16_383, 16_383));

      assertThat(bomb.why()).isEqualTo(UploadRejection.TOO_MANY_PIXELS);
      assertThat(bomb.detail()).contains("16383 × 16383").contains("50 megapixels");
    }

    @Test
    void refuses_what_is_cut_off() {
      var half = java.util.Arrays.copyOf(PICTURE, PICTURE.length / 2);

      assertThat(refused(ContentType.JPEG, half).why()).isEqualTo(UploadRejection.UNREADABLE);
    }

    @Test
    void refuses_other_bytes_than_were_announced() {
      var medium = fixture.announced(ContentType.JPEG, PICTURE);
      fixture.objects.upload(medium.declaration().upload().key(), SampleMediaFiles.jpeg(20, 20));

      fixture.tell(medium);

      assertThat(refused(medium).why()).isEqualTo(UploadRejection.CONTENT_MISMATCH);
    }
  }

  @Nested
  @DisplayName("when told of what nobody announced")
  class Strays {
    @Test
    void deletes_it() {
      for (var key :
          List.of(
              new UploadLocation(
                      MediaFunctionsFixture.ANNA, MediaAssetFixtures.newId(MediaAssetFixtures.NOON))
                  .key(),
              "incoming/x",
              "incoming/a/b/c")) {
        fixture.objects.upload(key, PICTURE);

        fixture.tell(key);

        assertThat(fixture.objects.isUploaded(key)).as(key).isFalse();
      }
    }

    @Test
    void leaves_a_media_file_alone_whose_id_another_used() {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);
      fixture.tell(medium);
      var foreign = new UploadLocation(MediaAssetFixtures.BERT, medium.id()).key();
      fixture.objects.upload(foreign, PICTURE);

      fixture.tell(foreign);

      assertThat(fixture.objects.isUploaded(foreign)).isFalse();
      assertThat(fixture.objects.served()).hasSize(3);
      assertThat(fixture.now(medium)).isInstanceOf(MediaAsset.Ready.class);
    }

    @Test
    void takes_the_event_s3_tests_with() {
      fixture.tell("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}".getBytes(UTF_8));

      assertThat(fixture.mediaCallFaults.calls()).isZero();
    }

    @Test
    void reads_the_sample_and_keys_encoded_as_in_a_form() throws Exception {
      var sample = Files.readAllBytes(Path.of("../../events/samples/ProcessUpload.json"));
      var key = "incoming/sel_01kagwv6q5e7pbn0k1d0z9x2aa/med_01kagwv6q5e7pbn0k1d0z9x2aa";
      fixture.objects.upload(key, PICTURE);
      fixture.objects.upload("incoming/ä b", PICTURE);

      fixture.tell(sample);
      fixture.tell("incoming%2F%C3%A4+b");

      assertThat(fixture.objects.isUploaded(key)).isFalse();
      assertThat(fixture.objects.isUploaded("incoming/ä b")).isFalse();
    }
  }

  @Nested
  @DisplayName("when told again, late or cut off")
  class Again {
    @Test
    void does_nothing_the_second_time() {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);
      fixture.tell(medium);
      var before = fixture.now(medium);

      fixture.tell(medium);

      assertThat(fixture.now(medium)).isEqualTo(before);
      assertThat(fixture.objects.served()).hasSize(3);
    }

    @Test
    void takes_back_what_it_served_when_the_media_file_was_removed_meanwhile() {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);
      fixture.mediaCallFaults.killAt(2 * 5);
      assertThatThrownBy(() -> fixture.tell(medium)).isInstanceOf(MediaCallFaults.Killed.class);
      assertThat(fixture.objects.served()).hasSize(3);
      fixture.mediaCallFaults.open();
      var removed = MediaAssetFixtures.removed(medium, fixture.clock.instant());
      fixture.media.save(removed);

      fixture.tell(medium);
      assertThat(fixture.objects.served()).isEmpty();

      fixture.objects.publish(
          MediaFile.video(medium.id(), ContentType.MP4), ContentType.MP4, PICTURE);
      fixture.media.delete(removed);
      fixture.tell(medium);
      assertThat(fixture.objects.served()).isEmpty();
    }

    @Test
    void heals_after_being_killed_at_any_outside_call() {
      heals(ContentType.JPEG, PICTURE, 3);
      heals(ContentType.MP4, Mp4Files.indexLast(), 1);
      heals(ContentType.WEBM, WebmFiles.whole(), 1);
      heals(ContentType.MP4, SampleMediaFiles.mp4(), 0);
      heals(ContentType.PNG, "<html>".getBytes(UTF_8), 0);
    }

    private void heals(ContentType type, byte[] bytes, int files) {
      var calls = callsOf(type, bytes);
      for (var point = 0; point < 2 * calls; point++) {
        var fresh = new MediaFunctionsFixture();
        var medium = fresh.uploaded(type, bytes);
        fresh.mediaCallFaults.killAt(point);
        assertThatThrownBy(() -> fresh.tell(medium)).isInstanceOf(MediaCallFaults.Killed.class);
        fresh.mediaCallFaults.open();

        fresh.tell(medium);

        assertThat(fresh.now(medium).version()).as("killed at %d", point).isEqualTo(2);
        assertThat(fresh.objects.served()).as("killed at %d", point).hasSize(files);
        assertThat(fresh.objects.isUploaded(medium.declaration().upload().key())).isFalse();
      }
    }

    private int callsOf(ContentType type, byte[] bytes) {
      var fresh = new MediaFunctionsFixture();
      fresh.tell(fresh.uploaded(type, bytes));
      return fresh.mediaCallFaults.calls();
    }

    @Test
    void of_four_at_once_all_end_well() throws Exception {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);
      Callable<Boolean> told =
          () -> {
            fixture.tell(medium);
            return true;
          };

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var each : threads.invokeAll(List.of(told, told, told, told))) {
          assertThat(each.get()).isTrue();
        }
      }

      assertThat(fixture.now(medium)).isInstanceOf(MediaAsset.Ready.class);
      assertThat(fixture.now(medium).version()).isEqualTo(2);
      assertThat(fixture.objects.served()).hasSize(3);
    }
  }
}
