package dev.souk.local.meter;

import static dev.souk.local.meter.CapacityUnits.ReadMode.EVENTUAL;
import static dev.souk.local.meter.CapacityUnits.ReadMode.STRONG;
import static dev.souk.local.meter.CapacityUnits.read;
import static dev.souk.local.meter.CapacityUnits.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The examples are those of the DynamoDB developer guide.
@DisplayName("Units")
class CapacityUnitsTest {
  private static final int KB = 1024;

  @Nested
  @DisplayName("of a read")
  class Reads {
    @Test
    void of_ten_kb_are_three_strong_one_and_a_half_eventual_six_in_a_transaction() {
      assertThat(read(10 * KB, STRONG)).isEqualTo(3);
      assertThat(read(10 * KB, EVENTUAL)).isEqualTo(1.5);
      assertThat(read(10 * KB, CapacityUnits.ReadMode.TRANSACTIONAL)).isEqualTo(6);
    }

    @Test
    void of_three_and_a_half_kb_are_those_of_four() {
      assertThat(read(3 * KB + 512, STRONG)).isEqualTo(1);
    }

    @Test
    void of_a_query_over_thirteen_hundred_bytes_times_eight_round_up_together() {
      assertThat(read(8 * 1300, EVENTUAL)).isEqualTo(1.5);
    }

    @Test
    void of_nothing_are_the_least_there_is() {
      assertThat(read(0, EVENTUAL)).isEqualTo(0.5);
    }
  }

  @Nested
  @DisplayName("of a write")
  class Writes {
    @Test
    void of_three_and_a_half_kb_are_four_and_eight_in_a_transaction() {
      assertThat(write(3 * KB + 512, CapacityUnits.WriteMode.PLAIN)).isEqualTo(4);
      assertThat(write(3 * KB + 512, CapacityUnits.WriteMode.TRANSACTIONAL)).isEqualTo(8);
    }

    @Test
    void of_half_a_kb_are_one() {
      assertThat(write(512, CapacityUnits.WriteMode.PLAIN)).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("of an item's size")
  class Sizes {
    @Test
    void count_names_and_values_in_utf_8() {
      assertThat(ItemSize.of(Map.of("name", AttributeValue.fromS("Käse")))).isEqualTo(4 + 5);
    }

    @Test
    void count_a_number_by_pairs_of_significant_digits() {
      assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("12345")))).isEqualTo(1 + 4);
      assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("1200")))).isEqualTo(1 + 2);
      assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("-27")))).isEqualTo(1 + 3);
    }

    @Test
    void count_one_byte_for_truth_and_null_and_the_bytes_of_a_binary() {
      assertThat(ItemSize.of(Map.of("t", AttributeValue.fromBool(true)))).isEqualTo(2);
      assertThat(ItemSize.of(Map.of("n", AttributeValue.fromNul(true)))).isEqualTo(2);
      assertThat(
              ItemSize.of(Map.of("b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[7])))))
          .isEqualTo(8);
    }

    @Test
    void count_three_bytes_for_a_list_or_map_and_one_for_each_element() {
      var list =
          AttributeValue.fromL(List.of(AttributeValue.fromS("ab"), AttributeValue.fromS("c")));
      var map = AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")));

      assertThat(ItemSize.of(Map.of("l", list))).isEqualTo(1 + 3 + 2 + 3);
      assertThat(ItemSize.of(Map.of("m", map))).isEqualTo(1 + 3 + 1 + 2);
    }
  }
}
