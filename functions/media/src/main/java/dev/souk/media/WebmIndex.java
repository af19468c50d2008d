package dev.souk.media;

import java.util.List;
import java.util.Set;

/// What stands before and between the clusters of a WebM video and is needed to play it. Names of
/// elements and their numbers are those of RFC 9559 section 5 and RFC 8794 section 11.2.
final class WebmIndex {
  static final long TRACKS = 0x1654AE6BL;

  private static final long HEADER = 0x1A45DFA3L;
  private static final long SEEK_HEAD = 0x114D9B74L;
  private static final long INFO = 0x1549A966L;
  private static final long CUES = 0x1C53BB6BL;

  /// Version, read version, longest identifier and size, type of document with both its versions.
  private static final Set<Long> IN_HEADER =
      Set.of(0x4286L, 0x42F7L, 0x42F2L, 0x42F3L, 0x4282L, 0x4287L, 0x4285L);

  private static final long SEEK = 0x4DBBL;
  private static final long SEEK_ID = 0x53ABL;
  private static final Set<Long> SOUGHT = Set.of(SEEK_HEAD, INFO, TRACKS, CUES);

  private static final long MUXING_APP = 0x4D80L;
  private static final long WRITING_APP = 0x5741L;

  /// Scale of times, duration, and the two programs, which must be named.
  private static final Set<Long> IN_INFO = Set.of(0x2AD7B1L, 0x4489L, MUXING_APP, WRITING_APP);

  private static final long TRACK = 0xAEL;
  private static final long TYPE = 0x83L;
  private static final long CODEC = 0x86L;
  private static final long CODEC_PRIVATE = 0x63A2L;

  /// Not its name, its codec's name, nor attachments.
  private static final Set<Long> IN_TRACK =
      Set.of(
          0xD7L,
          0x73C5L,
          TYPE,
          0xB9L,
          0x88L,
          0x55AAL,
          0x55ABL,
          0x55ACL,
          0x55ADL,
          0x55AEL,
          0x55AFL,
          0x9CL,
          0x6DE7L,
          0x6DF8L,
          0x23E383L,
          0x234E7AL,
          0x23314FL,
          0x55EEL,
          0x41E4L,
          0x22B59CL,
          0x22B59DL,
          CODEC,
          CODEC_PRIVATE,
          0x56AAL,
          0x56BBL,
          0xE0L,
          0xE1L,
          0x6D80L);

  private final EbmlTree tree;

  /// @param tree of one element that [#isOne], or the header of the file
  WebmIndex(EbmlTree tree) {
    this.tree = tree;
  }

  static boolean isOne(long id) {
    return id == SEEK_HEAD || id == INFO || id == TRACKS;
  }

  void blank() {
    var root = tree.root().getFirst();
    if (root.id() == HEADER) {
      tree.keep(root, IN_HEADER);
    } else if (root.id() == SEEK_HEAD) {
      tree.keep(root, this::isSought);
    } else if (root.id() == INFO) {
      info(root);
    } else {
      tree.keep(root, Set.of(TRACK)).forEach(this::track);
    }
  }

  private boolean isSought(EbmlElement seek) {
    return seek.id() == SEEK
        && tree.children(seek).stream()
            .anyMatch(it -> it.id() == SEEK_ID && SOUGHT.contains(tree.number(it)));
  }

  private void info(EbmlElement info) {
    for (var each : tree.keep(info, IN_INFO)) {
      if (each.id() == MUXING_APP || each.id() == WRITING_APP) {
        tree.empty(each);
      }
    }
  }

  private void track(EbmlElement track) {
    var kept = tree.keep(track, IN_TRACK);
    var types = kept.stream().filter(it -> it.id() == TYPE).map(tree::number).toList();
    if (!types.equals(List.of(1L)) && !types.equals(List.of(2L))) {
      throw new InvalidVideoException(
          "it has a track that is neither pictures nor sound: save it without");
    }
    for (var each : kept) {
      if (each.id() == CODEC_PRIVATE) {
        privateData(each, kept);
      }
    }
  }

  private void privateData(EbmlElement data, List<EbmlElement> track) {
    boolean vorbis = track.stream().anyMatch(it -> isCodec(it, "A_VORBIS"));
    boolean flac = track.stream().anyMatch(it -> isCodec(it, "A_FLAC"));
    if (vorbis) {
      VorbisComments.blank(tree.edited(), data.data(), data.end());
    }
    if (flac) {
      FlacBlocks.blank(tree.edited(), data.data() + 4, data.end());
    }
  }

  private boolean isCodec(EbmlElement element, String name) {
    return element.id() == CODEC && tree.edited().now().is(element.data(), name);
  }
}
