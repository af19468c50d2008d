package dev.souk.catalog;

import dev.souk.error.InvalidValueException;
import dev.souk.id.IdType;
import dev.souk.media.MediaRef;
import dev.souk.media.ReadyMediaAssets;
import java.util.ArrayList;
import java.util.List;

/// Looks up the ids a product is presented with, and refuses those it may not be.
final class ProductContentResolver {
  private final ReadyMediaAssets ready;

  ProductContentResolver(ReadyMediaAssets ready) {
    this.ready = ready;
  }

  /// @throws InvalidValueException when there is no such category
  static List<Breadcrumb> path(String categoryId, CategoryTree tree) {
    var path = IdType.CAT.fits(categoryId) ? tree.path(categoryId) : List.<Breadcrumb>of();
    if (path.isEmpty()) {
      throw new InvalidValueException(
          "/categoryId", InvalidValueException.UNKNOWN, "is not a category");
    }
    return path;
  }

  /// @throws InvalidValueException naming the first that is missing, not ready, or another's
  List<MediaRef> media(String sellerId, List<String> ids) {
    var found =
        ids.isEmpty() ? java.util.Map.<String, MediaRef>of() : ready.of(sellerId, fitting(ids));
    var media = new ArrayList<MediaRef>();
    for (var i = 0; i < ids.size(); i++) {
      var one = found.get(ids.get(i));
      if (one == null || media.contains(one)) {
        throw new InvalidValueException(
            "/media/" + i,
            InvalidValueException.UNKNOWN,
            "is not a ready media file of yours, or is listed twice");
      }
      media.add(one);
    }
    return media;
  }

  private static List<String> fitting(List<String> ids) {
    return ids.stream().filter(IdType.MED::fits).toList();
  }
}
