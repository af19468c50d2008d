package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// An element held in memory, of which the metadata are blanked where they lie: they become `Void`
/// elements full of zeros, so no length and no offset changes.
final class EbmlTree {
  private final OverwrittenBytes edited;

  EbmlTree(OverwrittenBytes edited) {
    this.edited = edited;
  }

  OverwrittenBytes edited() {
    return edited;
  }

  List<EbmlElement> root() {
    return between(0, edited.now().length());
  }

  List<EbmlElement> children(EbmlElement element) {
    return between(element.data(), element.end());
  }

  private List<EbmlElement> between(long from, long end) {
    var found = EbmlElement.between(edited.now(), from, end);
    if (found == null) {
      throw edited.damaged(from);
    }
    return found;
  }

  /// Blanks every child but some, among them checksums, which no longer hold.
  ///
  /// @return those
  List<EbmlElement> keep(EbmlElement parent, Predicate<EbmlElement> kept) {
    var found = new ArrayList<EbmlElement>();
    for (var child : children(parent)) {
      if (kept.test(child)) {
        found.add(child);
      } else {
        blank(child);
      }
    }
    return found;
  }

  List<EbmlElement> keep(EbmlElement parent, Set<Long> ids) {
    return keep(parent, it -> ids.contains(it.id()));
  }

  private void blank(EbmlElement element) {
    var header = element.voidHeader();
    edited.write(element.start(), header);
    edited.fill(element.start() + header.length(), element.end(), 0);
  }

  /// Its text becomes an empty one (RFC 8794 section 7.4: zeros end it).
  void empty(EbmlElement text) {
    edited.fill(text.data(), text.end(), 0);
  }

  /// @return -1 when it is longer than seven bytes
  long number(EbmlElement element) {
    int length = (int) Math.min(element.end() - element.data(), 8);
    return length > 7 ? -1 : edited.now().big(element.data(), length);
  }
}
