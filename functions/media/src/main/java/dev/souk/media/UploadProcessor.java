package dev.souk.media;

import dev.souk.error.StaleVersionException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is done with one upload, from its first bytes to the media file that can be shown.
///
/// It may be cut off between any two steps and begun anew, and several may be at it at once: the
/// same upload makes the same files under the same keys, one condition decides who marks the media
/// file, and the upload is deleted last.
final class UploadProcessor {
  private final MediaAssets media;
  private final MediaObjects objects;
  private final InstantSource clock;

  UploadProcessor(MediaAssets media, MediaObjects objects, InstantSource clock) {
    this.media = media;
    this.objects = objects;
    this.clock = clock;
  }

  /// @param key under which an object was made
  void of(String key) {
    var upload = UploadLocation.of(key);
    if (upload.isPresent()) {
      of(upload.get());
    }
    objects.deleteUpload(key);
  }

  private void of(UploadLocation upload) {
    var found = media.find(upload.mediaId());
    if (found.isEmpty()) {
      objects.unpublish(upload.mediaId());
    } else if (found.get().isOwnedBy(upload.ownerId())) {
      of(found.get(), upload);
    }
  }

  private void of(MediaAsset mediaAsset, UploadLocation upload) {
    switch (mediaAsset) {
      case MediaAsset.Pending pending -> settle(pending, upload);
      // What an attempt before this one left behind is taken back.
      case MediaAsset.Rejected rejected -> objects.unpublish(upload.mediaId());
      case MediaAsset.Removed removed -> objects.unpublish(upload.mediaId());
      case MediaAsset.Ready ready -> {}
    }
  }

  private void settle(MediaAsset.Pending medium, UploadLocation upload) {
    var next =
        medium.declaration().type().isImage() ? picture(medium, upload) : video(medium, upload);
    if (next instanceof MediaAsset.Pending) {
      return;
    }
    try {
      media.save(next);
    } catch (StaleVersionException e) {
      lost(upload);
    }
  }

  /// Another was faster. If what it decided serves no files, ours must go.
  private void lost(UploadLocation upload) {
    var now = media.find(upload.mediaId());
    if (now.isEmpty() || !(now.get() instanceof MediaAsset.Ready)) {
      objects.unpublish(upload.mediaId());
    }
  }

  private MediaAsset picture(MediaAsset.Pending medium, UploadLocation upload) {
    var told = medium.declaration();
    return switch (objects.read(upload, (int) told.type().maxBytes())) {
      case MediaObjects.Read.Missing() -> medium;
      case MediaObjects.Read.TooLong() -> otherContent(medium);
      case MediaObjects.Read.Whole(var bytes) ->
          UploadChecksums.fits(bytes, told) ? drawn(medium, bytes) : otherContent(medium);
    };
  }

  private MediaAsset drawn(MediaAsset.Pending medium, byte[] bytes) {
    var type = medium.declaration().type();
    return switch (ImageVariants.of(type, bytes)) {
      case ImageVariantResult.Variants(var all) ->
          medium.ready(served(medium.declaration(), all), now());
      case ImageVariantResult.TypeMismatch(var claimed, var found) -> refused(medium, found);
      case ImageVariantResult.TooLarge(var size) ->
          medium.refused(
              UploadRejection.TOO_MANY_PIXELS,
              String.format(
                  Locale.ROOT,
                  "The image has %d × %d pixels; the limit is %d megapixels and %d pixels per side.",
                  size.width(),
                  size.height(),
                  ImageSize.MAX_PIXELS / 1_000_000,
                  ImageSize.MAX_SIDE),
              now());
      case ImageVariantResult.Unreadable(var why) -> unreadable(medium, why);
    };
  }

  private List<MediaFile> served(UploadDeclaration told, List<ImageVariant> all) {
    var files = new ArrayList<MediaFile>();
    for (var variant : all) {
      var file =
          MediaFile.picture(told.id(), variant.name(), variant.type(), variant.size())
              .to(told.audience());
      objects.publish(file, variant.type(), variant.bytes());
      files.add(file);
    }
    return files;
  }

  /// A video is looked at and copied where it lies, without its metadata; half a gigabyte would not
  /// fit here.
  private MediaAsset video(MediaAsset.Pending medium, UploadLocation upload) {
    var told = medium.declaration();
    var head = objects.head(upload, ContentSniffer.LOOKS_AT);
    if (head.isEmpty()) {
      return medium;
    }
    var stored = head.get().stored();
    if (stored.size() != told.size()) {
      return otherContent(medium);
    }
    var found = ContentSniffer.sniff(head.get().bytes(), told.size());
    if (!found.confirms(told.type())) {
      return refused(medium, found);
    }
    return switch (VideoMetadataRemoval.of(told.type(), objects, stored)) {
      case VideoMetadataRemoval.Missing() -> medium;
      case VideoMetadataRemoval.Unusable(var why) -> unreadable(medium, why);
      case VideoMetadataRemoval.By(var overwrites) -> blanked(medium, stored, overwrites);
    };
  }

  private MediaAsset blanked(
      MediaAsset.Pending medium, StoredUpload stored, ByteOverwrites overwrites) {
    var told = medium.declaration();
    var file = MediaFile.video(told.id(), told.type()).to(told.audience());
    return objects.publish(file, told.type(), stored, overwrites)
        ? medium.ready(List.of(file), now())
        : medium;
  }

  private MediaAsset unreadable(MediaAsset.Pending medium, String why) {
    return medium.refused(
        UploadRejection.UNREADABLE, "The file cannot be used: " + why + ".", now());
  }

  private MediaAsset otherContent(MediaAsset.Pending medium) {
    return medium.refused(
        UploadRejection.CONTENT_MISMATCH, "The file is not the one that was declared.", now());
  }

  private MediaAsset refused(MediaAsset.Pending medium, SniffResult found) {
    var type = medium.declaration().type();
    var detail =
        switch (found) {
          case SniffResult.Malformed(var begins, var why) when begins == type ->
              "The file cannot be used: " + why + ".";
          case SniffResult.UnsupportedFormat(var name) ->
              "The file is %s, which is not supported: send JPEG, PNG, WebP (not animated) or AVIF."
                  .formatted(name);
          case SniffResult.Malformed _,
              SniffResult.Recognized _,
              SniffResult.ActiveContent _,
              SniffResult.Unknown _ ->
              "The file is no " + type.mime() + ".";
        };
    return medium.refused(UploadRejection.of(found, type), detail, now());
  }

  private Instant now() {
    return clock.instant();
  }
}
