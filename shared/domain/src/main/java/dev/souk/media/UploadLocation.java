package dev.souk.media;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place only one upload of one media file goes to. Nothing is ever served from it.
public record UploadLocation(String ownerId, String mediaId) {
  /// What the keys of all uploads begin with.
  public static final String PREFIX = "incoming/";

  private static final Pattern KEY =
      Pattern.compile(PREFIX + "([a-z0-9_]{1,60})/([a-z0-9_]{1,60})");

  public String key() {
    return PREFIX + ownerId + "/" + mediaId;
  }

  /// The upload a key names; empty when no upload of ours has such a key.
  public static Optional<UploadLocation> of(String key) {
    var matcher = KEY.matcher(key);
    return matcher.matches()
        ? Optional.of(new UploadLocation(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }
}
