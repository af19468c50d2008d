package dev.souk.accounts;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the one form in which addresses are compared and written to: without blanks
/// around it, in lower case, its domain in ASCII (RFC 5891). Two spellings of it are one account.
///
/// What stands before the `@` is a dot-atom of ASCII (RFC 5322, section 3.2.3) of up to 64
/// characters (RFC 5321, section 4.5.3.1.1): SES delivers to no other ("Amazon SES does not support
/// the SMTPUTF8 extension").
public record EmailAddress(String address) {
  /// RFC 5321, section 4.5.3.1.3, less the brackets of a path.
  private static final int LONGEST = 254;

  private static final Pattern LOCAL_PART =
      Pattern.compile(
          "(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+" + "(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  /// Two labels at least, of which the last is not a number: those would be an IPv4 address (RFC
  /// 3696, section 2).
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+"
              + "(?![0-9]+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /// White space, and what shows nothing: keyboards and copied tables add it.
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

  /// What IDNA 2003, which the JDK knows, makes another domain of than IDNA 2008, which registries
  /// go by (UTS 46, section 2.2, "Deviations"): it must be written in ASCII, or an e-mail would go
  /// to a stranger.
  private static final Pattern DEVIATIONS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

  public EmailAddress {
    address =
        normal(address).orElseThrow(() -> new IllegalArgumentException("not an e-mail address"));
  }

  /// Whether a text is an address in some spelling.
  public static boolean valid(String text) {
    return normal(text).isPresent();
  }

  private static Optional<String> normal(String text) {
    var typed = Normalizer.normalize(AROUND.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    var at = typed.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    var local = typed.substring(0, at).toLowerCase(Locale.ROOT);
    return ascii(typed.substring(at + 1))
        .filter(domain -> LOCAL_PART.matcher(local).matches() && DOMAIN.matcher(domain).matches())
        .map(domain -> local + "@" + domain)
        .filter(all -> all.length() <= LONGEST);
  }

  private static Optional<String> ascii(String domain) {
    if (DEVIATIONS.matcher(domain).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What stands before the `@`.
  public String localPart() {
    return address.substring(0, address.lastIndexOf('@'));
  }

  /// As its owner writes it, with a domain of letters.
  public String shown() {
    return localPart() + "@" + IDN.toUnicode(address.substring(address.lastIndexOf('@') + 1));
  }

  /// Hides the address, so that it is in no log line.
  @Override
  public String toString() {
    return "Email[…]";
  }
}
