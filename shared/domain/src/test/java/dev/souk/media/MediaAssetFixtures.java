package dev.souk.media;

import dev.souk.id.IdType;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Media in every state, made by hand.
public final class MediaAssetFixtures {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final String ANNA = "sel_01jd3v4mzre5jbf6w2y1nq8k0a";
  public static final String BERT = "sel_01jd3v4mzre5jbf6w2y1nq8k0b";
  public static final String SHA_256 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private static final SplittableRandom RANDOM = new SplittableRandom(7);

  private MediaAssetFixtures() {}

  public static synchronized String newId(Instant at) {
    return IdType.MED.next(at, RANDOM);
  }

  public static MediaAsset.Pending announced(String ownerId, Instant at) {
    return new MediaAsset.Pending(
        new UploadDeclaration(newId(at), ownerId, ContentType.JPEG, 1_000, SHA_256, at));
  }

  public static MediaAsset.Pending video(String ownerId, Instant at) {
    return new MediaAsset.Pending(
        new UploadDeclaration(newId(at), ownerId, ContentType.MP4, 100_000, SHA_256, at));
  }

  public static MediaAsset.Ready ready(MediaAsset.Pending medium, Instant at) {
    return medium.ready(
        List.of(
            MediaFile.picture(
                medium.id(), ImageVariantSize.SMALL, ContentType.JPEG, new ImageSize(320, 200)),
            MediaFile.picture(
                medium.id(), ImageVariantSize.MEDIUM, ContentType.JPEG, new ImageSize(800, 500)),
            MediaFile.picture(
                medium.id(), ImageVariantSize.LARGE, ContentType.JPEG, new ImageSize(1000, 625))),
        at);
  }

  public static MediaAsset.Removed removed(MediaAsset mediaAsset, Instant at) {
    return switch (mediaAsset.leaves(at)) {
      case MediaAsset.Removable.Deletable(var gone) -> gone;
      case MediaAsset.Removable.Shown() -> throw new IllegalArgumentException("it is shown");
    };
  }
}
