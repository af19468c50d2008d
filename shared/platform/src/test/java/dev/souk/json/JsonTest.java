package dev.souk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON text")
class JsonTest {

  @Nested
  @DisplayName("when read")
  class Reading {
    @Test
    void becomes_plain_values_in_the_order_of_the_document() throws Exception {
      var read = Json.read("{\"b\":[1,2.50,true,null],\"a\":\"ü\"}");

      assertThat(Json.object(read).keySet()).containsExactly("b", "a");
      assertThat(Json.object(read).get("b"))
          .isEqualTo(java.util.Arrays.asList(1L, new BigDecimal("2.50"), true, null));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "[1,]",
          "{\"a\":1,}",
          "{'a':1}",
          "nul",
          "NaN",
          "Infinity",
          "01",
          "+1",
          ".5",
          "1.",
          "// x\n1",
          "\"\t\"",
          "\"\\x\"",
          "{\"a\" 1}",
          "]",
          "1 2",
          "{} {}",
          "\"a"
        })
    void is_refused_when_it_is_not_exactly_one_value(String text) {
      assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void is_refused_when_a_name_stands_twice() {
      assertThatThrownBy(() -> Json.read("{\"price\":1,\"price\":2}"))
          .isInstanceOf(Json.Malformed.class)
          .hasMessageContaining("an object has a duplicate name");
    }

    @Test
    void takes_names_that_mean_something_elsewhere_as_names() throws Exception {
      assertThat(Json.read("{\"__proto__\":1,\"constructor\":2,\"\":3}"))
          .isEqualTo(Map.of("__proto__", 1L, "constructor", 2L, "", 3L));
    }

    @Test
    void may_be_as_deep_as_the_limit_and_no_deeper() throws Exception {
      Json.read("[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH));

      assertThatThrownBy(() -> Json.read("[".repeat(10_000_000)))
          .isInstanceOf(Json.Malformed.class)
          .hasMessageContaining("nested");
    }

    @Test
    void has_whole_numbers_only_where_no_point_and_no_exponent_stands() throws Exception {
      assertThat(Json.read("9007199254740993")).isEqualTo(9007199254740993L);
      assertThat(Json.read("1.0")).isEqualTo(new BigDecimal("1.0"));
      assertThat(Json.read("1e400")).isEqualTo(new BigDecimal("1e400"));
      assertThat(Json.read("18446744073709551616"))
          .isEqualTo(new BigDecimal("18446744073709551616"));
    }

    @Test
    void is_refused_for_a_number_no_one_needs() {
      assertThatThrownBy(() -> Json.read("9".repeat(41))).isInstanceOf(Json.Malformed.class);
    }

    @Test
    void may_begin_with_a_byte_order_mark() throws Exception {
      assertThat(Json.read("\uFEFF{}")).isEqualTo(Map.of());
    }

    @Test
    void is_refused_in_any_encoding_but_utf8() {
      for (var charset :
          List.of(
              StandardCharsets.UTF_16BE,
              StandardCharsets.UTF_16LE,
              StandardCharsets.UTF_16,
              StandardCharsets.UTF_32BE)) {
        assertThatThrownBy(() -> Json.read("{\"a\":1}".getBytes(charset)))
            .as(charset.name())
            .isInstanceOf(Json.Malformed.class);
      }
    }

    @Test
    void is_refused_for_bytes_that_are_no_utf8() {
      var overlongQuote = new byte[] {'"', (byte) 0xC0, (byte) 0xA2, '"'};
      var halfOfAPair = new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
      var latin1 = new byte[] {'"', (byte) 0xFC, '"'};
      for (var text : List.of(overlongQuote, halfOfAPair, latin1)) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.Malformed.class);
      }
    }

    @Test
    void says_why_it_is_refused_without_repeating_it_or_naming_the_library() {
      for (var text : List.of("{\"a\":secret}", "[".repeat(40), "9".repeat(50), "{\"k\":\"v")) {
        assertThatThrownBy(() -> Json.read(text))
            .message()
            .doesNotContain("secret", "Stream", "Read", "Json", "`");
      }
    }
  }

  @Nested
  @DisplayName("when written")
  class Writing {
    enum Way {
      OUT_FOR_DELIVERY
    }

    record Inner(Way way, java.time.Instant at) {}

    record Outer(
        String name,
        int count,
        List<Inner> inner,
        @org.jspecify.annotations.Nullable String none) {}

    @Test
    void has_records_component_by_component_with_known_emptiness_as_null() {
      var at = java.time.Instant.parse("2026-01-02T03:04:05Z");

      assertThat(
              Json.text(new Outer("a\"b", 3, List.of(new Inner(Way.OUT_FOR_DELIVERY, at)), null)))
          .isEqualTo(
              "{\"name\":\"a\\\"b\",\"count\":3,\"inner\":[{\"way\":\"outForDelivery\","
                  + "\"at\":\"2026-01-02T03:04:05.000Z\"}],\"none\":null}");
    }

    @Test
    void refuses_what_has_no_form_on_the_wire() {
      assertThatThrownBy(() -> Json.text(new Object()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
