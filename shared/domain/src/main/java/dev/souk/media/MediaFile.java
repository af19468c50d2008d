package dev.souk.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A file of a media file, for anyone to read or behind signed addresses alone.
///
/// @param name of its size: `small`, `medium`, `large`; `original` for a film
/// @param key where it lies behind the address media are served from; with [#PRIVATE] before it, in
///   the bucket, where no address leads that is not signed
/// @param size in pixels as the file has it; [ImageSize#NONE] for a video, which is not opened
public record MediaFile(String name, String key, ImageSize size) {
  /// What the keys of all private files begin with.
  public static final String PRIVATE = "private/";

  private static final String ORIGINAL = "original";

  /// An image in one of its sizes. The same media file, size and type have the same key, so writing
  /// one again changes nothing.
  public static MediaFile picture(
      String mediaId, ImageVariantSize name, ContentType type, ImageSize size) {
    var word = name.name().toLowerCase(Locale.ROOT);
    return new MediaFile(word, key(mediaId, word, type), size);
  }

  /// A video as it was uploaded, but for its metadata.
  public static MediaFile video(String mediaId, ContentType type) {
    return new MediaFile(ORIGINAL, key(mediaId, ORIGINAL, type), ImageSize.NONE);
  }

  /// The same for an audience.
  public MediaFile to(MediaVisibility mediaVisibility) {
    return switch (mediaVisibility) {
      case PUBLIC -> this;
      case PRIVATE -> new MediaFile(name, PRIVATE + key, size);
    };
  }

  private static String key(String mediaId, String name, ContentType type) {
    return mediaId + "/" + name + "." + type.extension();
  }

  /// Every key a file of this media file can have, whether it is there or not.
  public static List<String> keys(String mediaId) {
    var keys = new ArrayList<String>();
    for (var type : ContentType.values()) {
      if (type.isImage()) {
        for (var name : ImageVariantSize.values()) {
          keys.add(picture(mediaId, name, type, ImageSize.NONE).key());
        }
      } else {
        keys.add(video(mediaId, type).key());
      }
    }
    List.copyOf(keys).forEach(key -> keys.add(PRIVATE + key));
    return List.copyOf(keys);
  }
}
