package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.page.Slice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("SweepMedia")
class SweepMediaTest {
  private static final byte[] PICTURE = MediaFiles.jpeg(40, 30);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Shop shop = new Shop();

  private Medium ready() {
    var medium = shop.uploaded(ContentType.JPEG, PICTURE);
    shop.tell(medium);
    return shop.now(medium);
  }

  private void isGone(Medium medium) {
    assertThat(shop.media.find(medium.id())).isEmpty();
    assertThat(shop.objects.served()).isEmpty();
    assertThat(shop.objects.isUploaded(medium.told().upload().key())).isFalse();
    shop.clock.move(Duration.ofDays(30));
    assertThat(shop.media.due(shop.clock.instant(), Slice.first(9)).items()).isEmpty();
  }

  @Nested
  @DisplayName("removes")
  class Removes {
    @Test
    void what_was_announced_and_not_uploaded_for_24_hours() {
      var medium = shop.announced(ContentType.JPEG, PICTURE);

      shop.clock.move(Medium.WAITED_FOR.minus(MOMENT));
      shop.sweep();
      assertThat(shop.media.find(medium.id())).contains(medium);

      shop.clock.move(MOMENT);
      shop.sweep();
      isGone(medium);
    }

    @Test
    void an_upload_nobody_was_told_of() {
      var medium = shop.uploaded(ContentType.JPEG, PICTURE);

      shop.clock.move(Medium.WAITED_FOR);
      shop.sweep();

      isGone(medium);
    }

    @Test
    void what_was_refused_after_seven_days() {
      var medium = shop.uploaded(ContentType.PNG, PICTURE);
      shop.tell(medium);

      shop.clock.move(Medium.KEPT.minus(MOMENT));
      shop.sweep();
      assertThat(shop.now(medium)).isInstanceOf(Medium.Refused.class);

      shop.clock.move(MOMENT);
      shop.sweep();
      isGone(medium);
    }

    @Test
    void what_no_product_took_in_seven_days_also_when_it_sweeps_every_hour() {
      var medium = ready();

      for (var hour = 1; hour < 7 * 24; hour++) {
        shop.clock.move(Duration.ofHours(1));
        shop.sweep();
        assertThat(shop.now(medium)).isInstanceOf(Medium.Ready.class);
      }
      shop.clock.move(Duration.ofHours(1));
      shop.sweep();

      isGone(medium);
    }

    @Test
    void what_its_owner_took_away_at_once() {
      var medium = ready();
      shop.media.save(MediaSamples.removed(medium, shop.clock.instant()));

      shop.sweep();

      isGone(medium);
    }

    @Test
    void all_that_is_due_over_several_pages() {
      for (var i = 0; i < 120; i++) {
        shop.announced(ContentType.JPEG, PICTURE);
      }
      var late = Duration.ofHours(25);
      shop.clock.move(late);

      shop.sweep();

      assertThat(shop.media.of(Shop.ANNA, Slice.first(100)).items()).isEmpty();
    }
  }

  @Nested
  @DisplayName("keeps")
  class Keeps {
    @Test
    void what_a_product_uses_for_ever() {
      var medium = ready();
      shop.media.use(Shop.ANNA, List.of(medium.id()), shop.clock.instant());

      for (var week = 0; week < 3; week++) {
        shop.clock.move(Duration.ofDays(7));
        shop.sweep();
      }

      assertThat(shop.now(medium)).isInstanceOf(Medium.Ready.class);
      assertThat(shop.objects.served()).hasSize(3);
    }

    @Test
    void what_is_taken_at_the_very_moment_it_is_to_go() {
      var calls = 0;
      for (var point = 0; point < 12; point++) {
        var fresh = new Shop();
        var medium = fresh.uploaded(ContentType.JPEG, PICTURE);
        fresh.tell(medium);
        fresh.clock.move(Duration.ofDays(8));
        fresh.gate.killAt(point);
        try {
          fresh.sweep();
        } catch (IllegalStateException | Gate.Killed e) {
          calls++;
        }
        fresh.gate.open();
        var taken = fresh.media.use(Shop.ANNA, List.of(medium.id()), fresh.clock.instant());
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
        var fresh = new Shop();
        var medium = fresh.uploaded(ContentType.JPEG, PICTURE);
        fresh.tell(medium);
        fresh.objects.upload(medium.told().upload().key(), PICTURE);
        fresh.clock.move(Duration.ofDays(8));
        fresh.gate.killAt(point);
        assertThatThrownBy(fresh::sweep).isInstanceOf(RuntimeException.class);
        fresh.gate.open();

        fresh.sweep();

        assertThat(fresh.media.find(medium.id())).as("killed at %d", point).isEmpty();
        assertThat(fresh.objects.served()).isEmpty();
        assertThat(fresh.objects.isUploaded(medium.told().upload().key())).isFalse();
      }
    }

    @Test
    void one_that_fails_does_not_keep_the_others_and_is_told() {
      shop.announced(ContentType.JPEG, PICTURE);
      shop.announced(ContentType.JPEG, PICTURE);
      shop.clock.move(Medium.WAITED_FOR);
      shop.gate.killAt(4);

      assertThatThrownBy(shop::sweep)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("1 media could not be swept");

      shop.gate.open();
      assertThat(shop.media.of(Shop.ANNA, Slice.first(9)).items()).hasSize(1);
    }
  }

  @Test
  void goes_by_the_clock_and_not_by_the_event() throws Exception {
    var medium = shop.announced(ContentType.JPEG, PICTURE);
    var sample = Files.readAllBytes(Path.of("../../events/samples/SweepMedia.json"));
    assertThat(new String(sample, StandardCharsets.UTF_8)).contains("SweepMedia");

    shop.sweep(sample);
    assertThat(shop.media.find(medium.id())).isPresent();

    shop.clock.move(Medium.WAITED_FOR);
    shop.sweep(sample);
    isGone(medium);
  }
}
