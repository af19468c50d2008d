package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A video with bytes flipped, repeated and cut off")
class MalformedVideoTest {
  private static final long SEED = 20_261_130;
  private static final int EACH = 5_000;

  @Test
  void is_blanked_within_its_length_or_refused_and_soon() {
    var videos =
        Map.of(
            ContentType.MP4,
            List.of(
                Mp4Files.indexLast(),
                Mp4Files.indexFirst(Mp4Files.tracks(Mp4Files.PICTURE)),
                Mp4FragmentFiles.fragmented()),
            ContentType.WEBM,
            List.of(WebmFiles.whole(), WebmFiles.recorded()));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            videos.forEach((type, all) -> {
              var random = new SplittableRandom(SEED);
              for (var video : all) {
                for (int i = 0; i < EACH; i++) {
                  answer(type, mutated(video, random));
                }
              }
            }));
  }

  private static void answer(ContentType type, byte[] video) {
    switch (MetadataRemovalFixture.of(type, video)) {
      case VideoMetadataRemoval.By(var overwrites) -> {
        assertThat(overwrites.end()).isLessThanOrEqualTo(video.length);
        overwrites.applyTo(video, 0);
        // What was understood once is understood again: only what means nothing has changed.
        assertThat(MetadataRemovalFixture.blanked(type, video)).isEqualTo(video);
      }
      case VideoMetadataRemoval.Unusable(var why) -> assertThat(why).isNotBlank();
      case VideoMetadataRemoval.Missing() -> throw new AssertionError("it is there");
    }
  }

  private static byte[] mutated(byte[] video, SplittableRandom random) {
    var copy =
        random.nextInt(4) == 0
            ? Arrays.copyOf(video, random.nextInt(1, video.length))
            : video.clone();
    for (int n = random.nextInt(1, 6); n > 0; n--) {
      int at = random.nextInt(copy.length);
      copy[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) (copy[at] ^ 1 << random.nextInt(8));
            case 1 -> (byte) 0xff;
            case 2 -> 0;
            default -> copy[random.nextInt(copy.length)];
          };
    }
    return copy;
  }
}
