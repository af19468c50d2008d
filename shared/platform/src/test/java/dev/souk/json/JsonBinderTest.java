package dev.souk.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.error.InvalidValueException;
import dev.souk.json.JsonBinder.Bound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A wire record")
class JsonBinderTest {
  enum Size {
    SMALL,
    EXTRA_LARGE
  }

  record Line(@TextLength(max = 5) String sku, @IntegerRange(min = 1, max = 9) int quantity) {}

  record Order(
      @ItemCount(min = 1, max = 2) List<Line> lines,
      @Nullable Size size,
      @DefaultValue("true") boolean gift,
      @ItemCount(max = 2) @DefaultValue("{}") Map<String, String> notes,
      @Nullable Instant wantedAt) {}

  private static <T> T bound(String json, Class<T> type) {
    return switch (bind(json, type)) {
      case Bound.Success<T>(var value) -> value;
      case Bound.Failure<T>(var faults) -> throw new AssertionError(faults);
    };
  }

  private static <T> List<String> faults(String json, Class<T> type) {
    return switch (bind(json, type)) {
      case Bound.Success<T>(var value) -> List.of();
      case Bound.Failure<T>(var faults) ->
          faults.stream()
              .map(fieldError -> fieldError.pointer() + " " + fieldError.code())
              .toList();
    };
  }

  private static <T> Bound<T> bind(String json, Class<T> type) {
    try {
      return JsonBinder.bind(Json.read(json), type);
    } catch (Json.Malformed e) {
      throw new AssertionError(e);
    }
  }

  @Nested
  @DisplayName("when what is sent only seems to fit")
  class Seeming {
    @Test
    void names_a_number_that_has_a_fraction_by_its_type() {
      assertThat(faults("{\"lines\":[{\"sku\":\"A\",\"quantity\":1e-1}]}", Order.class))
          .containsExactly("/lines/0/quantity type");
    }

