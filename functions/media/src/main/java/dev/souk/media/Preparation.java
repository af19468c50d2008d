package dev.souk.media;

import dev.souk.fault.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is done with one upload, from its first bytes to the medium that can be shown.
///
/// It may be cut off between any two steps and begun anew, and several may be at it at once: the
/// same upload makes the same files under the same keys, one condition decides who marks the
/// medium, and the upload is deleted last.
final class Preparation {
  private final Media media;
  private final MediaObjects objects;
  private final InstantSource clock;

  Preparation(Media media, MediaObjects objects, InstantSource clock) {
    this.media = media;
    this.objects = objects;
    this.clock = clock;
  }

  /// @param key under which an object was made
  void of(String key) {
    var upload = Upload.of(key);
    if (upload.isPresent()) {
      of(upload.get());
    }
    objects.discard(key);
  }

  private void of(Upload upload) {
    var found = media.find(upload.mediaId());
    if (found.isEmpty()) {
      objects.withdraw(upload.mediaId());
    } else if (found.get().isOf(upload.ownerId())) {
      of(found.get(), upload);
    }
  }

  private void of(Medium medium, Upload upload) {
    switch (medium) {
      case Medium.Announced announced -> settle(announced, upload);
      // What an attempt before this one left behind is taken back.
      case Medium.Refused refused -> objects.withdraw(upload.mediaId());
      case Medium.Removed removed -> objects.withdraw(upload.mediaId());
      case Medium.Ready ready -> {}
    }
  }

  private void settle(Medium.Announced medium, Upload upload) {
    var next = medium.told().type().isImage() ? picture(medium, upload) : film(medium, upload);
    if (next instanceof Medium.Announced) {
      return;
    }
    try {
      media.save(next);
    } catch (Stale e) {
      lost(upload);
    }
  }

  /// Another was faster. If what it decided serves no files, ours must go.
  private void lost(Upload upload) {
    var now = media.find(upload.mediaId());
    if (now.isEmpty() || !(now.get() instanceof Medium.Ready)) {
      objects.withdraw(upload.mediaId());
    }
  }

  private Medium picture(Medium.Announced medium, Upload upload) {
    var told = medium.told();
    return switch (objects.read(upload, (int) told.type().maxBytes())) {
      case MediaObjects.Read.Missing() -> medium;
      case MediaObjects.Read.TooLong() -> otherContent(medium);
      case MediaObjects.Read.Whole(var bytes) ->
          Checksums.fits(bytes, told) ? drawn(medium, bytes) : otherContent(medium);
    };
  }

  private Medium drawn(Medium.Announced medium, byte[] bytes) {
    var type = medium.told().type();
    return switch (ImageVariants.of(type, bytes)) {
      case Made.Variants(var all) -> medium.ready(served(medium.told(), all), now());
      case Made.Lies(var claimed, var found) -> refused(medium, found);
      case Made.TooLarge(var size) ->
          medium.refused(
              Refusal.TOO_MANY_PIXELS,
              String.format(
                  Locale.ROOT,
                  "The picture has %d × %d pixels; at most %d megapixels and %d on a side are taken.",
                  size.width(),
                  size.height(),
                  ImageSize.MAX_PIXELS / 1_000_000,
                  ImageSize.MAX_SIDE),
              now());
      case Made.Broken(var why) -> unreadable(medium, why);
    };
  }

  private List<Served> served(Announcement told, List<Variant> all) {
    var files = new ArrayList<Served>();
    for (var variant : all) {
      var file =
          Served.picture(told.id(), variant.name(), variant.type(), variant.size())
              .to(told.audience());
      objects.serve(file, variant.type(), variant.bytes());
      files.add(file);
    }
    return files;
  }

  /// A film is looked at and copied where it lies, without its metadata; half a gigabyte would not
  /// fit here.
  private Medium film(Medium.Announced medium, Upload upload) {
    var told = medium.told();
    var head = objects.head(upload, Sniffer.LOOKS_AT);
    if (head.isEmpty()) {
      return medium;
    }
    var stored = head.get().stored();
    if (stored.size() != told.size()) {
      return otherContent(medium);
    }
    var found = Sniffer.sniff(head.get().bytes(), told.size());
    if (!found.bearsOut(told.type())) {
      return refused(medium, found);
    }
    return switch (BlankedFilm.of(told.type(), objects, stored)) {
      case BlankedFilm.Missing() -> medium;
      case BlankedFilm.Unusable(var why) -> unreadable(medium, why);
      case BlankedFilm.By(var overwrites) -> blanked(medium, stored, overwrites);
    };
  }

  private Medium blanked(Medium.Announced medium, StoredUpload stored, Overwrites overwrites) {
    var told = medium.told();
    var file = Served.film(told.id(), told.type()).to(told.audience());
    return objects.serve(file, told.type(), stored, overwrites)
        ? medium.ready(List.of(file), now())
        : medium;
  }

  private Medium unreadable(Medium.Announced medium, String why) {
    return medium.refused(Refusal.UNREADABLE, "The file cannot be used: " + why + ".", now());
  }

  private Medium otherContent(Medium.Announced medium) {
    return medium.refused(
        Refusal.OTHER_CONTENT, "The file is not the one that was announced.", now());
  }

  private Medium refused(Medium.Announced medium, Sniffed found) {
    var type = medium.told().type();
    var detail =
        switch (found) {
          case Sniffed.Malformed(var begins, var why) when begins == type ->
              "The file cannot be used: " + why + ".";
          case Sniffed.Foreign(var name) ->
              "The file is %s, which is not taken: send JPEG, PNG, WebP (not animated) or AVIF."
                  .formatted(name);
          case Sniffed.Malformed _, Sniffed.Is _, Sniffed.Active _, Sniffed.Unknown _ ->
              "The file is no " + type.mime() + ".";
        };
    return medium.refused(Refusal.of(found, type), detail, now());
  }

  private Instant now() {
    return clock.instant();
  }
}
