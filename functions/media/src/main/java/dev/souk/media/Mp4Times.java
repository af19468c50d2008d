package dev.souk.media;

/// When a video, a track and its media were made and changed: the first two fields of `mvhd`,
/// `tkhd` and `mdhd`. 0 stands for unknown.
final class Mp4Times {
  private Mp4Times() {}

  static void zero(BoxTree tree, IsoBox header) {
    tree.zero(header, BoxTree.FULL_BOX, 2L * width(tree, header));
  }

  /// The width of times in bytes, by the version of the box.
  static int width(BoxTree tree, IsoBox header) {
    long version = tree.number(header, 0, 1);
    if (version > 1) {
      throw tree.damaged(header);
    }
    return version == 0 ? 4 : 8;
  }
}
