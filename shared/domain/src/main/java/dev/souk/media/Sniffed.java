package dev.souk.media;

/// What the first bytes of a file say it is, whatever its sender called it.
public sealed interface Sniffed {
  /// The head of a well-formed file of this type.
  record Is(ContentType type) implements Sniffed {}

  /// The head of a file that tries to be several things at once, or breaks the rules of the type it
  /// begins as.
  record Malformed(ContentType beginsAs, String why) implements Sniffed {}

  /// Text that a browser might run: HTML, SVG, XML, a script. Never to be stored where it can be
  /// served.
  record Active() implements Sniffed {}

  /// A picture of a kind that people do send, and that is not taken.
  ///
  /// @param name as people know it, such as `HEIC`
  record Foreign(String name) implements Sniffed {}

  /// None of the types accepted here.
  record Unknown() implements Sniffed {}

  /// Whether the bytes are what their sender said they were.
  default boolean bearsOut(ContentType claimed) {
    return this instanceof Is(var type) && type == claimed;
  }
}
