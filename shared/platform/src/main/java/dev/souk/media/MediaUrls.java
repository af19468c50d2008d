package dev.souk.media;

/// Where media are read: the public ones by anyone, private ones by who is shown a signed address.
///
/// @param base without a slash at the end; it stands for the bucket's `public/` prefix
public record MediaUrls(String base, PresignedReads signed) {
  private static final String PUBLIC = "public/";

  public String of(String key) {
    if (key.startsWith(MediaFile.PRIVATE)) {
      return signed.of(key);
    }
    return base + "/" + (key.startsWith(PUBLIC) ? key.substring(PUBLIC.length()) : key);
  }
}
