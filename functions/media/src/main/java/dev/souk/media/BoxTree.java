package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A box held in memory, of which the metadata are blanked where they lie: their boxes become
/// `free` boxes full of zeros (ISO/IEC 14496-12 section 8.1.2), so no length and no offset changes.
final class BoxTree {
  /// What a box with a version and flags begins with, in bytes.
  static final int FULL_BOX = 4;

  private final OverwrittenBytes edited;
  private final ByteReader reader;

  /// @param edited the box with its header
  BoxTree(OverwrittenBytes edited) {
    this.edited = edited;
    this.reader = edited.now();
  }

  OverwrittenBytes edited() {
    return edited;
  }

  IsoBox root() {
    return IsoBox.between(reader, 0, reader.length()).getFirst();
  }

  /// The boxes that fill another after `skip` bytes of its own fields.
  ///
  /// @throws InvalidVideoException when they do not fill it
  List<IsoBox> children(IsoBox box, int skip) {
    long from = box.data() + skip;
    var found = IsoBox.between(reader, from, box.end());
    long end = found.isEmpty() ? from : found.getLast().end();
    // QuickTime ends some lists by a zero of four bytes.
    boolean zero = box.end() - end == 4 && reader.u32(end) == 0;
    if (end != box.end() && !zero) {
      throw damaged(box);
    }
    return found;
  }

  /// Blanks every child but those of these types.
  ///
  /// @return those
  List<IsoBox> keep(Set<String> types, IsoBox box) {
    var kept = new ArrayList<IsoBox>();
    for (var child : children(box, 0)) {
      if (types.contains(child.type())) {
        kept.add(child);
      } else {
        blank(child);
      }
    }
    return kept;
  }

  /// The one box of a type.
  IsoBox only(List<IsoBox> boxes, String type) {
    return IsoBox.only(boxes, type)
        .orElseThrow(
            () -> new InvalidVideoException("it has no box named " + type + ", or several"));
  }

  /// The one child of a type.
  IsoBox only(IsoBox box, String type) {
    return only(children(box, 0), type);
  }

  void blank(IsoBox box) {
    edited.write(box.start() + 4, "free");
    edited.fill(box.data(), box.end(), 0);
  }

  /// @param skip so many bytes of its contents stay
  /// @throws InvalidVideoException when that is not inside of the box
  void zero(IsoBox box, int skip, long length) {
    long from = box.data() + skip;
    if (length < 0 || from + length > box.end()) {
      throw damaged(box);
    }
    edited.fill(from, from + length, 0);
  }

  /// All of its contents but so many bytes.
  void zeroAfter(IsoBox box, int skip) {
    zero(box, skip, box.end() - box.data() - skip);
  }

  /// A number of up to seven bytes among the contents of a box.
  ///
  /// @throws InvalidVideoException when it is not inside of the box
  long number(IsoBox box, long skip, int count) {
    if (skip + count > box.end() - box.data()) {
      throw damaged(box);
    }
    return reader.big(box.data() + skip, count);
  }

  /// One of eight bytes, of which the first is 0 in any video that could be held.
  long number64(IsoBox box, long skip) {
    if (number(box, skip, 1) != 0) {
      throw damaged(box);
    }
    return number(box, skip + 1, 7);
  }

  InvalidVideoException damaged(IsoBox box) {
    return edited.damaged(box.start());
  }
}
