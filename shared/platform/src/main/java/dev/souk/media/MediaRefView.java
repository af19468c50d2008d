package dev.souk.media;

import dev.souk.json.Description;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A media file as it is shown within something else.
@Description("An image or video.")
public record MediaRefView(
    @Description(value = "The media file's id.", example = "med_01kagwv6q5e7pbn0k1d0z9x2aa")
        String id,
    @Description(value = "The media type.", example = "image/jpeg") String contentType,
    @Description(value = "In pixels, `null` when not known.", example = "1600")
        @Nullable Integer width,
    @Description(value = "In pixels, `null` when not known.", example = "1200")
        @Nullable Integer height,
    @Description(
            value = "URLs by size: `small`, `medium`, `large`, …",
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
