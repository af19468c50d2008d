package dev.souk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("Packed items")
class CompressedItemsTest {
  private static TableItem line(int number) {
    return TableItem.nested()
        .with("name", "Grün, \"groß\" & 🎁")
        .with("number", number)
        .with("long", Long.MIN_VALUE)
        .with("flag", number % 2 == 0)
        .with("inner", List.of(TableItem.nested().with("text", "").build()))
        .build();
  }

  private static AttributeValue of(List<TableItem> lines) {
    return AttributeValues.of(lines);
  }

  @Test
  void are_unpacked_as_they_were() {
    var lines = IntStream.range(0, 200).mapToObj(CompressedItemsTest::line).toList();

    assertThat(CompressedItems.value(CompressedItems.bytes(of(lines)))).isEqualTo(of(lines));
  }

  @Test
  void are_the_same_bytes_each_time() {
    assertThat(CompressedItems.bytes(of(List.of(line(1)))))
        .isEqualTo(CompressedItems.bytes(of(List.of(line(1)))));
  }

  @Test
  void that_are_cut_off_are_refused() {
    var bytes = CompressedItems.bytes(of(List.of(line(1))));

    assertThatThrownBy(() -> CompressedItems.value(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IllegalStateException.class);
  }
}
