package dev.souk.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes of an uploaded image the images that are served: upright, in sRGB, never enlarged, and
/// without any metadata, so that nobody learns where a seller lives.
///
/// Opaque images become JPEG, those with clear parts PNG. AVIF has no decoder to rely on here: it
/// is served as it was sent, with its metadata overwritten (decision 0005).
///
/// It needs about 400 MB beside the file for the largest image accepted, and keeps nothing between
/// calls.
public final class ImageVariants {
  private ImageVariants() {}

  /// The variants of a whole image file. Never throws for the file's sake; the same file gives the
  /// same bytes.
  ///
  /// @throws IllegalArgumentException when `claimed` is no image
  public static ImageVariantResult of(ContentType claimed, byte[] file) {
    var found = ContentSniffer.sniff(file, file.length);
    if (!found.confirms(claimed)) {
      return new ImageVariantResult.TypeMismatch(claimed, found);
    }
    return switch (ImageHeader.read(claimed, file)) {
      case ImageHeader.TooLarge(var size) -> new ImageVariantResult.TooLarge(size);
      case ImageHeader.Unreadable(var why) -> new ImageVariantResult.Unreadable(why);
      case ImageHeader.Fits fits when claimed == ContentType.AVIF -> asItIs(fits.size(), file);
      case ImageHeader.Fits fits -> drawn(claimed, fits, file);
    };
  }

  private static ImageVariantResult asItIs(ImageSize size, byte[] file) {
    return AvifFile.withoutMetadata(file)
        .<ImageVariantResult>map(bytes -> {
          var all = new ArrayList<ImageVariant>();
          for (var name : ImageVariantSize.values()) {
            all.add(new ImageVariant(name, ContentType.AVIF, size, bytes));
          }
          return new ImageVariantResult.Variants(all);
        })
        .orElseGet(() ->
            new ImageVariantResult.Unreadable("its metadata cannot be told from its picture"));
  }

  private static ImageVariantResult drawn(ContentType type, ImageHeader.Fits fits, byte[] file) {
    try {
      return new ImageVariantResult.Variants(all(ImageCodec.decode(type, file, fits.size()), fits));
    } catch (IOException | RuntimeException e) {
      // Decoders answer damage with any of a dozen exceptions, and their messages are of no use to
      // a seller.
      return new ImageVariantResult.Unreadable("its " + type.mime() + " data cannot be decoded");
    } catch (OutOfMemoryError e) {
      // A forged length inside the file asks for one absurd array. What was there before is whole
      // and soon free.
      return new ImageVariantResult.Unreadable(
          "its " + type.mime() + " data asks for too much memory");
    }
  }

  private static List<ImageVariant> all(BufferedImage decoded, ImageHeader.Fits fits)
      throws IOException {
    var shown = fits.orientation().swapsSides() ? fits.size().turned() : fits.size();
    var names = ImageVariantSize.values();
    var all = new ArrayList<ImageVariant>();
    BufferedImage upright = null;
    // Each is drawn from the next larger one, which is much smaller than the original.
    for (int i = names.length - 1; i >= 0; i--) {
      var size = shown.within(names[i].side());
      upright =
          upright == null
              ? ImageTransforms.upright(
                  ImageTransforms.scaled(decoded, stored(size, fits.orientation())),
                  fits.orientation())
              : ImageTransforms.scaled(upright, size);
      all.addFirst(ImageCodec.encode(names[i], upright));
    }
    return all;
  }

  private static ImageSize stored(ImageSize shown, ExifOrientation orientation) {
    return orientation.swapsSides() ? shown.turned() : shown;
  }
}
