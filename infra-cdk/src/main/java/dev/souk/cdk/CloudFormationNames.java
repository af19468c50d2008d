package dev.souk.cdk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names in the manner of CloudFormation.
final class CloudFormationNames {
  private CloudFormationNames() {}

  /// `SOUK_MEDIA_URL` as `SoukMediaUrl`.
  static String camel(String constant) {
    return Arrays.stream(constant.split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
