package dev.souk.media;

import java.util.Optional;

/// The kinds of file a seller may upload. The set is closed: what is not here is refused.
///
/// SVG and HTML are left out on purpose, as they can carry scripts.
public enum ContentType {
  JPEG("image/jpeg", "jpg", Kind.IMAGE),
  PNG("image/png", "png", Kind.IMAGE),
  WEBP("image/webp", "webp", Kind.IMAGE),
  AVIF("image/avif", "avif", Kind.IMAGE),
  MP4("video/mp4", "mp4", Kind.VIDEO),
  WEBM("video/webm", "webm", Kind.VIDEO);

  private enum Kind {
    IMAGE(20_000_000),
    VIDEO(500_000_000);

    private final long maxBytes;

    Kind(long maxBytes) {
      this.maxBytes = maxBytes;
    }
  }

  private final String mime;
  private final String extension;
  private final Kind kind;

  ContentType(String mime, String extension, Kind kind) {
    this.mime = mime;
    this.extension = extension;
    this.kind = kind;
  }

  /// The type of exactly this name, as `image/jpeg`: lower case and without parameters, so that
  /// what was signed for an upload and what is served later are one string.
  public static Optional<ContentType> of(String mime) {
    for (var type : values()) {
      if (type.mime.equals(mime)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// The name in a `Content-Type` header.
  public String mime() {
    return mime;
  }

  /// The ending of a file of this type, without its dot.
  public String extension() {
    return extension;
  }

  /// The largest file accepted, in bytes: 20 MB for an image, 500 MB for a video.
  public long maxBytes() {
    return kind.maxBytes;
  }

  public boolean isImage() {
    return kind == Kind.IMAGE;
  }
}
