package dev.souk.media;

/// The beginning of a WebP file: RFC 9649 section 2 (RIFF container), RFC 6386 section 9.1 (VP8
/// frame header), RFC 9649 section 3.4 (VP8L header).
final class WebpHead {
  private static final int FIRST = 12;

  private WebpHead() {}

  static Sniffed sniff(Bytes bytes, long size) {
    // RFC 9649 lets readers ignore what follows the RIFF chunk. A sender has no honest reason to
    // put anything there.
    if (bytes.little(4, 4) + 8 != size) {
      return new Sniffed.Malformed(ContentType.WEBP, "its RIFF size is not the size of the file");
    }
    return switch (bytes.fourCc(FIRST)) {
      case "VP8 ", "VP8L", "VP8X" -> new Sniffed.Is(ContentType.WEBP);
      default -> new Sniffed.Malformed(ContentType.WEBP, "no picture in its first chunk");
    };
  }

  /// Width and height that the chunk at `chunk` gives, for the canvas or for the picture in it.
  static ImageSize size(Bytes bytes, long chunk) {
    long data = chunk + 8;
    return switch (bytes.fourCc(chunk)) {
      case "VP8X" ->
          ImageSize.claimed(bytes.little(data + 4, 3) + 1, bytes.little(data + 7, 3) + 1);
      case "VP8L" -> lossless(bytes, data);
      case "VP8 " -> lossy(bytes, data);
      default -> ImageSize.NONE;
    };
  }

  private static ImageSize lossless(Bytes bytes, long data) {
    long packed = bytes.little(data + 1, 4);
    if (bytes.u8(data) != 0x2f || packed < 0) {
      return ImageSize.NONE;
    }
    return ImageSize.claimed((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
  }

  private static ImageSize lossy(Bytes bytes, long data) {
    boolean keyFrame = (bytes.u8(data) & 1) == 0;
    if (!keyFrame || !bytes.is(data + 3, "\u009d\u0001*") || !bytes.has(data + 6, 4)) {
      return ImageSize.NONE;
    }
    return ImageSize.claimed(
        bytes.little(data + 6, 2) & 0x3fff, bytes.little(data + 8, 2) & 0x3fff);
  }
}
