package dev.souk.media;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class MediaFeature {
  public static final Feature FEATURE =
      Feature.of(
          "media",
          "Uploads of images and videos with presigned requests.",
          CreateMediaUpload.ROUTE,
          GetMediaAsset.ROUTE,
          ListMediaAssets.ROUTE,
          DeleteMediaAsset.ROUTE);

  private MediaFeature() {}
}
