package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.page.PageRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("DeleteUnusedMedia")
class DeleteUnusedMediaTest {
  private static final byte[] PICTURE = SampleMediaFiles.jpeg(40, 30);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final MediaFunctionsFixture fixture = new MediaFunctionsFixture();

  private MediaAsset ready() {
    var medium = fixture.uploaded(ContentType.JPEG, PICTURE);
    fixture.tell(medium);
    return fixture.now(medium);
  }

  private void isGone(MediaAsset mediaAsset) {
    assertThat(fixture.media.find(mediaAsset.id())).isEmpty();
    assertThat(fixture.objects.served()).isEmpty();
    assertThat(fixture.objects.isUploaded(mediaAsset.declaration().upload().key())).isFalse();
    fixture.clock.move(Duration.ofDays(30));
    assertThat(fixture.media.due(fixture.clock.instant(), PageRequest.first(9)).items()).isEmpty();
  }

  @Nested
  @DisplayName("removes")
  class Removes {
    @Test
    void what_was_announced_and_not_uploaded_for_24_hours() {
      var medium = fixture.announced(ContentType.JPEG, PICTURE);

      fixture.clock.move(MediaAsset.WAITED_FOR.minus(MOMENT));
      fixture.sweep();
      assertThat(fixture.media.find(medium.id())).contains(medium);

      fixture.clock.move(MOMENT);
      fixture.sweep();
      isGone(medium);
    }

    @Test
    void an_upload_nobody_was_told_of() {
      var medium = fixture.uploaded(ContentType.JPEG, PICTURE);

      fixture.clock.move(MediaAsset.WAITED_FOR);
      fixture.sweep();

      isGone(medium);
    }

    @Test
    void what_was_refused_after_seven_days() {
      var medium = fixture.uploaded(ContentType.PNG, PICTURE);
      fixture.tell(medium);

      fixture.clock.move(MediaAsset.KEPT.minus(MOMENT));
      fixture.sweep();
      assertThat(fixture.now(medium)).isInstanceOf(MediaAsset.Rejected.class);

      fixture.clock.move(MOMENT);
      fixture.sweep();
      isGone(medium);
    }

    @Test
    void what_no_product_took_in_seven_days_also_when_it_sweeps_every_hour() {
      var mediaAsset = ready();

      for (var hour = 1; hour < 7 * 24; hour++) {
        fixture.clock.move(Duration.ofHours(1));
        fixture.sweep();
        assertThat(fixture.now(mediaAsset)).isInstanceOf(MediaAsset.Ready.class);
      }
      fixture.clock.move(Duration.ofHours(1));
      fixture.sweep();

      isGone(mediaAsset);
    }

    @Test
    void what_its_owner_took_away_at_once() {
      var mediaAsset = ready();
      fixture.media.save(MediaAssetFixtures.removed(mediaAsset, fixture.clock.instant()));

      fixture.sweep();

      isGone(mediaAsset);
    }

    @Test
    void all_that_is_due_over_several_pages() {
      for (var i = 0; i < 120; i++) {
        fixture.announced(ContentType.JPEG, PICTURE);
      }
      var late = Duration.ofHours(25);
      fixture.clock.move(late);

      fixture.sweep();

      assertThat(fixture.media.of(MediaFunctionsFixture.ANNA, PageRequest.first(100)).items())
          .isEmpty();
    }
  }

  @Nested
  @DisplayName("keeps")
  class Keeps {
    @Test
    void what_a_product_uses_for_ever() {
      var mediaAsset = ready();
      fixture.media.claim(
          MediaFunctionsFixture.ANNA, List.of(mediaAsset.id()), fixture.clock.instant());

      for (var week = 0; week < 3; week++) {
        fixture.clock.move(Duration.ofDays(7));
        fixture.sweep();
      }

      assertThat(fixture.now(mediaAsset)).isInstanceOf(MediaAsset.Ready.class);
      assertThat(fixture.objects.served()).hasSize(3);
    }

    @Test
    void what_is_taken_at_the_very_moment_it_is_to_go() {
      var calls = 0;
      for (var point = 0; point < 12; point++) {
        var fresh = new MediaFunctionsFixture();
        var medium = fresh.uploaded(ContentType.JPEG, PICTURE);
        fresh.tell(medium);
        fresh.clock.move(Duration.ofDays(8));
        fresh.mediaCallFaults.killAt(point);
        try {
          fresh.sweep();
        } catch (IllegalStateException | MediaCallFaults.Killed e) {
          calls++;
        }
        fresh.mediaCallFaults.open();
        var taken =
            fresh.media.claim(
                MediaFunctionsFixture.ANNA, List.of(medium.id()), fresh.clock.instant());
        fresh.sweep();

        assertThat(fresh.objects.served()).as("point %d", point).hasSize(taken.isEmpty() ? 0 : 3);
        assertThat(fresh.media.find(medium.id()).isPresent()).isEqualTo(!taken.isEmpty());
      }
      assertThat(calls).isPositive();
    }
  }

  @Nested
  @DisplayName("when it is cut off or something fails")
  class CutOff {
    @Test
    void goes_on_where_it_was() {
      for (var point = 0; point < 12; point++) {
        var fresh = new MediaFunctionsFixture();
        var medium = fresh.uploaded(ContentType.JPEG, PICTURE);
        fresh.tell(medium);
        fresh.objects.upload(medium.declaration().upload().key(), PICTURE);
        fresh.clock.move(Duration.ofDays(8));
        fresh.mediaCallFaults.killAt(point);
        assertThatThrownBy(fresh::sweep).isInstanceOf(RuntimeException.class);
        fresh.mediaCallFaults.open();

        fresh.sweep();

        assertThat(fresh.media.find(medium.id())).as("killed at %d", point).isEmpty();
        assertThat(fresh.objects.served()).isEmpty();
        assertThat(fresh.objects.isUploaded(medium.declaration().upload().key())).isFalse();
      }
    }

    @Test
    void one_that_fails_does_not_keep_the_others_and_is_told() {
      fixture.announced(ContentType.JPEG, PICTURE);
      fixture.announced(ContentType.JPEG, PICTURE);
      fixture.clock.move(MediaAsset.WAITED_FOR);
      fixture.mediaCallFaults.killAt(4);

      assertThatThrownBy(fixture::sweep)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("1 media files could not be deleted");

      fixture.mediaCallFaults.open();
      assertThat(fixture.media.of(MediaFunctionsFixture.ANNA, PageRequest.first(9)).items())
          .hasSize(1);
    }
  }

  @Test
  void goes_by_the_clock_and_not_by_the_event() throws Exception {
    var medium = fixture.announced(ContentType.JPEG, PICTURE);
    var sample = Files.readAllBytes(Path.of("../../events/samples/DeleteUnusedMedia.json"));
    assertThat(new String(sample, StandardCharsets.UTF_8)).contains("DeleteUnusedMedia");

    fixture.sweep(sample);
    assertThat(fixture.media.find(medium.id())).isPresent();

    fixture.clock.move(MediaAsset.WAITED_FOR);
    fixture.sweep(sample);
    isGone(medium);
  }
}
