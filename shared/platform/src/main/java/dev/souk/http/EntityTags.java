package dev.souk.http;

import java.util.regex.Pattern;

/// Entity tags: a version in quotes (RFC 9110, section 8.8.3).
final class EntityTags {
  private static final String TAG = "(?:W/)?\"\\d{1,18}\"";

  /// What `If-Match` may hold: any version there is, or one of some (RFC 9110, section 13.1.1). A
  /// weak tag counts as well: caches on the way weaken tags, and a version is one all the same.
  static final String MATCH = "\\*|" + TAG + "(?:[ \\t]*,[ \\t]*" + TAG + "){0,19}";

  private static final Pattern WHOLE = Pattern.compile(MATCH);
  private static final Pattern ONE = Pattern.compile("\"(\\d{1,18})\"");

  private EntityTags() {}

  static boolean wellFormed(String ifMatch) {
    return WHOLE.matcher(ifMatch.strip()).matches();
  }

  /// Whether `If-Match`, which is well formed, names this version.
  static boolean match(String ifMatch, long version) {
    return ifMatch.strip().equals("*")
        || ONE.matcher(ifMatch)
            .results()
            .anyMatch(each -> Long.parseLong(each.group(1)) == version);
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
