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

@DisplayName("A film with bytes flipped, repeated and cut off")
class HostileFilmsTest {
  private static final long SEED = 20_261_130;
  private static final int EACH = 5_000;

  @Test
  void is_blanked_within_its_length_or_refused_and_soon() {
    var films =
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
            films.forEach((type, all) -> {
              var random = new SplittableRandom(SEED);
              for (var film : all) {
                for (int i = 0; i < EACH; i++) {
                  answer(type, mutated(film, random));
                }
              }
            }));
  }

  private static void answer(ContentType type, byte[] film) {
    switch (Blanking.of(type, film)) {
      case BlankedFilm.By(var overwrites) -> {
        assertThat(overwrites.end()).isLessThanOrEqualTo(film.length);
        overwrites.applyTo(film, 0);
        // What was understood once is understood again: only what means nothing has changed.
        assertThat(Blanking.blanked(type, film)).isEqualTo(film);
      }
      case BlankedFilm.Unusable(var why) -> assertThat(why).isNotBlank();
      case BlankedFilm.Missing() -> throw new AssertionError("it is there");
    }
  }

  private static byte[] mutated(byte[] film, SplittableRandom random) {
    var copy =
        random.nextInt(4) == 0 ? Arrays.copyOf(film, random.nextInt(1, film.length)) : film.clone();
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
