package dev.souk.media;

import dev.souk.store.Item;
import java.util.LinkedHashMap;
import java.util.List;

/// Media as they are nested in what shows them. Kept short, since a product's page has up to
/// twelve: the part its keys have in common is written once.
public final class MediaRefItems {
  private MediaRefItems() {}

  public static Item item(MediaRef ref) {
    var base = common(List.copyOf(ref.files().values()));
    var files = new LinkedHashMap<String, String>();
    ref.files().forEach((name, key) -> files.put(name, key.substring(base.length())));
    return Item.nested()
        .with("i", ref.id())
        .with("t", ref.contentType())
        .with("w", ref.width())
        .with("h", ref.height())
        .with("b", base)
        .with("f", files)
        .build();
  }

  public static MediaRef ref(Item item) {
    var files = new LinkedHashMap<String, String>();
    item.names("f").forEach((name, rest) -> files.put(name, item.text("b") + rest));
    return new MediaRef(
        item.text("i"), item.text("t"), (int) item.number("w"), (int) item.number("h"), files);
  }

  private static String common(List<String> keys) {
    if (keys.isEmpty()) {
      return "";
    }
    var common = keys.getFirst();
    for (var key : keys) {
      var length = 0;
      while (length < Math.min(common.length(), key.length())
          && common.charAt(length) == key.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    return common;
  }
}
