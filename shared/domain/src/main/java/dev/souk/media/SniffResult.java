package dev.souk.media;

/// What the first bytes of a file say it is, whatever its sender called it.
public sealed interface SniffResult {
  /// The head of a well-formed file of this type.
  record Recognized(ContentType type) implements SniffResult {}

  /// The head of a file that tries to be several things at once, or breaks the rules of the type it
  /// begins as.
  record Malformed(ContentType detectedType, String why) implements SniffResult {}

  /// Text that a browser might run: HTML, SVG, XML, a script. Never to be stored where it can be
  /// served.
  record ActiveContent() implements SniffResult {}

  /// An image of a kind that people do send, and that is not taken.
  ///
  /// @param name as people know it, such as `HEIC`
  record UnsupportedFormat(String name) implements SniffResult {}

  /// None of the types accepted here.
  record Unknown() implements SniffResult {}

  /// Whether the bytes are what their sender said they were.
  default boolean confirms(ContentType claimed) {
    return this instanceof Recognized(var type) && type == claimed;
  }
}
