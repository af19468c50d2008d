package dev.souk.media;

import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A medium as its owner sees it.
@Says("A picture or film as its owner sees it.")
record MediumView(
    @Says(
            value = "The medium's id, which products name.",
            example = "med_01jd3v4mzre5jbf6w2y1nq8k0c")
        String id,
    @Says(
            value =
                "`announced` until the file was uploaded and looked at, then `ready` or `refused`;"
                    + " only what is ready can be shown.",
            example = "ready")
        Status status,
    @Says(value = "The type the file was announced with.", example = "image/jpeg")
        String contentType,
    @Says(value = "The file's size in bytes.", example = "183724") long size,
    @Says(
            value = "SHA-256 of the file, in base64.",
            example = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        String sha256,
    @Says(
            value = "What can be shown, smallest first; empty while it is not ready.",
            example =
                "[{\"name\":\"small\",\"url\":\"https://media.souk.example/med_01jd3v4mzre5jbf6w2y1nq8k0c/small.jpg\","
                    + "\"width\":320,\"height\":213}]")
        List<VariantView> variants,
    @Says("Why it was refused, if it was.") @Nullable RefusalView refusal,
    @Says(
            value = "Whether something shows it, or did once: such a medium is kept.",
            example = "false")
        boolean inUse,
    @Says(value = "Grows with every change.", example = "2") long version,
    @Says(value = "When it was announced.", example = "2026-03-01T12:00:00.000Z") Instant createdAt,
    @Says(value = "When it last changed.", example = "2026-03-01T12:00:09.000Z")
        Instant updatedAt) {

  /// How far it has come.
  enum Status {
    ANNOUNCED,
    READY,
    REFUSED
  }

  @Says(
      "One file. A seller's anyone may read, and may keep for ever: another picture has another"
          + " address. A courier's is behind an address that works for five minutes; ask again for"
          + " another.")
  record VariantView(
      @Says(value = "`small`, `medium`, `large`; `original` for a film.", example = "small")
          String name,
      @Says(
              value = "Where it is.",
              example = "https://media.souk.example/med_01jd3v4mzre5jbf6w2y1nq8k0c/small.jpg")
          String url,
      @Says(value = "In pixels; null for a film.", example = "320") @Nullable Integer width,
      @Says(value = "In pixels; null for a film.", example = "213") @Nullable Integer height) {

    private static VariantView of(Served file, MediaUrls urls) {
      var size = file.size();
      return size.equals(ImageSize.NONE)
          ? new VariantView(file.name(), urls.of(file.key()), null, null)
          : new VariantView(file.name(), urls.of(file.key()), size.width(), size.height());
    }
  }

  @Says("Why an upload was not taken.")
  record RefusalView(
      @Says(value = "A stable word.", example = "otherType") Refusal reason,
      @Says(value = "A sentence.", example = "The file is no image/jpeg.") String detail) {}

  static MediumView of(Medium medium, MediaUrls urls) {
    return switch (medium) {
      case Medium.Announced announced -> view(medium, Status.ANNOUNCED, List.of(), null, false);
      case Medium.Ready ready ->
          view(
              medium,
              Status.READY,
              ready.files().stream().map(file -> VariantView.of(file, urls)).toList(),
              null,
              ready.usedAt() != null);
      case Medium.Refused refused ->
          view(
              medium,
              Status.REFUSED,
              List.of(),
              new RefusalView(refused.why(), refused.detail()),
              false);
      case Medium.Removed removed ->
          throw new IllegalArgumentException("nobody sees what is removed");
    };
  }

  private static MediumView view(
      Medium medium,
      Status status,
      List<VariantView> variants,
      @Nullable RefusalView refusal,
      boolean inUse) {
    var told = medium.told();
    return new MediumView(
        told.id(),
        status,
        told.type().mime(),
        told.size(),
        told.sha256(),
        variants,
        refusal,
        inUse,
        medium.version(),
        told.at(),
        medium.updatedAt());
  }
}
