package dev.souk.media;

import static dev.souk.media.Mp4Files.PICTURE;
import static dev.souk.media.Mp4Files.THEN;
import static dev.souk.media.Mp4Files.XMP;
import static dev.souk.media.SampleMediaFiles.CANARY;
import static dev.souk.media.SampleMediaFiles.box;
import static dev.souk.media.SampleMediaFiles.cat;
import static dev.souk.media.SampleMediaFiles.u32;

/// MP4 files in fragments, as those of [Mp4Files].
final class Mp4FragmentFiles {
  private Mp4FragmentFiles() {}

  private static byte[] noTables() {
    return cat(
        box("stts", new byte[8]),
        box("stsc", new byte[8]),
        box("stsz", new byte[12]),
        box("stco", new byte[8]));
  }

  /// Two fragments of images and positions. One says sizes by track, the other by sample.
  static byte[] fragmented() {
    var positions = Mp4Files.Track.of("meta", "gpmd");
    var moov =
        box(
            "moov",
            cat(
                box("mvhd", cat(u32(0), u32(THEN), u32(THEN), new byte[88])),
                Mp4Files.trak(1, Mp4Files.Track.pictures("avc1"), noTables()),
                Mp4Files.trak(2, positions, noTables()),
                box("mvex", cat(trex(1), trex(2), box("udta", cat(CANARY))))));
    var emsg = box("emsg", cat(u32(0), CANARY));
    return cat(
        Mp4Files.head(), moov, emsg, fragment(true), fragment(false), box("mfra", new byte[0]));
  }

  private static byte[] trex(int id) {
    return box("trex", cat(u32(0), u32(id), u32(1), u32(0), u32(PICTURE.length()), u32(0)));
  }

  private static byte[] fragment(boolean bySample) {
    int length = moof(0, bySample).length;
    return cat(moof(length + 8, bySample), box("mdat", cat(PICTURE, PICTURE, CANARY, CANARY)));
  }

  private static byte[] moof(int data, boolean bySample) {
    // Sizes by sample stand in the run; the other run takes those of `trex`. The positions' run has
    // no offset: it follows the images'.
    var pictures =
        bySample
            ? cat(u32(0x201), u32(2), u32(data), u32(PICTURE.length()), u32(PICTURE.length()))
            : cat(u32(0x1), u32(2), u32(data));
    var positions = cat(u32(0), u32(2));
    return box(
        "moof",
        cat(
            box("mfhd", new byte[8]),
            box(
                "traf",
                cat(
                    box("tfhd", cat(u32(0x20000), u32(1))),
                    box("trun", pictures),
                    box("uuid", cat(XMP, CANARY)))),
            box(
                "traf",
                cat(
                    box("tfhd", cat(u32(0x10), u32(2), u32(CANARY.length()))),
                    box("trun", positions))),
            box("udta", cat(CANARY))));
  }
}
