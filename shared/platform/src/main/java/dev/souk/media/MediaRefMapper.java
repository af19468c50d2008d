package dev.souk.media;

import dev.souk.store.RecordSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Media as they are nested in what shows them. Kept short, since a product's page has up to
/// twelve: the part its keys have in common is written once.
public final class MediaRefMapper {
  public static final RecordSchema<MediaRef> SCHEMA =
      RecordSchema.of(MediaRef.class)
          .via(MediaRef.class, Stored.class, Stored::of, Stored::ref)
          .names(Stored.class, "id=i contentType=t width=w height=h base=b files=f")
          .build();

  private MediaRefMapper() {}

  private record Stored(
      String id,
      String contentType,
      int width,
      int height,
      String base,
      Map<String, String> files) {
    static Stored of(MediaRef ref) {
      var base = common(List.copyOf(ref.files().values()));
      var files = new LinkedHashMap<String, String>();
      ref.files().forEach((name, key) -> files.put(name, key.substring(base.length())));
      return new Stored(ref.id(), ref.contentType(), ref.width(), ref.height(), base, files);
    }

    MediaRef ref() {
      var keys = new LinkedHashMap<String, String>();
      files.forEach((name, rest) -> keys.put(name, base + rest));
      return new MediaRef(id, contentType, width, height, keys);
    }
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
