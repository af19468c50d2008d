package dev.souk.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A WebM video without its metadata: RFC 9559 and the WebM container guidelines. All is blanked
/// but what playing needs: tags, attachments, chapters, titles, dates and names are not.
final class WebmMetadataRemover {
  private static final long HEADER = 0x1A45DFA3L;
  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long CUES = 0x1C53BB6BL;
  private static final long VOID = 0xEC;

  /// What a cluster consists of: when its length is not known, it ends before anything else.
  private static final Set<Long> IN_CLUSTER =
      Set.of(0xE7L, 0x5854L, 0xA7L, 0xABL, 0xA3L, 0xA0L, 0xAFL, VOID, 0xBFL);

  private static final int MAX_INDEX = 4 << 20;
  private static final int MAX_ELEMENTS = 2_000_000;

  private final VideoRangeReader video;
  private final List<ByteOverwrites.Run> runs = new ArrayList<>();
  private int elements;
  private boolean hasTracks;

  WebmMetadataRemover(VideoRangeReader video) {
    this.video = video;
  }

  /// @throws InvalidVideoException when it must not be served
  ByteOverwrites blanked() {
    var header = elementAt(0);
    if (header.id() != HEADER || header.isOpen()) {
      throw InvalidVideoException.damaged(0);
    }
    edit(header);
    long at = header.end();
    var segment = elementAt(at);
    while (segment.id() == VOID && !segment.isOpen()) {
      blank(segment);
      segment = elementAt(segment.end());
    }
    if (segment.id() != SEGMENT) {
      throw InvalidVideoException.damaged(segment.start());
    }
    long end = segment.isOpen() ? video.size() : segment.end();
    segment(segment.data(), end);
    blankTail(end);
    if (!hasTracks) {
      throw new InvalidVideoException("it has no tracks");
    }
    return ByteOverwrites.of(runs);
  }

  private EbmlElement elementAt(long at) {
    if (elements++ == MAX_ELEMENTS) {
      throw new InvalidVideoException("it is cut in too many pieces");
    }
    var element = at < video.size() ? read(at) : null;
    if (element == null || element.end() > video.size()) {
      throw InvalidVideoException.damaged(at);
    }
    return element;
  }

  private @Nullable EbmlElement read(long at) {
    return EbmlElement.at(video.head(at, EbmlElement.MAX_HEADER), 0, at);
  }

  private void segment(long from, long end) {
    long at = from;
    while (at < end) {
      var element = elementAt(at);
      if (element.isOpen()) {
        at = endOfOpen(element, end);
      } else if (element.end() > end) {
        throw InvalidVideoException.damaged(at);
      } else {
        look(element);
        at = element.end();
      }
    }
  }

  private void look(EbmlElement element) {
    if (WebmIndex.isOne(element.id())) {
      hasTracks |= element.id() == WebmIndex.TRACKS;
      edit(element);
    } else if (element.id() != CLUSTER && element.id() != CUES) {
      blank(element);
    }
  }

  /// A browser that records does not know how long a cluster becomes when it begins it.
  private long endOfOpen(EbmlElement cluster, long end) {
    if (cluster.id() != CLUSTER) {
      throw InvalidVideoException.damaged(cluster.start());
    }
    long at = cluster.data();
    while (at < end) {
      var element = elementAt(at);
      if (!IN_CLUSTER.contains(element.id())) {
        break;
      }
      if (element.isOpen() || element.end() > end) {
        throw InvalidVideoException.damaged(at);
      }
      at = element.end();
    }
    return at;
  }

  private void edit(EbmlElement element) {
    long size = element.end() - element.start();
    if (size > MAX_INDEX) {
      throw new InvalidVideoException(
          "its index has %d bytes, and at most %d are taken".formatted(size, MAX_INDEX));
    }
    var edited = new OverwrittenBytes(video.copy(element.start(), (int) size), element.start());
    new WebmIndex(new EbmlTree(edited)).blank();
    runs.addAll(edited.changes());
  }

  private void blank(EbmlElement element) {
    var header = element.voidHeader().getBytes(StandardCharsets.ISO_8859_1);
    runs.add(new ByteOverwrites.Run.Content(element.start(), header));
    long from = element.start() + header.length;
    if (from < element.end()) {
      runs.add(new ByteOverwrites.Run.Zeros(from, element.end() - from));
    }
  }

  private void blankTail(long from) {
    long length = video.size() - from;
    if (length > 9) {
      blank(new EbmlElement(VOID, from, from + 9, video.size()));
    } else if (length > 0) {
      runs.add(new ByteOverwrites.Run.Zeros(from, length));
    }
  }
}
