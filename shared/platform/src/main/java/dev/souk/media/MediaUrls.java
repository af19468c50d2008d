package dev.souk.media;

/// Where anyone reads the files of media.
///
/// @param base without a slash at the end
public record MediaUrls(String base) {
  /// The address of a file by its [Served#key].
  public String of(String key) {
    return base + "/" + key;
  }
}
