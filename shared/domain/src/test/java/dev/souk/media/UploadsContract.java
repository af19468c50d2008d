package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every place that permits uploads promises.
public interface UploadsContract {
  Uploads uploads();

  /// By the clock permits end by.
  Instant now();

  @Test
  default void a_permit_is_for_just_the_bytes_that_were_announced_and_for_no_second_time() {
    var told = MediaSamples.announced(MediaSamples.ANNA, MediaSamples.NOON).told();

    assertThat(uploads().permit(told).headers())
        .isEqualTo(
            Map.of(
                "content-length", "1000",
                "content-type", "image/jpeg",
                "x-amz-checksum-sha256", MediaSamples.SHA_256,
                "if-none-match", "*"));
  }

  @Test
  default void a_permit_is_for_a_place_of_its_own_and_15_minutes() {
    var told = MediaSamples.announced(MediaSamples.ANNA, MediaSamples.NOON).told();

    var permit = uploads().permit(told);

    assertThat(permit.url()).contains("/incoming/" + MediaSamples.ANNA + "/" + told.id() + "?");
    assertThat(Duration.between(now(), permit.expiresAt()))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
  }
}
