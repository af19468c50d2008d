package dev.souk.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The colours of a PNG file with a profile (W3C PNG Third Edition, section 11.3.2.3, `iCCP`),
/// which ImageIO reads as if they were of sRGB: a photograph in Display P3 or Adobe RGB would look
/// pale. A profile that is damaged, or is none of three colours, is passed over, as browsers do.
final class PngColorProfile {
  /// Profiles have some hundred bytes up to some hundred kilobytes.
  private static final int MAX_PROFILE = 4_000_000;

  private static final int MAX_NAME = 80;

  private PngColorProfile() {}

  /// The image in sRGB, or the image itself when the file has no profile to go by.
  static BufferedImage inSrgb(byte[] file, BufferedImage image) {
    return space(new ByteReader(file), file).map(it -> converted(image, it)).orElse(image);
  }

  private static Optional<ICC_ColorSpace> space(ByteReader reader, byte[] file) {
    long at = 8;
    while (reader.has(at, 12) && reader.has(at + 12, reader.u32(at))) {
      switch (reader.fourCc(at + 4)) {
        case "iCCP" -> {
          return profile(reader, file, at + 8, reader.u32(at));
        }
        case "IDAT" -> {
          return Optional.empty();
        }
        default -> at += 12 + reader.u32(at);
      }
    }
    return Optional.empty();
  }

  private static Optional<ICC_ColorSpace> profile(
      ByteReader reader, byte[] file, long from, long length) {
    int name = 0;
    while (name < MAX_NAME && name < length && reader.u8(from + name) != 0) {
      name++;
    }
    int data = (int) from + name + 2;
    var inflated = inflated(file, data, (int) (from + length) - data);
    if (inflated.length == 0) {
      return Optional.empty();
    }
    try {
      var profile = ICC_Profile.getInstance(inflated);
      return profile.getColorSpaceType() == ColorSpace.TYPE_RGB
          ? Optional.of(new ICC_ColorSpace(profile))
          : Optional.empty();
    } catch (RuntimeException e) {
      // the JDK answers damage with any of several
      return Optional.empty();
    }
  }

  /// Empty when it is damaged, or more than any profile has.
  private static byte[] inflated(byte[] file, int from, int length) {
    if (length <= 0) {
      return new byte[0];
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(file, from, length);
      var room = new byte[MAX_PROFILE];
      int size = inflater.inflate(room);
      return inflater.finished() ? Arrays.copyOf(room, size) : new byte[0];
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  private static BufferedImage converted(BufferedImage image, ICC_ColorSpace space) {
    return switch (image.getColorModel()) {
      case IndexColorModel palette -> painted(image, palette, space);
      case ComponentColorModel model when model.getNumColorComponents() == 3 -> {
        var meant =
            new ComponentColorModel(
                space,
                model.hasAlpha(),
                model.isAlphaPremultiplied(),
                model.getTransparency(),
                model.getTransferType());
        var told = new BufferedImage(meant, image.getRaster(), meant.isAlphaPremultiplied(), null);
        var type = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var result = new BufferedImage(image.getWidth(), image.getHeight(), type);
        yield new ColorConvertOp(null).filter(told, result);
      }
      default -> image;
    };
  }

  /// Only the palette has colours.
  private static BufferedImage painted(
      BufferedImage image, IndexColorModel palette, ICC_ColorSpace space) {
    var colours = new int[palette.getMapSize()];
    palette.getRGBs(colours);
    for (int i = 0; i < colours.length; i++) {
      var meant = new float[3];
      for (int part = 0; part < 3; part++) {
        meant[part] = ((colours[i] >> (16 - 8 * part)) & 0xff) / 255f;
      }
      var shown = space.toRGB(meant);
      int argb = colours[i] & 0xff00_0000;
      for (int part = 0; part < 3; part++) {
        argb |= Math.round(shown[part] * 255) << (16 - 8 * part);
      }
      colours[i] = argb;
    }
    var next =
        new IndexColorModel(
            palette.getPixelSize(),
            colours.length,
            colours,
            0,
            palette.hasAlpha(),
            palette.getTransparentPixel(),
            palette.getTransferType());
    return new BufferedImage(next, image.getRaster(), false, null);
  }
}
