package dev.souk.media;

import dev.souk.store.Item;
import dev.souk.store.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A medium as an item. `variants` and `sizes` have the same names: of each served file its key,
/// and width and height such as `320x213`.
final class MediumItems {
  static final String ANNOUNCED = "ANNOUNCED";
  static final String READY = "READY";
  static final String REFUSED = "REFUSED";
  static final String REMOVED = "REMOVED";

  private static final int SCHEMA = 1;

  private MediumItems() {}

  static Item item(Medium medium) {
    var told = medium.told();
    var item =
        Item.at(Keys.media(told.id()))
            .with("schema", SCHEMA)
            .with("mediaId", told.id())
            .with("ownerId", told.ownerId())
            .with("contentType", told.type().mime())
            .with("size", told.size())
            .with("sha256", told.sha256())
            .with("version", medium.version())
            .with("createdAt", told.at())
            .with("updatedAt", medium.updatedAt());
    switch (medium) {
      case Medium.Announced announced -> item.with("status", ANNOUNCED);
      case Medium.Ready ready -> with(item.with("status", READY), ready);
      case Medium.Refused refused ->
          item.with("status", REFUSED)
              .with("refusal", refused.why())
              .with("detail", refused.detail());
      case Medium.Removed removed -> {
        return item.with("status", REMOVED).build();
      }
    }
    return item.with(Keys.LISTS_PK, Keys.mediaOf(told.ownerId()))
        .with(Keys.LISTS_SK, told.id())
        .build();
  }

  private static void with(Item.Builder item, Medium.Ready ready) {
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

  static Medium medium(Item item) {
    var told = told(item);
    var version = item.number("version");
    var at = item.time("updatedAt");
    return switch (item.text("status")) {
      case ANNOUNCED -> new Medium.Announced(told);
      case READY -> new Medium.Ready(told, files(item), item.timeOrNull("usedAt"), version, at);
      case REFUSED ->
          new Medium.Refused(
              told, Refusal.valueOf(item.text("refusal")), item.text("detail"), version, at);
      case REMOVED -> new Medium.Removed(told, version, at);
      default -> throw new IllegalStateException("a medium that is " + item.text("status"));
    };
  }

  private static Announcement told(Item item) {
    var type = ContentType.of(item.text("contentType"));
    return new Announcement(
        item.text("mediaId"),
        item.text("ownerId"),
        type.orElseThrow(() -> new IllegalStateException("a medium of an unknown type")),
        item.number("size"),
        item.text("sha256"),
        item.time("createdAt"));
  }

  private static List<Served> files(Item item) {
    var sizes = item.names("sizes");
    var files = new ArrayList<Served>();
    item.names("variants")
        .forEach((name, key) -> files.add(new Served(name, key, size(sizes.get(name)))));
    files.sort(Comparator.comparing(MediumItems::rank));
    return files;
  }

  /// Maps come back in no order: smallest first, as [Medium.Ready] has them.
  private static int rank(Served file) {
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
