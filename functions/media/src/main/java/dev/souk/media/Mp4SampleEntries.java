package dev.souk.media;

import java.util.Set;

/// How the samples of a track are coded, `stsd`: ISO/IEC 14496-12 sections 8.5.2, 12.1.3 and
/// 12.2.3.
final class Mp4SampleEntries {
  // By the MP4 registration authority's list of codecs: those that are images in themselves, as
  // JPEG with its Exif, are not among them.
  private static final Set<String> PICTURES =
      Set.of(
          "avc1", "avc2", "avc3", "avc4", "hvc1", "hev1", "dvh1", "dvhe", "dva1", "dvav", "dav1",
          "av01", "vp08", "vp09", "vvc1", "vvi1");
  private static final Set<String> SOUND =
      Set.of(
          "mp4a", "Opus", "fLaC", "ac-3", "ec-3", "ac-4", "alac", ".mp3", "mha1", "mhm1", "ipcm",
          "fpcm");
  private static final Set<String> ENCRYPTED = Set.of("encv", "enca", "drmi", "drms");
  private static final Set<String> METADATA = Set.of("uuid", "udta", "meta", "free", "skip");

  private final BoxTree tree;
  private final IsoBox stsd;
  private final boolean ofPictures;

  Mp4SampleEntries(BoxTree tree, IsoBox stsd, String handler) {
    this.tree = tree;
    this.stsd = stsd;
    this.ofPictures = handler.equals("vide");
  }

  boolean arePlayed() {
    var entries = tree.children(stsd, 8);
    if (entries.stream().anyMatch(it -> ENCRYPTED.contains(it.type()))) {
      throw new InvalidVideoException("it is encrypted");
    }
    var known = ofPictures ? PICTURES : SOUND;
    return !entries.isEmpty() && entries.stream().allMatch(it -> known.contains(it.type()));
  }

  void blank() {
    for (var entry : tree.children(stsd, 8)) {
      if (ofPictures) {
        // The maker and the name of the encoder.
        tree.zero(entry, 12, 4);
        tree.zero(entry, 42, 32);
        children(entry, 78);
      } else {
        runUnmodified(entry);
      }
    }
  }

  private void runUnmodified(IsoBox entry) {
    boolean quickTime = tree.number(stsd, 0, 1) == 0 && tree.number(entry, 8, 2) != 0;
    if (quickTime) {
      throw new InvalidVideoException(
          "its sound is described as in a QuickTime file: save it as MP4");
    }
    tree.zero(entry, 12, 4);
    children(entry, 28);
  }

  private void children(IsoBox entry, int skip) {
    tree.number(entry, skip - 1, 1);
    for (var box : tree.children(entry, skip)) {
      if (METADATA.contains(box.type())) {
        tree.blank(box);
      } else if (box.type().equals("dfLa")) {
        FlacBlocks.blank(tree.edited(), box.data() + BoxTree.FULL_BOX, box.end());
      }
    }
  }
}
