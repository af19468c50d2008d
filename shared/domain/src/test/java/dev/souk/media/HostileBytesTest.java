package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file with bytes flipped, repeated and cut off")
class HostileBytesTest {
  private static final long SEED = 20_260_101;
  private static final int EACH = 5_000;

  @Test
  void is_always_answered_and_soon() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          var random = new SplittableRandom(SEED);
          for (var file : originals()) {
            for (int i = 0; i < EACH; i++) {
              answer(mutated(file, random));
            }
          }
        });
  }

  private static List<byte[]> originals() {
    return List.of(
        SampleMediaFiles.jpegTurned(16, 16, 6),
        SampleMediaFiles.clearPng(16, 16),
        SampleMediaFiles.webpExtended(16, 16),
        SampleMediaFiles.avif(16, 16, 1),
        SampleMediaFiles.mp4(),
        SampleMediaFiles.webm("webm"));
  }

  private static void answer(byte[] bytes) {
    assertThat(ContentSniffer.sniff(bytes, bytes.length)).isNotNull();
    for (var type : ContentType.values()) {
      if (type.isImage()) {
        assertThat(ImageHeader.read(type, bytes)).isNotNull();
      }
    }
    assertThat(AvifFile.withoutMetadata(bytes)).isNotNull();
  }

  private static byte[] mutated(byte[] file, SplittableRandom random) {
    var copy =
        random.nextInt(4) == 0
            ? Arrays.copyOf(file, random.nextInt(file.length + 1))
            : file.clone();
    for (int n = random.nextInt(1, 8); n > 0 && copy.length > 0; n--) {
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
