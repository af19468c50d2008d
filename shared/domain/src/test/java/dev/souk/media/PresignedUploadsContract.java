package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every place that permits uploads promises.
public interface PresignedUploadsContract {
  PresignedUploads uploads();

  /// By the clock permits end by.
  Instant now();

  @Test
  default void a_permit_is_for_just_the_bytes_that_were_announced_and_for_no_second_time() {
    var told =
        MediaAssetFixtures.announced(MediaAssetFixtures.ANNA, MediaAssetFixtures.NOON)
            .declaration();

    assertThat(uploads().presign(told).headers())
        .isEqualTo(
            Map.of(
                "content-length", "1000",
                "content-type", "image/jpeg",
                "x-amz-checksum-sha256", MediaAssetFixtures.SHA_256,
                "if-none-match", "*"));
  }

  @Test
  default void a_permit_is_for_a_place_of_its_own_and_15_minutes() {
    var told =
        MediaAssetFixtures.announced(MediaAssetFixtures.ANNA, MediaAssetFixtures.NOON)
            .declaration();

    var presignedUpload = uploads().presign(told);

    assertThat(presignedUpload.url())
        .contains("/incoming/" + MediaAssetFixtures.ANNA + "/" + told.id() + "?");
    assertThat(Duration.between(now(), presignedUpload.expiresAt()))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
  }
}
