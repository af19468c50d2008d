package dev.souk.local.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Shapes in the coordinates of a square of 1200.
final class ShapePaths {
  private ShapePaths() {}

  /// A path in the absolute commands M, L, Q, C and Z of SVG, each letter before each of its
  /// points.
  static Path2D path(String commands) {
    var path = new Path2D.Double();
    var words = commands.split(" ", -1);
    for (int i = 0; i < words.length; ) {
      switch (words[i].charAt(0)) {
        case 'M' -> path.moveTo(n(words[i + 1]), n(words[i + 2]));
        case 'L' -> path.lineTo(n(words[i + 1]), n(words[i + 2]));
        case 'Q' -> path.quadTo(n(words[i + 1]), n(words[i + 2]), n(words[i + 3]), n(words[i + 4]));
        case 'C' ->
            path.curveTo(
                n(words[i + 1]),
                n(words[i + 2]),
                n(words[i + 3]),
                n(words[i + 4]),
                n(words[i + 5]),
                n(words[i + 6]));
        case 'Z' -> path.closePath();
        default -> throw new IllegalArgumentException("no command " + words[i]);
      }
      i += length(words[i].charAt(0));
    }
    return path;
  }

  private static int length(char command) {
    return switch (command) {
      case 'Z' -> 1;
      case 'Q' -> 5;
      case 'C' -> 7;
      default -> 3;
    };
  }

  private static double n(String word) {
    return Double.parseDouble(word);
  }

  static Shape oval(double x, double y, double rx, double ry) {
    return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  static Shape box(double x, double y, double width, double height, double round) {
    return new RoundRectangle2D.Double(x, y, width, height, round, round);
  }

  /// A pointed leaf from (x, y), upright at 0 degrees and turning to the right.
  static Shape leaf(double x, double y, double degrees, double length) {
    double w = length * 0.26;
    var leaf = new Path2D.Double();
    leaf.moveTo(0, 0);
    leaf.curveTo(-w, -length * 0.3, -w, -length * 0.7, 0, -length);
    leaf.curveTo(w, -length * 0.7, w, -length * 0.3, 0, 0);
    var at = AffineTransform.getTranslateInstance(x, y);
    at.rotate(Math.toRadians(degrees));
    return at.createTransformedShape(leaf);
  }

  static Shape turned(Shape shape, double degrees) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees), 600, 600)
        .createTransformedShape(shape);
  }
}
