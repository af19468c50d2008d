package dev.souk.media;

/// Where the public reads media.
///
/// @param base without a slash at the end; it stands for the bucket's `public/` prefix
public record MediaUrls(String base) {
  private static final String PUBLIC = "public/";

  public String of(String key) {
    return base + "/" + (key.startsWith(PUBLIC) ? key.substring(PUBLIC.length()) : key);
  }
}
