package dev.souk.catalog;

import dev.souk.fault.Invalid;
import dev.souk.id.Kind;
import dev.souk.media.MediaRef;
import dev.souk.media.ReadyMedia;
import java.util.ArrayList;
import java.util.List;

/// Looks up the ids a product is presented with, and refuses those it may not be.
final class Presenting {
  private final ReadyMedia ready;

  Presenting(ReadyMedia ready) {
    this.ready = ready;
  }

  /// @throws Invalid when there is no such category
  static List<Step> path(String categoryId, Tree tree) {
    var path = Kind.CAT.fits(categoryId) ? tree.path(categoryId) : List.<Step>of();
    if (path.isEmpty()) {
      throw new Invalid("/categoryId", Invalid.UNKNOWN, "is not a category");
    }
    return path;
  }

  /// @throws Invalid naming the first that is missing, not ready, or another's
  List<MediaRef> media(String sellerId, List<String> ids) {
    var found =
        ids.isEmpty() ? java.util.Map.<String, MediaRef>of() : ready.of(sellerId, fitting(ids));
    var media = new ArrayList<MediaRef>();
    for (var i = 0; i < ids.size(); i++) {
      var one = found.get(ids.get(i));
      if (one == null || media.contains(one)) {
        throw new Invalid(
            "/media/" + i, Invalid.UNKNOWN, "is not a ready medium of yours, named once");
      }
      media.add(one);
    }
    return media;
  }

  private static List<String> fitting(List<String> ids) {
    return ids.stream().filter(Kind.MED::fits).toList();
  }
}
