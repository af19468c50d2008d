package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A password")
class PasswordTest {
  private static boolean good(String text) {
    return new Password(text).weakness(List.of("amina.haddad", "Tariq's Lamps")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a quiet green lamp",
        "kürbis-und-zimt",
        "пароль-на-завтра",
        "10 small 蓝色 boats",
        "Vq8)dk2-Lm",
        "🦊🐢🍋🚲🌧🎈🧦🪁🥨🛶",
        "🇩🇪🇫🇷🇯🇵🇰🇪🇧🇷",
        "~;:|<>?/.,'[]{}=",
        "#7&2!90*4(6)8^",
        "12#45!78$0+3"
      })
  void is_good_when_it_is_long_and_not_to_be_expected(String text) {
    assertThat(good(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short-one",
        "",
        "aaaaaaaaaaaa",
        "1234567890",
        "20260301120000",
        "2026-03-01 12:00",
        "+49 30 123456",
        "!!1234567890!!",
        "١٢٣٤٥٦٧٨٩٠",
        "!@#$%^&*()",
        ")(*&^%$#@!",
        "!\"§$%&/()=",
        "!@#$%!@#$%",
        "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊",
        "🦊password🦊",
        "Password123!",
        "P4$$w0rd!!!",
        "passwordpassword",
        "!!qwertyuiop!!",
        "iloveyou2026",
        "1q2w3e4r5t",
        "amina.haddad-2026",
        "AminaHaddad1990",
        "tariqslamps!!"
      })
  void is_weak_when_it_is_short_or_common_or_known_of_its_owner(String text) {
    assertThat(good(text)).isFalse();
  }

  @Test
  void has_at_most_128_characters() {
    assertThat(good("lamp ".repeat(25) + "abc")).isTrue();
    assertThat(good("lamp ".repeat(25) + "abcd")).isFalse();
  }

  @Test
  void is_the_same_whatever_keyboard_it_was_typed_on() {
    assertThat(new Password("ku\u0308rbis \uff4c\uff41\uff4d\uff50"))
        .isEqualTo(new Password("kürbis lamp"));
  }

  @Test
  void shows_in_no_text() {
    assertThat(new Password("a quiet green lamp").toString()).doesNotContain("lamp");
  }
}
