package dev.souk.media;

import java.util.Set;

/// One track of an MP4: ISO/IEC 14496-12 sections 8.3 to 8.7.
///
/// Played are images and sound. Subtitles are not, though some browsers could: drones write there
/// where they fly. Nor are positions, sensors, time codes, chapters and hints for servers.
final class Mp4Track {
  private static final Set<String> TABLES =
      Set.of(
          "stsd", "stts", "ctts", "cslg", "stss", "stsh", "stsz", "stz2", "stsc", "stco", "co64",
          "sdtp", "stdp", "padb", "sbgp", "sgpd", "subs");

  private final BoxTree tree;
  private final IsoBox trak;
  private final IsoBox tkhd;
  private final IsoBox mdia;
  private final IsoBox hdlr;
  private final String kind;

  Mp4Track(BoxTree tree, IsoBox trak) {
    this.tree = tree;
    this.trak = trak;
    tkhd = tree.only(trak, "tkhd");
    mdia = tree.only(trak, "mdia");
    hdlr = tree.only(mdia, "hdlr");
    tree.number(hdlr, 8, 4);
    kind = tree.edited().now().fourCc(hdlr.data() + 8);
  }

  /// The type of its handler: `vide`, `soun` and others.
  String kind() {
    return kind;
  }

  boolean isPlayed() {
    return switch (kind) {
      case "vide", "soun" -> entries(stbl(minf())).arePlayed();
      default -> false;
    };
  }

  long id() {
    return tree.number(tkhd, BoxTree.FULL_BOX + 2L * Mp4Times.width(tree, tkhd), 4);
  }

  private IsoBox minf() {
    return tree.only(mdia, "minf");
  }

  private IsoBox stbl(IsoBox minf) {
    return tree.only(minf, "stbl");
  }

  private Mp4SampleEntries entries(IsoBox stbl) {
    return new Mp4SampleEntries(tree, tree.only(stbl, "stsd"), kind);
  }

  /// @param exercised gets to know where its samples lie
  void blank(SampleRanges exercised) {
    Mp4Times.zero(tree, tkhd);
    for (var box : tree.keep(Set.of("tkhd", "edts", "mdia"), trak)) {
      if (box.type().equals("edts")) {
        tree.keep(Set.of("elst"), box);
      }
    }
    tree.keep(Set.of("mdhd", "hdlr", "minf"), mdia);
    Mp4Times.zero(tree, tree.only(mdia, "mdhd"));
    // Behind the type: whose component it was, and the name of a program or a camera.
    tree.zero(hdlr, 4, 4);
    tree.zeroAfter(hdlr, 12);
    information(minf(), exercised);
  }

  private void information(IsoBox minf, SampleRanges exercised) {
    tree.keep(Set.of("vmhd", "smhd", "nmhd", "dinf", "stbl"), minf);
    var dinf = tree.only(minf, "dinf");
    tree.keep(Set.of("dref"), dinf);
    references(tree.only(dinf, "dref"));
    var stbl = stbl(minf);
    new Mp4Chunks(tree, tree.keep(TABLES, stbl)).addTo(exercised);
    entries(stbl).blank();
  }

  /// Where the samples lie, which may be said by the path of a file.
  private void references(IsoBox dref) {
    for (var entry : tree.children(dref, 8)) {
      if ((tree.number(entry, 0, BoxTree.FULL_BOX) & 1) == 0) {
        throw new InvalidVideoException("its pictures or sound are in another file");
      }
      tree.zeroAfter(entry, BoxTree.FULL_BOX);
    }
  }
}
