package dev.souk.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes of an uploaded image the pictures that are served: upright, in sRGB, never enlarged, and
/// without any metadata, so that nobody learns where a seller lives.
///
/// Opaque pictures become JPEG, those with clear parts PNG. AVIF has no decoder to rely on here: it
/// is served as it was sent, with its metadata overwritten (decision 0005).
///
/// It needs about 400 MB beside the file for the largest picture accepted, and keeps nothing
/// between calls.
public final class ImageVariants {
  private ImageVariants() {}

  /// The variants of a whole image file. Never throws for the file's sake; the same file gives the
  /// same bytes.
  ///
  /// @throws IllegalArgumentException when `claimed` is no image
  public static Made of(ContentType claimed, byte[] file) {
    var found = Sniffer.sniff(file, file.length);
    if (!found.bearsOut(claimed)) {
      return new Made.Lies(claimed, found);
    }
    return switch (ImageHeader.read(claimed, file)) {
      case ImageHeader.TooLarge(var size) -> new Made.TooLarge(size);
      case ImageHeader.Unreadable(var why) -> new Made.Broken(why);
      case ImageHeader.Fits fits when claimed == ContentType.AVIF -> asItIs(fits.size(), file);
      case ImageHeader.Fits fits -> drawn(claimed, fits, file);
    };
  }

  private static Made asItIs(ImageSize size, byte[] file) {
    return AvifFile.withoutMetadata(file)
        .<Made>map(bytes -> {
          var all = new ArrayList<Variant>();
          for (var name : VariantSize.values()) {
            all.add(new Variant(name, ContentType.AVIF, size, bytes));
          }
          return new Made.Variants(all);
        })
        .orElseGet(() -> new Made.Broken("its metadata cannot be told from its picture"));
  }

  private static Made drawn(ContentType type, ImageHeader.Fits fits, byte[] file) {
    try {
      return new Made.Variants(all(Codec.decode(type, file, fits.size()), fits));
    } catch (IOException | RuntimeException e) {
      // Decoders answer damage with any of a dozen exceptions, and their messages are of no use to
      // a seller.
      return new Made.Broken("its " + type.mime() + " data cannot be decoded");
    } catch (OutOfMemoryError e) {
      // A forged length inside the file asks for one absurd array. What was there before is whole
      // and soon free.
      return new Made.Broken("its " + type.mime() + " data asks for too much memory");
    }
  }

  private static List<Variant> all(BufferedImage decoded, ImageHeader.Fits fits)
      throws IOException {
    var shown = fits.orientation().swapsSides() ? fits.size().turned() : fits.size();
    var names = VariantSize.values();
    var all = new ArrayList<Variant>();
    BufferedImage upright = null;
    // Each is drawn from the next larger one, which is much smaller than the original.
    for (int i = names.length - 1; i >= 0; i--) {
      var size = shown.within(names[i].side());
      upright =
          upright == null
              ? Drawing.upright(
                  Drawing.scaled(decoded, stored(size, fits.orientation())), fits.orientation())
              : Drawing.scaled(upright, size);
      all.addFirst(Codec.encode(names[i], upright));
    }
    return all;
  }

  private static ImageSize stored(ImageSize shown, Orientation orientation) {
    return orientation.swapsSides() ? shown.turned() : shown;
  }
}
