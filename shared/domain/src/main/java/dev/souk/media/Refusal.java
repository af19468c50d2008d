package dev.souk.media;

/// Why an upload was not taken.
public enum Refusal {
  /// The bytes are of another type than was announced.
  OTHER_TYPE,
  /// Text that a browser might run, such as HTML or SVG.
  ACTIVE_CONTENT,
  /// Other bytes than were announced.
  OTHER_CONTENT,
  /// More pixels than are opened for anyone.
  TOO_MANY_PIXELS,
  /// Cut off, damaged, or of a kind that cannot be shown.
  UNREADABLE;

  /// What is wrong with a file that begins so but was announced as `claimed`.
  public static Refusal of(Sniffed found, ContentType claimed) {
    return switch (found) {
      case Sniffed.Active() -> ACTIVE_CONTENT;
      case Sniffed.Malformed(var type, var why) when type == claimed -> UNREADABLE;
      case Sniffed.Malformed malformed -> OTHER_TYPE;
      case Sniffed.Is is -> OTHER_TYPE;
      case Sniffed.Foreign foreign -> OTHER_TYPE;
      case Sniffed.Unknown() -> OTHER_TYPE;
    };
  }
}
