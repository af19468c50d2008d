package dev.souk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schema of a record")
class RecordSchemaTest {
  private static final ItemKey KEY = new ItemKey("PLANT#1", "PLANT");

  enum Light {
    SUN,
    HALF_SHADE
  }

  sealed interface Pot {
    record Clay(int litres) implements Pot {}

    record HangingBasket(int litres, int chains) implements Pot {}
  }

  record Label(String text, Money price) {}

  record Plant(
      String id,
      Light light,
      Instant sown,
      @Nullable String note,
      List<Label> labels,
      Map<String, Integer> leaves,
      Pot pot,
      long height,
      boolean edible) {}

  private static final Plant PLANT =
      new Plant(
          "1",
          Light.HALF_SHADE,
          Instant.ofEpochMilli(12),
          null,
          List.of(new Label("Basil", new Money(249, "EUR"))),
          Map.of(),
          new Pot.HangingBasket(3, 4),
          0,
          true);

  private static RecordSchema.Builder<Plant> plants() {
    return RecordSchema.of(Plant.class).at(_ -> KEY).with("currency", "EUR");
  }

  private static Map<String, Object> written(RecordSchema.Builder<Plant> schema) {
    return ItemJson.of(schema.build().item(PLANT));
  }

  private static void returns(RecordSchema.Builder<Plant> builder) {
    var schema = builder.build();

    assertThat(schema.read(schema.item(PLANT))).isEqualTo(PLANT);
  }

  @Test
  void makes_an_attribute_of_each_component() {
    assertThat(written(plants()))
        .containsEntry("pk", Map.of("S", "PLANT#1"))
        .containsEntry("light", Map.of("S", "HALF_SHADE"))
        .containsEntry("sown", Map.of("N", "12"))
        .containsEntry("height", Map.of("N", "0"))
        .containsEntry("edible", Map.of("BOOL", true))
        .containsEntry("pot", Map.of("M", Map.of("litres", n(3), "chains", n(4))))
        .containsEntry(
            "labels",
            Map.of("L", List.of(Map.of("M", Map.of("text", s("Basil"), "price", n(249))))));
    returns(plants());
  }

  private static Map<String, Object> n(long number) {
    return Map.of("N", Long.toString(number));
  }

  private static Map<String, Object> s(String text) {
    return Map.of("S", text);
  }

  @Test
  void leaves_out_null_and_empty_maps() {
    assertThat(written(plants())).doesNotContainKeys("note", "leaves");
  }

  @Test
  void calls_attributes_as_it_is_told() {
    var schema = plants().names(Plant.class, "height=h pot=*").names(Label.class, "text=t price=p");

    assertThat(written(schema))
        .containsEntry("h", n(0))
        .containsEntry("chains", n(4))
        .containsEntry(
            "labels", Map.of("L", List.of(Map.of("M", Map.of("t", s("Basil"), "p", n(249))))))
        .doesNotContainKeys("height", "pot");
    returns(schema);
  }

  @Test
  void leaves_out_the_least_and_compresses_where_it_is_told() {
    var schema = plants().names(Plant.class, "height=height? labels=labels~");

    assertThat(written(schema)).doesNotContainKey("height");
    assertThat(written(schema).get("labels")).asString().startsWith("{B=");
    returns(schema);
  }

  @Test
  void tells_alternatives_apart_by_a_word() {
    var schema = plants().tagged(Pot.class, "is", "HangingBasket=BASKET");

    assertThat(written(schema).get("pot")).asString().contains("BASKET");
    returns(schema);
    assertThat(written(plants().tagged(Pot.class, "is", "")).get("pot"))
        .asString()
        .contains("HANGING_BASKET");
  }

  @Test
  void keeps_an_amount_with_its_currency_when_money_is_a_record_of_its_own() {
    var schema = plants().names(Money.class, "");

    assertThat(written(schema).get("labels")).asString().contains("currency");
    returns(schema);
  }

  @Test
  void does_not_say_again_what_the_key_tells() {
    var schema = plants().inKey(Plant.class, "id", ItemKeys::owner);

    assertThat(written(schema)).doesNotContainKey("id");
    returns(schema);
  }

  @Test
  void reads_what_another_record_stands_for() {
    record Note(String words) {}
    var schema =
        plants().via(Label.class, Note.class, it -> new Note(it.text()), RecordSchemaTest::label);

    assertThat(written(schema).get("labels")).asString().contains("words");
    returns(schema);
  }

  private static Label label(Record note) {
    return new Label(note.toString().replaceAll(".*=|]", ""), new Money(249, "EUR"));
  }

  @Test
  void ends_when_it_is_told() {
    assertThat(written(plants().expires(_ -> Instant.ofEpochSecond(9)))).containsEntry("ttl", n(9));
    assertThat(written(plants().expires(_ -> null))).doesNotContainKey("ttl");
  }

  @Test
  void reads_what_an_earlier_release_wrote() {
    var schema = plants().older(item -> item.changed().with("edible", true).build()).build();
    var before = schema.item(PLANT).changed().without("edible").build();

    assertThat(schema.read(before)).isEqualTo(PLANT);
  }

  @Test
  void names_the_attribute_that_lacks() {
    var schema = plants().build();
    var item = schema.item(PLANT).changed().without("light").build();

    assertThatThrownBy(() -> schema.read(item)).hasMessage("an item without light");
  }

  @Test
  void refuses_a_component_there_is_none_of_and_a_mark_it_does_not_know() {
    assertThatThrownBy(() -> plants().names(Plant.class, "colour=c").build())
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> plants().names(Plant.class, "light=l!").build())
        .hasMessageContaining("l!");
  }
}
