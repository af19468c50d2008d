package dev.souk.media;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The index of an MP4, `moov`: ISO/IEC 14496-12 section 8.2 and following.
final class Mp4Movie {
  private static final Set<String> MOVIE = Set.of("mvhd", "trak", "mvex");

  private final BoxTree tree;
  private final SampleRanges exercised;
  // Of each track that is played.
  private final Map<Long, Long> defaultSampleSizes = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();

  /// @param exercised gets to know where the samples lie
  Mp4Movie(BoxTree tree, SampleRanges exercised) {
    this.tree = tree;
    this.exercised = exercised;
  }

  /// The size that samples in fragments have unless they say another; null when the track is not
  /// played.
  @Nullable Long defaultSampleSize(long trackId) {
    return defaultSampleSizes.get(trackId);
  }

  void blank() {
    var children = tree.keep(MOVIE, tree.root());
    Mp4Times.zero(tree, tree.only(children, "mvhd"));
    for (var box : children) {
      if (box.type().equals("trak")) {
        track(box);
      }
    }
    if (!kinds.contains("vide")) {
      throw new InvalidVideoException("it has no pictures that are coded as browsers play them");
    }
    if (leftOut.contains("soun") && !kinds.contains("soun")) {
      throw new InvalidVideoException("its sound is not coded as browsers play it");
    }
    for (var box : children) {
      if (box.type().equals("mvex")) {
        extensions(box);
      }
    }
  }

  private void track(IsoBox trak) {
    var track = new Mp4Track(tree, trak);
    if (!track.isPlayed()) {
      leftOut.add(track.kind());
      tree.blank(trak);
      return;
    }
    if (defaultSampleSizes.putIfAbsent(track.id(), 0L) != null) {
      throw new InvalidVideoException("two of its tracks have one number");
    }
    kinds.add(track.kind());
    track.blank(exercised);
  }

  private void extensions(IsoBox mvex) {
    for (var box : tree.keep(Set.of("mehd", "trex", "leva"), mvex)) {
      if (box.type().equals("trex")) {
        long id = tree.number(box, 4, 4);
        long size = tree.number(box, 16, 4);
        defaultSampleSizes.computeIfPresent(id, (_, _) -> size);
      }
    }
  }
}
