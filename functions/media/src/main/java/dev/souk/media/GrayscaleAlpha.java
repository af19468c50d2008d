package dev.souk.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;

/// Greys with an alpha channel, as some PNG files have them.
final class GrayscaleAlpha {
  private GrayscaleAlpha() {}

  /// The same image in sRGB, or the image itself when it is no grey with alpha.
  ///
  /// Java2D takes such greys for linear light and draws them far too bright, though what the reader
  /// found was sRGB.
  static BufferedImage asRgb(BufferedImage image) {
    var colours = image.getColorModel();
    if (!colours.hasAlpha() || colours.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image;
    }
    int width = image.getWidth();
    int surplusBits = colours.getComponentSize(0) - 8;
    var result = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    var row = new int[2 * width];
    var pixels = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        pixels[x] = argb(row[2 * x] >> surplusBits, row[2 * x + 1] >> surplusBits);
      }
      result.setRGB(0, y, width, 1, pixels, 0, width);
    }
    return result;
  }

  private static int argb(int grey, int alpha) {
    return (alpha << 24) | (grey << 16) | (grey << 8) | grey;
  }
}
