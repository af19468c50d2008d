package dev.souk.media;

/// Why an upload was not taken.
public enum UploadRejection {
  /// The bytes are of another type than was announced.
  TYPE_MISMATCH,
  /// Text that a browser might run, such as HTML or SVG.
  ACTIVE_CONTENT,
  /// Other bytes than were announced.
  CONTENT_MISMATCH,
  /// More pixels than are opened for anyone.
  TOO_MANY_PIXELS,
  /// Cut off, damaged, or of a kind that cannot be shown.
  UNREADABLE;

  /// What is wrong with a file that begins so but was announced as `claimed`.
  public static UploadRejection of(SniffResult found, ContentType claimed) {
    return switch (found) {
      case SniffResult.ActiveContent() -> ACTIVE_CONTENT;
      case SniffResult.Malformed(var type, var why) when type == claimed -> UNREADABLE;
      case SniffResult.Malformed malformed -> TYPE_MISMATCH;
      case SniffResult.Recognized recognized -> TYPE_MISMATCH;
      case SniffResult.UnsupportedFormat unsupportedFormat -> TYPE_MISMATCH;
      case SniffResult.Unknown() -> TYPE_MISMATCH;
    };
  }
}
