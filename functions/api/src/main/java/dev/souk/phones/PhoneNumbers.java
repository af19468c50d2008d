package dev.souk.phones;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.souk.addresses.Countries;
import dev.souk.error.InvalidValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads phone numbers as people write them, by libphonenumber, and tells them in the one form in
/// which they are kept (ITU-T E.164).
///
/// A number is taken when its country has numbers of that length. Whether it is in a range that is
/// in use is not asked: countries open ranges sooner than libraries are released (libphonenumber's
/// FAQ, "What is the difference between isPossibleNumber and isValidNumber?").
public final class PhoneNumbers {
  /// Longer than any number with its blanks.
  public static final int LONGEST = 40;

  public static final String EXAMPLE = "+49 30 123456";

  private PhoneNumbers() {}

  /// The number in E.164; null for null.
  ///
  /// @param pointer where in the request it stands (RFC 6901)
  /// @throws InvalidValueException when it is none, or lacks its country code
  public static @Nullable String international(@Nullable String text, String pointer) {
    return kept(text, null, pointer, "must be a phone number with its country code, such as ");
  }

  /// The number in E.164; null for null. Without a country code it is one of `country`'s. As it is
  /// when there is no such country, which a place refuses itself.
  ///
  /// @param country ISO 3166-1 alpha-2, or `XK`
  /// @param pointer where in the request it stands (RFC 6901)
  /// @throws InvalidValueException when it is none
  public static @Nullable String national(@Nullable String text, String country, String pointer) {
    var wrong =
        "must be a phone number of %s, or one with its country code, such as ".formatted(country);
    return Countries.known(country) ? kept(text, country, pointer, wrong) : text;
  }

  /// Reads one number of a country, so that what reading needs is there before a snapshot is taken.
  public static void prime() {
    var _ = kept(EXAMPLE, "DE", "", "");
  }

  private static @Nullable String kept(
      @Nullable String text, @Nullable String country, String pointer, String wrong) {
    if (text == null) {
      return null;
    }
    return read(text, country)
        .map(number -> util().format(number, PhoneNumberFormat.E164))
        .orElseThrow(() -> new InvalidValueException(pointer, "phone", wrong + EXAMPLE));
  }

  private static Optional<PhoneNumber> read(String text, @Nullable String country) {
    try {
      var number = util().parse(text, country);
      return Optional.of(number)
          .filter(each -> util().isPossibleNumberWithReason(each) == ValidationResult.IS_POSSIBLE)
          .filter(each -> !each.hasExtension());
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static PhoneNumberUtil util() {
    return PhoneNumberUtil.getInstance();
  }
}
