package dev.souk.addresses;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The countries of ISO 3166-1, and Kosovo: it has no code there, and is `XK` to the European
/// Commission, CLDR and the carriers.
public final class Countries {
  private static final Set<String> CODES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
          .collect(Collectors.toUnmodifiableSet());

  private Countries() {}

  /// Whether a text is the alpha-2 code of a country, in upper case.
  public static boolean known(String code) {
    return CODES.contains(code);
  }
}
