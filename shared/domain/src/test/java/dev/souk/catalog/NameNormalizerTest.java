package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.error.InvalidValueException;
import dev.souk.money.Money;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name that a seller gives")
class NameNormalizerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {" L", "L ", "\u00a0L\u3000", "l", "\u200bL", "L\ufeff", "\tL\n", "\u2003l\u2009"})
  void is_the_same_with_white_space_around_it_and_in_any_case(String twin) {
    assertThat(NameNormalizer.compared(twin)).isEqualTo(NameNormalizer.compared("L"));
  }

  @ParameterizedTest
  @CsvSource({
    "caf\u00e9, cafe\u0301",
    "\u212b, \u00c5",
    "STRASSE, stra\u00dfe",
    "\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2, \u03a3\u038a\u03a3\u03a5\u03a6\u039f\u03a3",
    "light  blue, light blue",
    "light\u00a0blue, Light Blue",
    "\uac00, \u1100\u1161",
  })
  void is_the_same_in_every_spelling(String one, String other) {
    assertThat(NameNormalizer.compared(one)).isEqualTo(NameNormalizer.compared(other));
  }

  @ParameterizedTest
  @CsvSource({"L, XL", "light blue, lightblue", "a, \u00e4", "1, l", "\u00b2, 2"})
  void is_another_where_it_looks_different(String one, String other) {
    assertThat(NameNormalizer.compared(one)).isNotEqualTo(NameNormalizer.compared(other));
  }

  @ParameterizedTest
  @CsvSource({"' Light  Blue\u00a0', Light  Blue", "cafe\u0301, caf\u00e9", "\u200b\u2003x, x"})
  void is_kept_composed_and_trimmed_and_else_as_it_was_typed(String typed, String kept) {
    assertThat(NameNormalizer.kept(typed)).isEqualTo(kept);
  }

  /// Over any text: a repeat changes nothing, and neither does another form of it.
  @Test
  void is_the_same_however_often_it_is_brought_into_form() {
    var random = RandomGenerator.of("L64X128MixRandom");
    for (var i = 0; i < 20_000; i++) {
      var points = random.ints(random.nextInt(1, 6), 0x20, 0x3000).filter(Character::isDefined);
      var text =
          points
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      var kept = NameNormalizer.kept(text);

      assertThat(NameNormalizer.kept(kept)).isEqualTo(kept);
      assertThat(NameNormalizer.compared(NameNormalizer.compared(text)))
          .as(text)
          .isEqualTo(NameNormalizer.compared(text));
      assertThat(NameNormalizer.compared(kept)).isEqualTo(NameNormalizer.compared(text));
      assertThat(NameNormalizer.compared(Normalizer.normalize(text, Normalizer.Form.NFD)))
          .isEqualTo(NameNormalizer.compared(text));
    }
  }

  @Test
  void is_taken_when_its_twin_is() {
    var large = variant("SHIRT", "L");

    assertThatThrownBy(() -> VariantRules.distinct(List.of(large, variant("shirt ", "M"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("SKU");
    assertThatThrownBy(() -> VariantRules.distinct(List.of(large, variant("OTHER", "l\u00a0"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("options");
    assertThatThrownBy(() -> VariantRules.options(List.of("size", "Size ")))
        .isInstanceOf(InvalidValueException.class);
    assertThat(variant(" caf\u0065\u0301", " L ")).isEqualTo(variant("caf\u00e9", "L"));
  }

  @Test
  void is_found_among_the_options_in_any_spelling() {
    assertThat(VariantRules.values(List.of("size"), Map.of("Size ", " L"), ""))
        .containsExactly("L");
    assertThatThrownBy(() -> VariantRules.values(List.of("a", "b"), Map.of("a", "x", "A", "y"), ""))
        .isInstanceOf(InvalidValueException.class);
  }

  private static ProductVariant variant(String sku, String size) {
    return new ProductVariant("var_1", sku, List.of(size), new Money(100, "EUR"), 0);
  }
}
