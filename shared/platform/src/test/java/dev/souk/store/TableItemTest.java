package dev.souk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("An item")
class TableItemTest {
  @Test
  void is_written_without_empty_maps_and_read_as_if_they_were_there() {
    var item =
        TableItem.nested()
            .with("units", Map.of())
            .with("goods", TableItem.nested().build())
            .with("inner", List.of(TableItem.nested().with("units", Map.of()).with("n", 1).build()))
            .with("none", List.of())
            .build();

    assertThat(item.attributes()).containsOnlyKeys("inner", "none");
    assertThat(item.items("inner").getFirst().attributes()).containsOnlyKeys("n");
    assertThat(item.counts("units")).isEmpty();
    assertThat(item.names("units")).isEmpty();
    assertThat(item.item("goods").attributes()).isEmpty();
  }

  @Test
  void of_a_stream_without_a_kind_is_an_empty_map_as_the_service_writes_it() {
    var untyped = AttributeValue.builder().build();
    var item = new TableItem(Map.of("l", AttributeValue.fromL(List.of(untyped)), "goods", untyped));

    assertThat(ItemJson.of(item))
        .isEqualTo(
            Map.of(
                "goods", Map.of("M", Map.of()), "l", Map.of("L", List.of(Map.of("M", Map.of())))));
  }
}
