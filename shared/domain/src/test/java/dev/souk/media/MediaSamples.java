package dev.souk.media;

import dev.souk.id.Kind;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Media in every state, made by hand.
public final class MediaSamples {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final String ANNA = "sel_01jd3v4mzre5jbf6w2y1nq8k0a";
  public static final String BERT = "sel_01jd3v4mzre5jbf6w2y1nq8k0b";
  public static final String SHA_256 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private static final SplittableRandom RANDOM = new SplittableRandom(7);

  private MediaSamples() {}

  public static synchronized String newId(Instant at) {
    return Kind.MED.next(at, RANDOM);
  }

  public static Medium.Announced announced(String ownerId, Instant at) {
    return new Medium.Announced(
        new Announcement(newId(at), ownerId, ContentType.JPEG, 1_000, SHA_256, at));
  }

  public static Medium.Announced film(String ownerId, Instant at) {
    return new Medium.Announced(
        new Announcement(newId(at), ownerId, ContentType.MP4, 100_000, SHA_256, at));
  }

  public static Medium.Ready ready(Medium.Announced medium, Instant at) {
    return medium.ready(
        List.of(
            Served.picture(
                medium.id(), VariantSize.SMALL, ContentType.JPEG, new ImageSize(320, 200)),
            Served.picture(
                medium.id(), VariantSize.MEDIUM, ContentType.JPEG, new ImageSize(800, 500)),
            Served.picture(
                medium.id(), VariantSize.LARGE, ContentType.JPEG, new ImageSize(1000, 625))),
        at);
  }

  public static Medium.Removed removed(Medium medium, Instant at) {
    return switch (medium.leaves(at)) {
      case Medium.Leaving.Gone(var gone) -> gone;
      case Medium.Leaving.Shown() -> throw new IllegalArgumentException("it is shown");
    };
  }
}
