package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.BERT;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static dev.souk.media.MediaAssetFixtures.SHA_256;
import static dev.souk.media.MediaAssetFixtures.announced;
import static dev.souk.media.MediaAssetFixtures.ready;
import static dev.souk.media.MediaAssetFixtures.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A media file")
class MediaAssetTest {
  private final MediaAsset.Pending pending = announced(ANNA, NOON);

  @Nested
  @DisplayName("when it is announced")
  class Announcing {
    @Test
    void is_somebodys_and_of_a_size_that_is_taken() {
      assertThat(pending.isOwnedBy(ANNA)).isTrue();
      assertThat(pending.isOwnedBy(BERT)).isFalse();
      for (var size : List.of(-1L, 0L, 20_000_001L)) {
        assertThatThrownBy(() ->
                new UploadDeclaration(pending.id(), ANNA, ContentType.PNG, size, SHA_256, NOON))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(
              () -> new UploadDeclaration(pending.id(), "", ContentType.PNG, 1, SHA_256, NOON))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_a_place_of_its_own_to_be_uploaded_to() {
      var upload = pending.declaration().upload();

      assertThat(upload.key()).isEqualTo("incoming/" + ANNA + "/" + pending.id());
      assertThat(UploadLocation.of(upload.key())).contains(upload);
    }

    @Test
    void takes_no_other_key_for_its_place() {
      for (var key :
          List.of(
              "",
              "incoming/",
              "incoming/a",
              "incoming/a/",
              "incoming/a/b/c",
              "public/a/b",
              "xincoming/a/b",
              "incoming/../b",
              "incoming/a/b\n",
              "incoming/A/b")) {
        assertThat(UploadLocation.of(key)).as(key).isEmpty();
      }
    }
  }

  @Nested
  @DisplayName("when it was looked at")
  class Looked {
    @Test
    void is_one_version_on() {
      assertThat(ready(pending, NOON).version()).isEqualTo(2);
      assertThat(pending.refused(UploadRejection.UNREADABLE, "It is cut off.", NOON).version())
          .isEqualTo(2);
      assertThat(ready(pending, NOON).size()).isEqualTo(new ImageSize(1000, 625));
    }

    @Test
    void names_every_key_it_can_have_files_under() {
      var files = ready(pending, NOON).files();

      assertThat(MediaFile.keys(pending.id()))
          .containsAll(files.stream().map(MediaFile::key).toList());
      assertThat(MediaFile.keys(pending.id()))
          .contains(MediaFile.video(pending.id(), ContentType.WEBM).key())
          .allMatch(key -> key.replace("private/", "").startsWith(pending.id() + "/"));
    }

    @Test
    void is_for_anyone_when_it_is_a_sellers_and_for_nobody_unasked_when_it_is_a_couriers() {
      var courier = MediaAssetFixtures.announced("usr_01jd3v4mzre5jbf6w2y1nq8k0c", NOON);
      var file = ready(courier, NOON).files().getFirst();

      assertThat(pending.declaration().audience()).isEqualTo(MediaVisibility.PUBLIC);
      assertThat(courier.declaration().audience()).isEqualTo(MediaVisibility.PRIVATE);
      assertThat(file.to(MediaVisibility.PUBLIC)).isEqualTo(file);
      assertThat(file.to(MediaVisibility.PRIVATE).key()).isEqualTo("private/" + file.key());
      assertThat(MediaFile.keys(courier.id())).contains(file.to(MediaVisibility.PRIVATE).key());
    }

    @Test
    void is_refused_for_what_was_found() {
      assertThat(UploadRejection.of(new SniffResult.ActiveContent(), ContentType.PNG))
          .isEqualTo(UploadRejection.ACTIVE_CONTENT);
      assertThat(UploadRejection.of(new SniffResult.Recognized(ContentType.JPEG), ContentType.PNG))
          .isEqualTo(UploadRejection.TYPE_MISMATCH);
      assertThat(UploadRejection.of(new SniffResult.Unknown(), ContentType.PNG))
          .isEqualTo(UploadRejection.TYPE_MISMATCH);
      assertThat(
              UploadRejection.of(new SniffResult.Malformed(ContentType.PNG, "x"), ContentType.PNG))
          .isEqualTo(UploadRejection.UNREADABLE);
      assertThat(
              UploadRejection.of(new SniffResult.Malformed(ContentType.JPEG, "x"), ContentType.PNG))
          .isEqualTo(UploadRejection.TYPE_MISMATCH);
    }
  }

  @Nested
  @DisplayName("when it is to go")
  class Going {
    @Test
    void goes_unless_something_shows_it() {
      var ready = ready(pending, NOON);

      assertThat(ready.leaves(NOON))
          .isEqualTo(
              new MediaAsset.Removable.Deletable(
                  new MediaAsset.Removed(pending.declaration(), 3, NOON)));
      assertThat(ready.used(NOON).leaves(NOON)).isEqualTo(new MediaAsset.Removable.Shown());
    }

    @Test
    void goes_once() {
      var removed = MediaAssetFixtures.removed(video(ANNA, NOON), NOON);

      assertThat(removed.leaves(NOON.plusSeconds(1)))
          .isEqualTo(new MediaAsset.Removable.Deletable(removed));
    }

    @Test
    void is_kept_by_its_stored_times() {
      assertThat(pending.deleteAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));
      var later = NOON.plus(Duration.ofHours(2));
      assertThat(ready(pending, later).deleteAt()).isEqualTo(later.plus(Duration.ofDays(7)));
      assertThat(pending.refused(UploadRejection.UNREADABLE, "It is cut off.", later).deleteAt())
          .isEqualTo(later.plus(Duration.ofDays(7)));
      assertThat(MediaAssetFixtures.removed(pending, later).deleteAt()).isEqualTo(later);
    }

    @Test
    void is_used_for_the_first_time_once() {
      var used = ready(pending, NOON).used(NOON);

      assertThat(used.used(NOON.plusSeconds(1))).isEqualTo(used);
    }
  }
}
