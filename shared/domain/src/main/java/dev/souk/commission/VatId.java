package dev.souk.commission;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The form of VAT identification numbers in the European Union: a prefix of two letters and what a
/// member state puts after it (European Commission, VIES, "Format of VAT numbers"). Only the form
/// is looked at, and not whether anybody has the number.
public final class VatId {
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          form("AT", "U[A-Z0-9]{8}"),
          form("BE", "[01]\\d{9}"),
          form("BG", "\\d{9,10}"),
          form("CY", "\\d{8}[A-Z]"),
          form("CZ", "\\d{8,10}"),
          form("DE", "\\d{9}"),
          form("DK", "\\d{8}"),
          form("EE", "\\d{9}"),
          form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
          form("FI", "\\d{8}"),
          form("FR", "[A-Z0-9]{2}\\d{9}"),
          form("GR", "\\d{9}"),
          form("HR", "\\d{11}"),
          form("HU", "\\d{8}"),
          form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-Z]{2}"),
          form("IT", "\\d{11}"),
          form("LT", "\\d{9}|\\d{12}"),
          form("LU", "\\d{8}"),
          form("LV", "\\d{11}"),
          form("MT", "\\d{8}"),
          form("NL", "[A-Z0-9+*]{12}"),
          form("PL", "\\d{10}"),
          form("PT", "\\d{9}"),
          form("RO", "\\d{2,10}"),
          form("SE", "\\d{12}"),
          form("SI", "\\d{8}"),
          form("SK", "\\d{10}"));

  private VatId() {}

  private static Map.Entry<String, Pattern> form(String country, String rest) {
    return Map.entry(country, Pattern.compile(prefix(country) + "(" + rest + ")"));
  }

  /// Greece writes EL, and every other country its own code.
  private static String prefix(String country) {
    return country.equals("GR") ? "EL" : country;
  }

  /// The countries of the European Union.
  public static Set<String> countries() {
    return FORMS.keySet();
  }

  /// Whether a text has the form of a VAT id of a country of the European Union.
  ///
  /// @param country ISO 3166-1 alpha-2
  public static boolean isValid(String text, String country) {
    var form = FORMS.get(country);
    return form != null && form.matcher(text).matches();
  }
}
