package dev.souk.addresses;

import java.util.Locale;
import java.util.Set;

/// The countries of ISO 3166-1.
public final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  /// Whether a text is the alpha-2 code of a country, in upper case.
  public static boolean known(String code) {
    return CODES.contains(code);
  }
}
