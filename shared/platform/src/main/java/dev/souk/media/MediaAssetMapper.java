package dev.souk.media;

import dev.souk.store.ItemKeys;
import dev.souk.store.TableItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A media file as an item. `variants` and `sizes` have the same names: of each served file its
/// key, and width and height such as `320x213`.
final class MediaAssetMapper {
  static final String PENDING = "ANNOUNCED";
  static final String READY = "READY";
  static final String REJECTED = "REFUSED";
  static final String REMOVED = "REMOVED";

  private static final int SCHEMA = 1;

  private MediaAssetMapper() {}

  static TableItem item(MediaAsset mediaAsset) {
    var told = mediaAsset.declaration();
    var item =
        TableItem.at(MediaKeys.mediaAsset(told.id()))
            .with("schema", SCHEMA)
            .with("mediaId", told.id())
            .with("ownerId", told.ownerId())
            .with("contentType", told.type().mime())
            .with("size", told.size())
            .with("sha256", told.sha256())
            .with("version", mediaAsset.version())
            .with("createdAt", told.at())
            .with("updatedAt", mediaAsset.updatedAt());
    switch (mediaAsset) {
      case MediaAsset.Pending pending -> item.with("status", PENDING);
      case MediaAsset.Ready ready -> with(item.with("status", READY), ready);
      case MediaAsset.Rejected rejected ->
          item.with("status", REJECTED)
              .with("rejection", rejected.why())
              .with("detail", rejected.detail());
      case MediaAsset.Removed removed -> {
        return item.with("status", REMOVED).build();
      }
    }
    return item.with(ItemKeys.LISTS_PK, MediaKeys.mediaOfOwner(told.ownerId()))
        .with(ItemKeys.LISTS_SK, told.id())
        .build();
  }

  private static void with(TableItem.Builder item, MediaAsset.Ready ready) {
    var keys = new LinkedHashMap<String, String>();
    var sizes = new LinkedHashMap<String, String>();
    for (var file : ready.files()) {
      keys.put(file.name(), file.key());
      sizes.put(file.name(), file.size().width() + "x" + file.size().height());
    }
    item.with("variants", keys)
        .with("sizes", sizes)
        .with("width", ready.size().width())
        .with("height", ready.size().height())
        .with("usedAt", ready.usedAt());
  }

  static MediaAsset medium(TableItem item) {
    var told = told(item);
    var version = item.number("version");
    var at = item.time("updatedAt");
    return switch (item.text("status")) {
      case PENDING -> new MediaAsset.Pending(told);
      case READY -> new MediaAsset.Ready(told, files(item), item.timeOrNull("usedAt"), version, at);
      case REJECTED ->
          new MediaAsset.Rejected(
              told,
              UploadRejection.valueOf(item.text("rejection")),
              item.text("detail"),
              version,
              at);
      case REMOVED -> new MediaAsset.Removed(told, version, at);
      default -> throw new IllegalStateException("a medium that is " + item.text("status"));
    };
  }

  private static UploadDeclaration told(TableItem item) {
    var type = ContentType.of(item.text("contentType"));
    return new UploadDeclaration(
        item.text("mediaId"),
        item.text("ownerId"),
        type.orElseThrow(() -> new IllegalStateException("a medium of an unknown type")),
        item.number("size"),
        item.text("sha256"),
        item.time("createdAt"));
  }

  private static List<MediaFile> files(TableItem item) {
    var sizes = item.names("sizes");
    var files = new ArrayList<MediaFile>();
    item.names("variants")
        .forEach((name, key) -> files.add(new MediaFile(name, key, size(sizes.get(name)))));
    files.sort(Comparator.comparing(MediaAssetMapper::rank));
    return files;
  }

  /// Maps come back in no order: smallest first, as [MediaAsset.Ready] has them.
  private static int rank(MediaFile file) {
    return switch (file.name()) {
      case "small" -> 0;
      case "medium" -> 1;
      default -> 2;
    };
  }

  private static ImageSize size(@Nullable String text) {
    if (text == null) {
      return ImageSize.NONE;
    }
    int cross = text.indexOf('x');
    return new ImageSize(
        Integer.parseInt(text.substring(0, cross)), Integer.parseInt(text.substring(cross + 1)));
  }
}
