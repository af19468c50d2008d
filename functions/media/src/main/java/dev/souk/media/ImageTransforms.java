package dev.souk.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Scales and turns images. Every result is in sRGB, with an alpha channel when its source has one.
final class ImageTransforms {
  private ImageTransforms() {}

  /// The image at this size, halved until it is less than twice as large: a single bilinear step
  /// looks at four pixels only, and loses what lies between them.
  static BufferedImage scaled(BufferedImage source, ImageSize to) {
    var image = source;
    while (image.getWidth() >= 2 * to.width() && image.getHeight() >= 2 * to.height()) {
      image =
          drawn(
              image,
              Math.max(to.width(), image.getWidth() / 2),
              Math.max(to.height(), image.getHeight() / 2));
    }
    boolean done = image.getWidth() == to.width() && image.getHeight() == to.height();
    return done && isPlain(image) ? image : drawn(image, to.width(), to.height());
  }

  static BufferedImage upright(BufferedImage image, ExifOrientation orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return image;
    }
    int width = orientation.swapsSides() ? image.getHeight() : image.getWidth();
    int height = orientation.swapsSides() ? image.getWidth() : image.getHeight();
    var result = new BufferedImage(width, height, image.getType());
    var pen = result.createGraphics();
    pen.drawImage(image, turn(orientation, image.getWidth(), image.getHeight()), null);
    pen.dispose();
    return result;
  }

  private static AffineTransform turn(ExifOrientation orientation, int w, int h) {
    return switch (orientation) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case HALF_TURN -> new AffineTransform(-1, 0, 0, -1, w, h);
      case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, h);
      case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case QUARTER_RIGHT -> new AffineTransform(0, 1, -1, 0, h, 0);
      case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, h, w);
      case QUARTER_LEFT -> new AffineTransform(0, -1, 1, 0, 0, w);
    };
  }

  private static BufferedImage drawn(BufferedImage source, int width, int height) {
    var type =
        source.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    var result = new BufferedImage(width, height, type);
    Graphics2D pen = result.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(source, 0, 0, width, height, null);
    pen.dispose();
    return result;
  }

  private static boolean isPlain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_INT_RGB
        || image.getType() == BufferedImage.TYPE_INT_ARGB;
  }
}
