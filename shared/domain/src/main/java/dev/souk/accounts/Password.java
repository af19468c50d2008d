package dev.souk.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A password as someone typed it, in one form whatever the keyboard (Unicode NFKC, as OWASP ASVS
/// 5.0, section 6.2, and NIST SP 800-63B ask).
public record Password(String text) {
  public static final int MIN = 10;
  public static final int MAX = 128;

  public Password {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /// Why it is not good enough for a new password, in words for its owner; empty when it is.
  ///
  /// @param personal what others know of the owner: the address's local part, the shop's name
  public Optional<String> weakness(List<String> personal) {
    var length = text.codePointCount(0, text.length());
    if (length < MIN || length > MAX) {
      return Optional.of("a password has " + MIN + " to " + MAX + " characters");
    }
    var lower = text.toLowerCase(Locale.ROOT);
    if (lower.codePoints().distinct().count() < 4 || CommonPasswords.include(lower)) {
      return Optional.of("this password is among the first that are tried");
    }
    var plain = plain(lower);
    var told = personal.stream().map(each -> plain(each.toLowerCase(Locale.ROOT)));
    return told.anyMatch(each -> each.length() >= 4 && plain.contains(each))
        ? Optional.of("a password does not hold your name, address or shop")
        : Optional.empty();
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// Hides the password, so that it is in no log line.
  @Override
  public String toString() {
    return "Password[…]";
  }
}
