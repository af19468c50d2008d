package dev.souk.media;

import static dev.souk.media.MediaSamples.ANNA;
import static dev.souk.media.MediaSamples.BERT;
import static dev.souk.media.MediaSamples.NOON;
import static dev.souk.media.MediaSamples.SHA_256;
import static dev.souk.media.MediaSamples.announced;
import static dev.souk.media.MediaSamples.film;
import static dev.souk.media.MediaSamples.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A medium")
class MediumTest {
  private final Medium.Announced announced = announced(ANNA, NOON);

  @Nested
  @DisplayName("when it is announced")
  class Announcing {
    @Test
    void is_somebodys_and_of_a_size_that_is_taken() {
      assertThat(announced.isOf(ANNA)).isTrue();
      assertThat(announced.isOf(BERT)).isFalse();
      for (var size : List.of(-1L, 0L, 20_000_001L)) {
        assertThatThrownBy(
                () -> new Announcement(announced.id(), ANNA, ContentType.PNG, size, SHA_256, NOON))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(
              () -> new Announcement(announced.id(), "", ContentType.PNG, 1, SHA_256, NOON))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_a_place_of_its_own_to_be_uploaded_to() {
      var upload = announced.told().upload();

      assertThat(upload.key()).isEqualTo("incoming/" + ANNA + "/" + announced.id());
      assertThat(Upload.of(upload.key())).contains(upload);
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
        assertThat(Upload.of(key)).as(key).isEmpty();
      }
    }
  }

  @Nested
  @DisplayName("when it was looked at")
  class Looked {
    @Test
    void is_one_version_on() {
      assertThat(ready(announced, NOON).version()).isEqualTo(2);
      assertThat(announced.refused(Refusal.UNREADABLE, "It is cut off.", NOON).version())
          .isEqualTo(2);
      assertThat(ready(announced, NOON).size()).isEqualTo(new ImageSize(1000, 625));
    }

    @Test
    void names_every_key_it_can_have_files_under() {
      var files = ready(announced, NOON).files();

      assertThat(Served.keys(announced.id())).containsAll(files.stream().map(Served::key).toList());
      assertThat(Served.keys(announced.id()))
          .contains(Served.film(announced.id(), ContentType.WEBM).key())
          .allMatch(key -> key.replace("private/", "").startsWith(announced.id() + "/"));
    }

    @Test
    void is_for_anyone_when_it_is_a_sellers_and_for_nobody_unasked_when_it_is_a_couriers() {
      var courier = MediaSamples.announced("usr_01jd3v4mzre5jbf6w2y1nq8k0c", NOON);
      var file = ready(courier, NOON).files().getFirst();

      assertThat(announced.told().audience()).isEqualTo(Audience.PUBLIC);
      assertThat(courier.told().audience()).isEqualTo(Audience.PRIVATE);
      assertThat(file.to(Audience.PUBLIC)).isEqualTo(file);
      assertThat(file.to(Audience.PRIVATE).key()).isEqualTo("private/" + file.key());
      assertThat(Served.keys(courier.id())).contains(file.to(Audience.PRIVATE).key());
    }

    @Test
    void is_refused_for_what_was_found() {
      assertThat(Refusal.of(new Sniffed.Active(), ContentType.PNG))
          .isEqualTo(Refusal.ACTIVE_CONTENT);
      assertThat(Refusal.of(new Sniffed.Is(ContentType.JPEG), ContentType.PNG))
          .isEqualTo(Refusal.OTHER_TYPE);
      assertThat(Refusal.of(new Sniffed.Unknown(), ContentType.PNG)).isEqualTo(Refusal.OTHER_TYPE);
      assertThat(Refusal.of(new Sniffed.Malformed(ContentType.PNG, "x"), ContentType.PNG))
          .isEqualTo(Refusal.UNREADABLE);
      assertThat(Refusal.of(new Sniffed.Malformed(ContentType.JPEG, "x"), ContentType.PNG))
          .isEqualTo(Refusal.OTHER_TYPE);
    }
  }

  @Nested
  @DisplayName("when it is to go")
  class Going {
    @Test
    void goes_unless_something_shows_it() {
      var ready = ready(announced, NOON);

      assertThat(ready.leaves(NOON))
          .isEqualTo(new Medium.Leaving.Gone(new Medium.Removed(announced.told(), 3, NOON)));
      assertThat(ready.used(NOON).leaves(NOON)).isEqualTo(new Medium.Leaving.Shown());
    }

    @Test
    void goes_once() {
      var removed = MediaSamples.removed(film(ANNA, NOON), NOON);

      assertThat(removed.leaves(NOON.plusSeconds(1))).isEqualTo(new Medium.Leaving.Gone(removed));
    }

    @Test
    void is_kept_by_its_stored_times() {
      assertThat(announced.keptUntil()).isEqualTo(NOON.plus(Duration.ofHours(24)));
      var later = NOON.plus(Duration.ofHours(2));
      assertThat(ready(announced, later).keptUntil()).isEqualTo(later.plus(Duration.ofDays(7)));
      assertThat(announced.refused(Refusal.UNREADABLE, "It is cut off.", later).keptUntil())
          .isEqualTo(later.plus(Duration.ofDays(7)));
      assertThat(MediaSamples.removed(announced, later).keptUntil()).isEqualTo(later);
    }

    @Test
    void is_used_for_the_first_time_once() {
      var used = ready(announced, NOON).used(NOON);

      assertThat(used.used(NOON.plusSeconds(1))).isEqualTo(used);
    }
  }
}
