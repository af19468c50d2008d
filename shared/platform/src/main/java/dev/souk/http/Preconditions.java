package dev.souk.http;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Entity tags: a version in quotes (RFC 9110, section 8.8.3).
final class Preconditions {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private Preconditions() {}

  /// The version a tag names, weak or strong; empty when it is no tag of ours.
  static OptionalLong version(String tag) {
    var matcher = TAG.matcher(tag.strip());
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /// Whether `If-None-Match` names this tag, compared weakly (RFC 9110, section 13.1.2).
  static boolean names(String ifNoneMatch, String tag) {
    for (var each : ifNoneMatch.split(",", 100)) {
      var one = each.strip();
      if (one.equals("*") || weak(one).equals(weak(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
