package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One box of an ISO base media file: ISO/IEC 14496-12 section 4.2. Its contents are the bytes from
/// `data` up to `end`; its header begins at `start`.
record IsoBox(String type, long start, long data, long end) {
  private static final int MAX_BOXES = 10_000;

  /// The boxes that lie one after another between two offsets, up to the first that breaks out of
  /// them.
  static List<IsoBox> between(ByteReader reader, long from, long end) {
    var found = new ArrayList<IsoBox>();
    long at = from;
    while (at + 8 <= end && found.size() < MAX_BOXES) {
      long size = reader.u32(at);
      int head = 8;
      if (size == 1) {
        // The upper byte of a 64-bit size is nothing but zero in any file that could be held.
        size = reader.u8(at + 8) == 0 ? reader.big(at + 9, 7) : -1;
        head = 16;
      } else if (size == 0) {
        size = end - at;
      }
      if (size < head || size > end - at) {
        break;
      }
      found.add(new IsoBox(reader.fourCc(at + 4), at, at + head, at + size));
      at += size;
    }
    return found;
  }

  /// The boxes inside this one, after `skip` bytes of its own fields.
  List<IsoBox> inside(ByteReader reader, int skip) {
    return between(reader, data + skip, end);
  }

  /// The only box of a type, or nothing when it is absent or there are several to choose from.
  static Optional<IsoBox> only(List<IsoBox> boxes, String type) {
    var found = boxes.stream().filter(box -> box.type.equals(type)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
