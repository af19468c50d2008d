package dev.souk.media;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class MediaProcessingFeature {
  public static final Feature FEATURE =
      Feature.of(
          "media",
          "Uploaded files are checked, resized and published, and unused ones deleted.",
          ProcessUpload.EVENTS,
          DeleteUnusedMedia.SCHEDULE);

  private MediaProcessingFeature() {}
}
