package dev.souk.media;

import dev.souk.json.Description;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A media file as its owner sees it.
@Description("A media file as its owner sees it.")
record MediaAssetView(
    @Description(
            value = "The media file's id, to be referenced by products.",
            example = "med_01jd3v4mzre5jbf6w2y1nq8k0c")
        String id,
    @Description(
            value =
                "`pending` until the file has been uploaded and processed, then `ready` or"
                    + " `rejected`; only ready files can be used.",
            example = "ready")
        Status status,
    @Description(value = "The declared media type.", example = "image/jpeg") String contentType,
    @Description(value = "The file's size in bytes.", example = "183724") long size,
    @Description(
            value = "SHA-256 of the file, in base64.",
            example = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        String sha256,
    @Description(
            value = "The files, smallest first; empty while it is not ready.",
            example =
                "[{\"name\":\"small\",\"url\":\"https://media.souk.example/med_01jd3v4mzre5jbf6w2y1nq8k0c/small.jpg\","
                    + "\"width\":320,\"height\":213}]")
        List<FileView> variants,
    @Description("Why it was rejected, if it was.") @Nullable RejectionView rejection,
    @Description(value = "Whether it is or was in use; it is then kept.", example = "false")
        boolean inUse,
    @Description(value = "Version, increases with every change.", example = "2") long version,
    @Description(value = "Creation time.", example = "2026-03-01T12:00:00.000Z") Instant createdAt,
    @Description(value = "Time of the last change.", example = "2026-03-01T12:00:09.000Z")
        Instant updatedAt) {

  /// How far it has come.
  enum Status {
    PENDING,
    READY,
    REJECTED
  }

  @Description(
      "One file. A seller's file is public and immutable. A courier's file has a presigned"
          + " URL valid for five minutes.")
  record FileView(
      @Description(value = "`small`, `medium`, `large`; `original` for a video.", example = "small")
          String name,
      @Description(
              value = "URL of the file.",
              example = "https://media.souk.example/med_01jd3v4mzre5jbf6w2y1nq8k0c/small.jpg")
          String url,
      @Description(value = "In pixels; null for a video.", example = "320") @Nullable Integer width,
      @Description(value = "In pixels; null for a video.", example = "213")
          @Nullable Integer height) {

    private static FileView of(MediaFile file, MediaUrls urls) {
      var size = file.size();
      return size.equals(ImageSize.NONE)
          ? new FileView(file.name(), urls.of(file.key()), null, null)
          : new FileView(file.name(), urls.of(file.key()), size.width(), size.height());
    }
  }

  @Description("Why an upload was rejected.")
  record RejectionView(
      @Description(value = "Stable machine-readable reason.", example = "typeMismatch")
          UploadRejection reason,
      @Description(value = "Human-readable explanation.", example = "The file is no image/jpeg.")
          String detail) {}

  static MediaAssetView of(MediaAsset mediaAsset, MediaUrls urls) {
    return switch (mediaAsset) {
      case MediaAsset.Pending announced -> view(mediaAsset, Status.PENDING, List.of(), null, false);
      case MediaAsset.Ready ready ->
          view(
              mediaAsset,
              Status.READY,
              ready.files().stream().map(file -> FileView.of(file, urls)).toList(),
              null,
              ready.usedAt() != null);
      case MediaAsset.Rejected refused ->
          view(
              mediaAsset,
              Status.REJECTED,
              List.of(),
              new RejectionView(refused.why(), refused.detail()),
              false);
      case MediaAsset.Removed removed ->
          throw new IllegalArgumentException("nobody sees what is removed");
    };
  }

  private static MediaAssetView view(
      MediaAsset mediaAsset,
      Status status,
      List<FileView> variants,
      @Nullable RejectionView refusal,
      boolean inUse) {
    var told = mediaAsset.declaration();
    return new MediaAssetView(
        told.id(),
        status,
        told.type().mime(),
        told.size(),
        told.sha256(),
        variants,
        refusal,
        inUse,
        mediaAsset.version(),
        told.at(),
        mediaAsset.updatedAt());
  }
}
