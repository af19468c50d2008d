package dev.souk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An e-mail address")
class EmailAddressTest {
  @Test
  void is_the_same_in_all_its_spellings() {
    assertThat(new EmailAddress("  Amina.Haddad@Example.COM "))
        .isEqualTo(new EmailAddress("amina.haddad@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amina@example.com\n",
        "\u00A0amina@example.com",
        "amina@example.com\u200B",
        "\u2003amina@EXAMPLE.com\t"
      })
  void is_the_same_with_blanks_around_it_seen_or_not(String text) {
    assertThat(new EmailAddress(text)).isEqualTo(new EmailAddress("amina@example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "amina@bücher.example, amina@xn--bcher-kva.example",
    "amina@BÜCHER.example, amina@xn--bcher-kva.example",
    "amina@bu\u0308cher.example, amina@xn--bcher-kva.example",
    "amina@XN--BCHER-KVA.example, amina@xn--bcher-kva.example",
    "amina@почта.рф, amina@xn--80a1acny.xn--p1ai",
    "amina@例え。テスト, amina@xn--r8jz45g.xn--zckzah",
    "amina@سوق.example, amina@xn--ygb4ar.example"
  })
  void has_a_domain_of_any_emails_and_is_the_same_in_ascii(String emails, String ascii) {
    assertThat(new EmailAddress(emails).address()).isEqualTo(ascii);
    assertThat(new EmailAddress(new EmailAddress(ascii).shown()))
        .isEqualTo(new EmailAddress(emails));
  }

  @Test
  void is_shown_as_its_owner_writes_it() {
    assertThat(new EmailAddress("Amina@BÜCHER.example").shown()).isEqualTo("amina@bücher.example");
    assertThat(new EmailAddress("amina@example.com").shown()).isEqualTo("amina@example.com");
  }

  @Test
  void is_of_a_domain_that_two_standards_read_differently_only_in_ascii() {
    assertThat(EmailAddress.valid("amina@straße.example")).isFalse();
    assertThat(new EmailAddress("amina@xn--strae-oqa.example").address())
        .isEqualTo("amina@xn--strae-oqa.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "a.b.c@example.com",
        "o'neill+shop@example.com",
        "_x-@example.com",
        "a@1.example",
        "1234567890123456789012345678901234567890123456789012345678901234@example.com"
      })
  void may_be(String text) {
    assertThat(EmailAddress.valid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a",
        "a@",
        "@b.co",
        "a@b",
        "a..b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a@b.",
        "a@.b.co",
        "a@b..co",
        "a@-b.co",
        "a@b-.co",
        "a@192.0.2.7",
        "a@[192.0.2.7]",
        "a b@example.com",
        "a@exam ple.com",
        "\"a\"@example.com",
        "a@b@example.com",
        "ä@example.com",
        "12345678901234567890123456789012345678901234567890123456789012345@example.com"
      })
  void may_not_be(String text) {
    assertThat(EmailAddress.valid(text)).isFalse();
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_at_most_254_characters_in_ascii() {
    var domain = ("d".repeat(60) + ".").repeat(4) + "example";
    assertThat(EmailAddress.valid("a".repeat(254 - domain.length() - 1) + "@" + domain)).isTrue();
    assertThat(EmailAddress.valid("a".repeat(255 - domain.length() - 1) + "@" + domain)).isFalse();
  }

  @Test
  void has_two_sides() {
    assertThat(new EmailAddress("amina@example.com").localPart()).isEqualTo("amina");
    assertThatThrownBy(() -> new EmailAddress("@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shows_in_no_text() {
    assertThat(AccountFixtures.customer("amina@example.com").toString())
        .doesNotContain("amina", "Amina", "lamp");
  }
}
