package dev.souk.json;

import dev.souk.accounts.EmailAddress;
import java.util.regex.Pattern;

/// What any text of a request must keep to.
final class TextRules {
  /// RFC 9562, section 4.
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /// RFC 3339, section 5.6.
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

  /// Letters by name that show nothing.
  private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

  private TextRules() {}

  static boolean uuid(String text) {
    return UUID.matcher(text).matches();
  }

  static boolean moment(String text) {
    return MOMENT.matcher(text).matches();
  }

  static boolean email(String text) {
    return EmailAddress.valid(text);
  }

  /// No control characters, no halves of surrogate pairs, nothing that turns the direction of the
  /// text around it (Unicode Technical Report 36, section 2.10.1).
  static boolean printable(String text, boolean lines) {
    return text.codePoints().allMatch(each -> printable(each, lines));
  }

  private static boolean printable(int point, boolean lines) {
    if (point == '\n' || point == '\t' || point == '\r') {
      return lines;
    }
    var bidi = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    var half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !Character.isISOControl(point) && !bidi && !half && point != 0xFFFE && point != 0xFFFF;
  }

  /// Whether nothing of it can be seen: white space, zero-width characters and fillers alone.
  static boolean blank(String text) {
    return text.codePoints()
        .allMatch(each ->
            Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || Character.getType(each) == Character.FORMAT
                || FILLERS.indexOf(each) >= 0);
  }

  static String visible(String text) {
    return text.codePoints()
        .map(each -> printable(each, false) ? each : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
