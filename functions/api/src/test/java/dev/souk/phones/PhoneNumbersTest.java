package dev.souk.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.souk.error.InvalidValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A phone number")
class PhoneNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "+4930123456, +4930123456",
    "+49 30 123456, +4930123456",
    "+49 (0)30 / 123-456, +4930123456",
    "0049 30 123456, +4930123456",
    "030 123456, +4930123456",
    "030/12 34 56, +4930123456",
    "' 0151-23456789 ', +4915123456789",
    "+1 (212) 555-0147, +12125550147",
    "+383 44 123 456, +38344123456",
    "+39 02 1234567, +39021234567",
    "０３０ １２３４５６, +4930123456"
  })
  void of_a_german_address_is_kept_in_one_form_however_it_is_written(String text, String kept) {
    assertThat(PhoneNumbers.national(text, "DE", "/phone")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 06 12 34 56 78, +33612345678",
    "GB, 020 7946 0018, +442079460018",
    "US, (212) 555-0147, +12125550147",
    "IT, 02 1234567, +39021234567",
    "XK, 044 123 456, +38344123456",
    "EG, 010 01234567, +201001234567",
    "JP, 03-1234-5678, +81312345678"
  })
  void is_read_as_its_country_writes_it(String country, String text, String kept) {
    assertThat(PhoneNumbers.national(text, country, "/phone")).isEqualTo(kept);
  }

  @Test
  void of_an_account_needs_its_country_code_and_says_so() {
    assertThat(PhoneNumbers.international("+49 30 123456", "/phone")).isEqualTo("+4930123456");

    var refused =
        catchThrowableOfType(
            InvalidValueException.class, () -> PhoneNumbers.international("030 123456", "/phone"));

    assertThat(refused.pointer()).isEqualTo("/phone");
    assertThat(refused.detail())
        .isEqualTo("must be a phone number with its country code, such as +49 30 123456");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call me",
        "12",
        "+",
        "+999 123456",
        "+49",
        "+4930123456789012345",
        "030-1 ext. 5"
      })
  void may_not_be(String text) {
    var refused =
        catchThrowableOfType(
            InvalidValueException.class, () -> PhoneNumbers.national(text, "DE", "/phone"));

    assertThat(refused.detail())
        .isEqualTo(
            "must be a phone number of DE, or one with its country code, such as +49 30 123456");
  }

  @Test
  void may_be_missing() {
    assertThat(PhoneNumbers.national(null, "DE", "/phone")).isNull();
    assertThat(PhoneNumbers.international(null, "/phone")).isNull();
  }

  @Test
  void of_a_country_that_is_none_is_left_for_the_place_to_refuse() {
    assertThat(PhoneNumbers.national("030 1", "ZZ", "/phone")).isEqualTo("030 1");
  }
}
