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
class PackedTest {
  private static Item line(int number) {
    return Item.nested()
        .with("name", "Grün, \"groß\" & 🎁")
        .with("number", number)
        .with("long", Long.MIN_VALUE)
        .with("flag", number % 2 == 0)
        .with("inner", List.of(Item.nested().with("text", "").build()))
        .build();
  }

  private static AttributeValue of(List<Item> lines) {
    return Values.of(lines);
  }

  @Test
  void are_unpacked_as_they_were() {
    var lines = IntStream.range(0, 200).mapToObj(PackedTest::line).toList();

    assertThat(Packed.value(Packed.bytes(of(lines)))).isEqualTo(of(lines));
  }

  @Test
  void are_the_same_bytes_each_time() {
    assertThat(Packed.bytes(of(List.of(line(1))))).isEqualTo(Packed.bytes(of(List.of(line(1)))));
  }

  @Test
  void that_are_cut_off_are_refused() {
    var bytes = Packed.bytes(of(List.of(line(1))));

    assertThatThrownBy(() -> Packed.value(Arrays.copyOf(bytes, bytes.length / 2)))
        .isInstanceOf(IllegalStateException.class);
  }
}
