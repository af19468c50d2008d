package dev.souk.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Paths as they may stand in a header.
final class PathEncoding {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/%";

  private PathEncoding() {}

  /// What no path may hold is percent-encoded (RFC 3986, section 3.3); what is encoded already
  /// stays as it is.
  static String encoded(String path) {
    var encoded = new StringBuilder();
    for (var each : path.getBytes(StandardCharsets.UTF_8)) {
      var plain = each > 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
      if (plain) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}
