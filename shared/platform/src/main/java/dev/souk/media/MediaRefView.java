package dev.souk.media;

import dev.souk.json.Says;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A medium as it is shown within something else.
@Says("A picture or video.")
public record MediaRefView(
    @Says(value = "The medium's id.", example = "med_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "What it is.", example = "image/jpeg") String contentType,
    @Says(value = "In pixels, `null` when not known.", example = "1600") @Nullable Integer width,
    @Says(value = "In pixels, `null` when not known.", example = "1200") @Nullable Integer height,
    @Says(
            value = "Addresses by size: `small`, `medium`, `large`, …",
            example = "{\"small\":\"http://localhost:8080/media/small.jpg\"}")
        Map<String, String> urls) {
  public static MediaRefView of(MediaRef ref, MediaUrls urls) {
    var byName = new LinkedHashMap<String, String>();
    ref.files().forEach((name, key) -> byName.put(name, urls.of(key)));
    return new MediaRefView(
        ref.id(),
        ref.contentType(),
        ref.width() == 0 ? null : ref.width(),
        ref.height() == 0 ? null : ref.height(),
        byName);
  }
}
