package dev.souk.media;

/// The beginning of a WebP file: RFC 9649 section 2 (RIFF container), RFC 6386 section 9.1 (VP8
/// frame header), RFC 9649 section 3.4 (VP8L header).
final class WebpHeader {
  private static final int FIRST = 12;

  private WebpHeader() {}

  static SniffResult sniff(ByteReader reader, long size) {
    // RFC 9649 lets readers ignore what follows the RIFF chunk. A sender has no honest reason to
    // put anything there.
    if (reader.little(4, 4) + 8 != size) {
      return new SniffResult.Malformed(
          ContentType.WEBP, "its RIFF size is not the size of the file");
    }
    return switch (reader.fourCc(FIRST)) {
      case "VP8 ", "VP8L", "VP8X" -> new SniffResult.Recognized(ContentType.WEBP);
      default -> new SniffResult.Malformed(ContentType.WEBP, "no picture in its first chunk");
    };
  }

  /// Width and height that the chunk at `chunk` gives, for the canvas or for the image in it.
  static ImageSize size(ByteReader reader, long chunk) {
    long data = chunk + 8;
    return switch (reader.fourCc(chunk)) {
      case "VP8X" ->
          ImageSize.claimed(reader.little(data + 4, 3) + 1, reader.little(data + 7, 3) + 1);
      case "VP8L" -> lossless(reader, data);
      case "VP8 " -> lossy(reader, data);
      default -> ImageSize.NONE;
    };
  }

  private static ImageSize lossless(ByteReader reader, long data) {
    long packed = reader.little(data + 1, 4);
    if (reader.u8(data) != 0x2f || packed < 0) {
      return ImageSize.NONE;
    }
    return ImageSize.claimed((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
  }

  private static ImageSize lossy(ByteReader reader, long data) {
    boolean keyFrame = (reader.u8(data) & 1) == 0;
    if (!keyFrame || !reader.is(data + 3, "\u009d\u0001*") || !reader.has(data + 6, 4)) {
      return ImageSize.NONE;
    }
    return ImageSize.claimed(
        reader.little(data + 6, 2) & 0x3fff, reader.little(data + 8, 2) & 0x3fff);
  }
}
