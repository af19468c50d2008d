package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An image with bytes flipped and cut off")
class HostileImagesTest {
  private static final long SEED = 20_260_102;
  private static final int EACH = Integer.getInteger("souk.fuzz.images", 300);

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Original(ContentType type, byte[] file) {}

  @Test
  void becomes_variants_or_a_refusal_and_soon() {
    var originals =
        List.of(
            new Original(ContentType.JPEG, SampleMediaFiles.jpegTurned(64, 48, 6)),
            new Original(ContentType.PNG, SampleMediaFiles.clearPng(64, 48)),
            new Original(ContentType.WEBP, SampleMediaFiles.webpLossless(64, 48)),
            new Original(ContentType.WEBP, SampleMediaFiles.webpLossy(64, 48)),
            new Original(ContentType.AVIF, SampleMediaFiles.avif(64, 48, 1)));
    var random = new SplittableRandom(SEED);
    for (var original : originals) {
      for (int i = 0; i < EACH; i++) {
        var file = damaged(original.file(), random);
        var imageVariantResult =
            assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ImageVariants.of(original.type(), file));
        assertThat(imageVariantResult).isNotNull();
      }
    }
  }

  /// Leaves the first bytes alone most of the time: otherwise nothing would get as far as a
  /// decoder.
  private static byte[] damaged(byte[] file, SplittableRandom random) {
    var copy =
        random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
    for (int n = random.nextInt(1, 6); n > 0 && copy.length > 30; n--) {
      copy[random.nextInt(random.nextInt(20) == 0 ? 0 : 26, copy.length)] =
          (byte) random.nextInt(256);
    }
    return copy;
  }
}
