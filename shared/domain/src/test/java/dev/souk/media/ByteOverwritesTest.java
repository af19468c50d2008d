package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.media.ByteOverwrites.Run;
import dev.souk.media.ByteOverwrites.Run.Content;
import dev.souk.media.ByteOverwrites.Run.Zeros;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What overwrites bytes of a file")
class ByteOverwritesTest {
  private static final byte[] FILE =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final ByteOverwrites SOME =
      ByteOverwrites.of(
          List.of(new Zeros(12, 3), new Content(2, new byte[] {'x', 'y', 'z'}), new Zeros(5, 1)));

  @Test
  void changes_parts_as_it_changes_the_whole() {
    var whole = FILE.clone();
    SOME.applyTo(whole, 0);

    assertThat(whole).asHexString().isEqualTo("303178797A0036373839616200000066");
    for (int from = 0; from < FILE.length; from++) {
      for (int end = from + 1; end <= FILE.length; end++) {
        var part = Arrays.copyOfRange(FILE, from, end);
        SOME.applyTo(part, from);
        assertThat(part).isEqualTo(Arrays.copyOfRange(whole, from, end));
        assertThat(SOME.touch(from, end))
            .isEqualTo(!Arrays.equals(part, Arrays.copyOfRange(FILE, from, end)));
      }
    }
  }

  @Test
  void says_where_it_ends() {
    assertThat(SOME.end()).isEqualTo(15);
    assertThat(ByteOverwrites.NONE.end()).isZero();
    assertThat(ByteOverwrites.of(List.of()).isEmpty()).isTrue();
  }

  @Test
  void does_not_overlap() {
    for (var wrong :
        List.<List<Run>>of(
            List.of(new Zeros(3, 4), new Zeros(6, 1)),
            List.of(new Zeros(3, 0)),
            List.of(new Content(-1, new byte[2])))) {
      assertThatThrownBy(() -> ByteOverwrites.of(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
