package dev.souk.media;

/// The metadata blocks before FLAC sound (RFC 9639 section 8): a title, a place, an image. All but
/// the first, which says how it is coded, become padding.
final class FlacBlocks {
  private static final int STREAM_INFO = 0;
  private static final int PADDING = 1;

  private FlacBlocks() {}

  static void blank(OverwrittenBytes edited, long from, long end) {
    var reader = edited.now();
    long at = from;
    while (at < end) {
      int head = reader.u8(at);
      long data = at + 4;
      long next = data + reader.big(at + 1, 3);
      if (data > end || next > end) {
        throw edited.damaged(at);
      }
      if ((head & 0x7f) != STREAM_INFO) {
        edited.set(at, (head & 0x80) | PADDING);
        edited.fill(data, next, 0);
      }
      at = next;
    }
  }
}