    /// JSON Schema 2020-12: an integer is a number with a zero fractional part.
    @ParameterizedTest
    @ValueSource(strings = {"7.0", "7e0", "70e-1", "0.7e1", "7.000000000000000000000000"})
    void takes_a_whole_number_however_it_is_written(String seven) {
      assertThat(bound("{\"sku\":\"A\",\"quantity\":" + seven + "}", Line.class))
          .isEqualTo(new Line("A", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u2060 \\u00ad", "\\u3164", "\\u00a0"})
    void takes_no_text_of_which_nothing_can_be_seen(String unseen) {
      var json = "{\"lines\":[{\"sku\":\"" + unseen + "\",\"quantity\":1}]}";

      assertThat(faults(json, Order.class)).containsExactly("/lines/0/sku min");
    }
  }

  @Nested
  @DisplayName("when what is sent fits")
  class Fitting {
    @Test
    void is_bound_with_presets_for_what_was_left_out() {
      assertThat(bound("{\"lines\":[{\"sku\":\"MUG\",\"quantity\":2}]}", Order.class))
          .isEqualTo(new Order(List.of(new Line("MUG", 2)), null, true, Map.of(), null));
    }

    @Test
    void takes_enums_as_words_and_times_in_any_offset_to_the_millisecond() {
      var order =
          bound(
              "{\"lines\":[{\"sku\":\"A\",\"quantity\":1}],\"size\":\"extraLarge\",\"gift\":false,"
                  + "\"notes\":{\"door\":\"left\"},\"wantedAt\":\"2026-01-01T01:00:00.1239+01:00\"}",
              Order.class);

      assertThat(order.size()).isEqualTo(Size.EXTRA_LARGE);
      assertThat(order.wantedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
      assertThat(order.notes()).containsEntry("door", "left");
    }
  }

  @Nested
  @DisplayName("when what is sent does not fit")
  class Refused {
    @Test
    void tells_of_every_fault_and_where() {
      assertThat(
              faults(
                  "{\"lines\":[{\"sku\":\"TOOLONG\",\"quantity\":0},{\"quantity\":\"2\",\"x\":1}],"
                      + "\"size\":\"huge\",\"gift\":null,\"a/b~c\":1}",
                  Order.class))
          .containsExactlyInAnyOrder(
              "/lines/0/sku max",
              "/lines/0/quantity min",
              "/lines/1/sku required",
              "/lines/1/quantity type",
              "/lines/1/x unknown",
              "/size choice",
              "/gift type",
              "/a~1b~0c unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "[]", "null", "true"})
    void is_no_object_at_all(String json) {
      assertThat(faults(json, Order.class)).containsExactly(" type");
    }

    @ParameterizedTest
    @CsvSource({
      "1.5, type",
      "1e-400, type",
      "1e400, max",
      "-1e400, min",
      "99999999999, max",
      "18446744073709551616, max",
      "-18446744073709551616, min",
      "true, type",
      "'[1]', type"
    })
    void has_no_whole_number_where_one_is_wanted(String number, String code) {
      assertThat(faults("{\"sku\":\"A\",\"quantity\":" + number + "}", Line.class))
          .containsExactly("/quantity " + code);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-01-01", "2026-01-01T00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T00:00:00",
          "+999999999-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "now",
              "2026-01-01T00:00:00+01:00:30"
        })
    void has_no_time_as_the_rfc_writes_it(String time) {
      record When(Instant at) {}

      assertThat(faults("{\"at\":\"" + time + "\"}", When.class)).containsExactly("/at type");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\\u0000", "\\ud800", "\\udc00a", "\\u202e", "a\\nb", "\\u007f", "\\uffff"})
    void has_characters_no_text_may_hold(String text) {
      assertThat(faults("{\"sku\":\"" + text + "\",\"quantity\":1}", Line.class))
          .containsExactly("/sku characters");
    }

    @Test
    void counts_characters_as_people_do_not_as_java_does() {
      assertThat(faults("{\"sku\":\"🎁🎁🎁🎁🎁\",\"quantity\":1}", Line.class)).isEmpty();
    }

    @Test
    void has_too_few_or_too_many_elements_none_of_which_is_looked_at() {
      assertThat(faults("{\"lines\":[]}", Order.class)).containsExactly("/lines min");
      assertThat(faults("{\"lines\":[1,2,3]}", Order.class)).containsExactly("/lines max");
    }

    @Test
    void has_names_of_its_own_only_within_reason() {
      var lines = "{\"lines\":[{\"sku\":\"A\",\"quantity\":1}],\"notes\":";

      assertThat(faults(lines + "{\" \":\"x\"}}", Order.class)).containsExactly("/notes/  name");
      assertThat(faults(lines + "{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}}", Order.class))
          .containsExactly("/notes max");
    }

    @Test
    void tells_of_fifty_faults_when_there_are_more_so_that_the_answer_stays_small() {
      var body =
          IntStream.range(0, 100_000)
              .mapToObj(each -> "\"k" + each + "\":1")
              .collect(Collectors.joining(",", "{", "}"));

      assertThat(faults(body, Line.class)).hasSize(FieldErrors.MAX);
    }

    @Test
    void shows_unknown_names_without_what_would_harm_a_log() {
      assertThat(faults("{\"a\\r\\nb\":1,\"sku\":\"A\",\"quantity\":1}", Line.class))
          .containsExactly("/a\uFFFD\uFFFDb unknown");
    }
  }

  @Nested
  @DisplayName("with rules of its own")
  class OwnRules {
    record Range(@IntegerRange int from, @IntegerRange int to) {
      Range {
        if (from > to) {
          throw new IllegalArgumentException("from is beyond to");
        }
      }
    }

    record Booking(Range range, String name) {
      Booking {
        if (name.equals("taken")) {
          throw new InvalidValueException("/name", "taken", "is taken");
        }
      }
    }

    @Test
    void is_asked_whether_the_whole_can_be() {
      assertThat(faults("{\"range\":{\"from\":2,\"to\":1},\"name\":\"x\"}", Booking.class))
          .containsExactly("/range invalid");
    }

    @Test
    void may_name_the_place_and_the_reason() {
      assertThat(faults("{\"range\":{\"from\":1,\"to\":1},\"name\":\"taken\"}", Booking.class))
          .containsExactly("/name taken");
    }
  }

  @Nested
  @DisplayName("of texts with a form")
  class Forms {
    record Contact(@TextLength(format = "email") String email) {}

    record Sent(@TextLength(format = "uuid") String key) {}

    record Code(@TextLength(pattern = "[0-9]{6}") String code) {}

    record Story(@TextLength(lines = true, max = 20) String text) {}

    @ParameterizedTest
    @ValueSource(
        strings = {"a@b.c", "first.last+tag@sub.example.com", " a@b.c ", "a@bücher.example"})
    void takes_addresses_that_can_be(String email) {
      assertThat(faults("{\"email\":\"" + email + "\"}", Contact.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "a@b",
          "a b@c.d",
          "@b.c",
          "a@b..c",
          "a@-b.c",
          "a@b.c\\n",
          "a..b@c.d",
          ".a@b.c",
          "a@b."
        })
    void refuses_addresses_that_cannot(String email) {
      assertThat(faults("{\"email\":\"" + email + "\"}", Contact.class)).hasSize(1);
    }

    @Test
    void takes_uuids_and_nothing_like_them() {
      assertThat(faults("{\"key\":\"0190a5e2-7b1c-7000-8000-000000000000\"}", Sent.class))
          .isEmpty();
      assertThat(faults("{\"key\":\"0190a5e2\"}", Sent.class)).containsExactly("/key format");
    }

    @Test
    void match_from_the_first_character_to_the_last() {
      assertThat(faults("{\"code\":\"123456\"}", Code.class)).isEmpty();
      assertThat(faults("{\"code\":\"1234567\"}", Code.class)).containsExactly("/code pattern");
    }

    @Test
    void have_lines_only_where_lines_are_asked_for() {
      assertThat(faults("{\"text\":\"a\\nb\\tc\"}", Story.class)).isEmpty();
      assertThat(faults("{\"text\":\"a\\u0000\"}", Story.class))
          .containsExactly("/text characters");
    }
  }

  @Nested
  @DisplayName("that is a merge patch")
  class Patches {
    record Patch(PatchValue<String> name, @TextLength(max = 3) PatchValue<@Nullable String> note) {}

    @Test
    void tells_left_out_from_new_from_gone() {
      assertThat(bound("{}", Patch.class))
          .isEqualTo(new Patch(new PatchValue.Keep<>(), new PatchValue.Keep<>()));
      assertThat(bound("{\"name\":\"x\",\"note\":null}", Patch.class))
          .isEqualTo(new Patch(new PatchValue.Set<>("x"), new PatchValue.Clear<>()));
    }

    @Test
    void does_not_let_go_what_must_be_there() {
      assertThat(faults("{\"name\":null,\"note\":\"long\"}", Patch.class))
          .containsExactly("/name type", "/note max");
    }

    @Test
    void is_laid_over_what_is_there() {
      assertThat(new PatchValue.Set<>("new").or("old")).isEqualTo("new");
      assertThat(new PatchValue.Keep<String>().or("old")).isEqualTo("old");
      assertThat(new PatchValue.Clear<@Nullable String>().over("old")).isNull();
      assertThat(new PatchValue.Set<>("7").map(Integer::valueOf).or(1)).isEqualTo(7);
    }
  }

  @Nested
  @DisplayName("that is one of several")
  class Alternatives {
    @TypeDiscriminator
    sealed interface Message {
      record Hello(@IntegerRange int protocol) implements Message {}

      record SignOff() implements Message {}
    }

    sealed interface Untagged {
      record Only() implements Untagged {}
    }

    @Test
    void is_chosen_by_its_type() {
      assertThat(bound("{\"type\":\"hello\",\"protocol\":1}", Message.class))
          .isEqualTo(new Message.Hello(1));
      assertThat(bound("{\"type\":\"signOff\"}", Message.class)).isEqualTo(new Message.SignOff());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{}", "{\"type\":null}", "{\"type\":\"Hello\"}", "{\"type\":[\"hello\"]}"})
    void is_refused_when_there_is_none_of_that_type(String json) {
      assertThat(faults(json, Message.class)).containsExactly("/type choice");
    }

    @Test
    void is_held_to_its_own_components() {
      assertThat(faults("{\"type\":\"signOff\",\"protocol\":1}", Message.class))
          .containsExactly("/protocol unknown");
    }

    @Test
    void writes_its_type_first() {
      assertThat(Json.text(new Message.Hello(1))).isEqualTo("{\"type\":\"hello\",\"protocol\":1}");
    }

    @Test
    void has_to_say_that_it_is_told_apart() {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> JsonBinder.bind(Map.of(), Untagged.class))
          .hasMessageContaining("not @TypeDiscriminator");
    }
  }
}
