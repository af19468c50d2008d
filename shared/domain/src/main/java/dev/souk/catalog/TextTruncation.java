package dev.souk.catalog;

import java.nio.charset.StandardCharsets;

/// Texts cut to a number of bytes, so that a page of cards costs what it is meant to.
final class TextTruncation {
  private static final String MORE = "…";

  private TextTruncation() {}

  /// The text itself when it fits in `bytes` of UTF-8, else its beginning and an ellipsis.
  static String to(int bytes, String text) {
    if (length(text) <= bytes) {
      return text;
    }
    var kept = new StringBuilder();
    var room = bytes - length(MORE);
    for (var point : text.codePoints().toArray()) {
      var next = Character.toString(point);
      room -= length(next);
      if (room < 0) {
        break;
      }
      kept.append(next);
    }
    return kept.append(MORE).toString();
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
