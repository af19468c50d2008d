package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parts of a copy")
class S3CopyPartTest {
  private static final long LEAST = 5L << 20;
  private static final int MOST = 10_000;
  private static final long SEED = 20_261_130;

  @Test
  void cover_any_video_within_what_s3_takes_and_pass_through_here_where_it_changes() {
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < 2_000; i++) {
      long size = random.nextLong(1, ContentType.MP4.maxBytes() + 1);
      var overwrites = some(random, size);

      var parts = S3CopyPart.of(size, overwrites);

      long at = 0;
      assertThat(parts.size()).isBetween(1, MOST);
      for (var part : parts) {
        assertThat(part.from()).isEqualTo(at);
        assertThat(part.end() - part.from() >= LEAST || part == parts.getLast()).isTrue();
        assertThat(overwrites.touch(part.from(), part.end()))
            .isEqualTo(part instanceof S3CopyPart.Written);
        assertThat(part instanceof S3CopyPart.Copied || part.end() - at <= S3CopyPart.SIZE)
            .isTrue();
        at = part.end();
      }
      assertThat(at).isEqualTo(size);
    }
  }

  private static ByteOverwrites some(SplittableRandom random, long size) {
    var runs = new ArrayList<ByteOverwrites.Run>();
    long at = 0;
    for (int n = random.nextInt(6); n > 0 && at < size; n--) {
      long from = random.nextLong(at, size);
      long length = random.nextLong(1, Math.min(size - from, 20L << 20) + 1);
      runs.add(new ByteOverwrites.Run.Zeros(from, length));
      at = from + length;
    }
    return ByteOverwrites.of(runs);
  }

  @Test
  void that_are_only_copied_are_one_each_stretch() {
    var parts =
        S3CopyPart.of(
            400_000_000,
            ByteOverwrites.of(List.of(new ByteOverwrites.Run.Zeros(200_000_000, 100))));

    assertThat(parts).hasSize(3);
    assertThat(parts.get(1)).isInstanceOf(S3CopyPart.Written.class);
  }
}
