package dev.souk.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A range of a hundred bytes")
class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({"bytes=0-9,0,9", "bytes=90-,90,99", "bytes=-5,95,99", "bytes=50-500,50,99"})
  void is_the_part_asked_for(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Satisfiable(first, last, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "items=0-1", "bytes=x-y"})
  void is_the_whole_when_it_is_no_single_range(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=-0", "bytes=200-300"})
  void is_refused_where_there_is_nothing(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Unsatisfiable(100));
  }

  @Test
  void is_the_whole_when_nothing_was_asked() {
    assertThat(ByteRange.of(null, 100)).isEqualTo(new ByteRange.Whole(100));
  }
}
