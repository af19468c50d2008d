package dev.souk.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An MP4 without its metadata: ISO/IEC 14496-12. All is blanked but what playing needs, so that
/// what a maker of cameras invents next year is blanked too: boxes of other types, tracks that are
/// neither image nor sound, and what no such track leads to in the media data.
final class Mp4MetadataRemover {
  /// What stays as it is, or is looked through.
  private static final Set<String> KEPT =
      Set.of("ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "ssix", "pdin");

  private static final int MAX_INDEX = 32 << 20;
  private static final int MAX_FRAGMENT = 4 << 20;
  private static final int MAX_BOXES = 100_000;
  private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

  private final VideoRangeReader video;
  private final SampleRanges exercised;
  private final List<ByteOverwrites.Run> runs = new ArrayList<>();
  private final List<IsoBox> mediaData = new ArrayList<>();
  private @Nullable Mp4Movie movie;

  Mp4MetadataRemover(VideoRangeReader video) {
    this.video = video;
    this.exercised = new SampleRanges(video.size());
  }

  /// @throws InvalidVideoException when it must not be served
  ByteOverwrites blanked() {
    int boxes = 0;
    long at = 0;
    while (at < video.size()) {
      if (boxes++ == MAX_BOXES) {
        throw new InvalidVideoException("it is cut in too many pieces");
      }
      var box = boxAt(at);
      if (box == null) {
        blankTail(at);
        break;
      }
      look(box);
      at = box.end();
    }
    if (movie == null) {
      throw new InvalidVideoException("it has no index (moov)");
    }
    runs.addAll(exercised.unusedIn(mediaData));
    return ByteOverwrites.of(runs);
  }

  /// Null when no box of a known type begins there, and what is played has been seen: some cameras
  /// hang their own records behind the video.
  private @Nullable IsoBox boxAt(long at) {
    var head = video.head(at, 16);
    var type = head.fourCc(4);
    long size = head.u32(0);
    int header = 8;
    if (size == 1) {
      size = head.u8(8) == 0 ? head.big(9, 7) : -1;
      header = 16;
    } else if (size == 0) {
      size = video.size() - at;
    }
    if (size >= header && size <= video.size() - at) {
      return new IsoBox(type, at, at + header, at + size);
    }
    if (movie != null && !mediaData.isEmpty() && !KEPT.contains(type)) {
      return null;
    }
    throw InvalidVideoException.damaged(at);
  }

  private void look(IsoBox box) {
    switch (box.type()) {
      case "moov" -> {
        if (movie != null) {
          throw new InvalidVideoException("it has two indexes (moov)");
        }
        var tree = tree(box, MAX_INDEX);
        movie = new Mp4Movie(tree, exercised);
        movie.blank();
        runs.addAll(tree.edited().changes());
      }
      case "moof" -> {
        if (movie == null) {
          throw new InvalidVideoException("a fragment comes before its index");
        }
        var tree = tree(box, MAX_FRAGMENT);
        new Mp4Fragment(tree, box.start(), movie, exercised).blank();
        runs.addAll(tree.edited().changes());
      }
      case "mdat" -> mediaData.add(box);
      default -> {
        if (!KEPT.contains(box.type())) {
          blank(box);
        }
      }
    }
  }

  private BoxTree tree(IsoBox box, int limit) {
    long size = box.end() - box.start();
    if (size > limit) {
      throw new InvalidVideoException(
          "its index has %d bytes, and at most %d are taken".formatted(size, limit));
    }
    return new BoxTree(new OverwrittenBytes(video.copy(box.start(), (int) size), box.start()));
  }

  private void blank(IsoBox box) {
    if (!box.type().equals("free")) {
      runs.add(new ByteOverwrites.Run.Content(box.start() + 4, FREE));
    }
    if (box.end() > box.data()) {
      runs.add(new ByteOverwrites.Run.Zeros(box.data(), box.end() - box.data()));
    }
  }

  private void blankTail(long at) {
    long length = video.size() - at;
    if (length < 8) {
      runs.add(new ByteOverwrites.Run.Zeros(at, length));
      return;
    }
    // A box whose size is 0 goes to the end of the file.
    runs.add(new ByteOverwrites.Run.Zeros(at, 4));
    blank(new IsoBox("", at, at + 8, video.size()));
  }
}
