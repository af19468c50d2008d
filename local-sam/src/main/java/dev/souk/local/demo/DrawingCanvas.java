package dev.souk.local.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// A sheet of 1200 by 1200 with a wall, a table, and light from the left. Needs no font and no
/// display.
final class DrawingCanvas {
  static final int SIDE = 1200;
  private static final int TABLE = 800;

  private final BufferedImage canvasImage =
      new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = canvasImage.createGraphics();
  private final SplittableRandom random;

  private DrawingCanvas(long seed) {
    random = new SplittableRandom(seed);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static BufferedImage draw(ProductDrawing productDrawing) {
    var canvas = new DrawingCanvas(productDrawing.key().hashCode());
    canvas.room(new Color(productDrawing.wall()), new Color(productDrawing.table()));
    productDrawing.strokes().accept(canvas);
    canvas.graphics.dispose();
    return canvas.canvasImage;
  }

  private void room(Color wall, Color table) {
    graphics.setPaint(new GradientPaint(0, 0, mixed(wall, Color.WHITE, 0.35), 0, TABLE, wall));
    graphics.fillRect(0, 0, SIDE, TABLE);
    if (wall.equals(table)) {
      graphics.fillRect(0, TABLE, SIDE, SIDE - TABLE);
      glow(430, 420, 760, 0x66ffffff);
      return;
    }
    glow(430, 420, 620, 0x66ffffff);
    graphics.setPaint(new GradientPaint(0, TABLE, table, 0, SIDE, mixed(table, Color.WHITE, 0.25)));
    graphics.fillRect(0, TABLE, SIDE, SIDE - TABLE);
  }

  /// A plain area.
  DrawingCanvas solid(Shape shape, int rgb) {
    return painted(shape, new Color(rgb));
  }

  /// An area with an alpha value in its upper byte.
  DrawingCanvas veil(Shape shape, int argb) {
    return painted(shape, new Color(argb, true));
  }

  /// A round body: lit from the left, in its own shadow on the right.
  DrawingCanvas round(Shape shape, int rgb) {
    var bounds = shape.getBounds();
    solid(shape, rgb);
    float left = bounds.x;
    float right = bounds.x + bounds.width;
    return painted(
        shape,
        new LinearGradientPaint(
            left,
            0,
            right,
            0,
            new float[] {0, 0.28f, 0.55f, 1},
            new Color[] {
              alpha(0x18000000), alpha(0x40ffffff), alpha(0x00ffffff), alpha(0x50201030)
            }));
  }

  /// A flat body: a little lighter above than below.
  DrawingCanvas flat(Shape shape, int rgb) {
    var bounds = shape.getBounds();
    solid(shape, rgb);
    return painted(
        shape,
        new GradientPaint(
            bounds.x,
            bounds.y,
            alpha(0x28ffffff),
            bounds.x + bounds.width,
            bounds.y + bounds.height,
            alpha(0x30201030)));
  }

  /// A flat body of wood, its grain along `degrees`.
  DrawingCanvas wood(Shape shape, int rgb, double degrees) {
    flat(shape, rgb);
    int grain = mixed(new Color(rgb), Color.BLACK, 0.4).getRGB() & 0x3affffff;
    return inside(
        shape,
        canvas -> {
          for (int y = -300; y < 1500; y += 14 + random.nextInt(26)) {
            int bend = random.nextInt(-30, 30);
            var line =
                ShapePaths.path(
                    "M -300 %d C 200 %d 800 %d 1500 %d"
                        .formatted(y, y + bend, y - bend, y + bend / 2));
            canvas.line(ShapePaths.turned(line, degrees), grain, 2 + random.nextInt(4));
          }
        });
  }

  DrawingCanvas line(Shape shape, int argb, double width) {
    return stroked(
        shape, argb, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  DrawingCanvas stitches(Shape shape, int argb, double width) {
    return stroked(
        shape,
        argb,
        new BasicStroke(
            (float) width,
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            1,
            new float[] {16, 14},
            0));
  }

  /// A thick rounded bar along a line, as the handle of a mug.
  DrawingCanvas bar(Shape shape, int rgb, double width) {
    line(shape, mixed(new Color(rgb), Color.BLACK, 0.18).getRGB(), width);
    graphics.translate(-width * 0.07, -width * 0.07);
    line(shape, 0xff000000 | rgb, width * 0.78);
    graphics.translate(width * 0.07, width * 0.07);
    return this;
  }

  /// What `strokes` draws within `clip` alone.
  DrawingCanvas inside(Shape clip, Consumer<DrawingCanvas> strokes) {
    var before = graphics.getClip();
    graphics.clip(clip);
    strokes.accept(this);
    graphics.setClip(before);
    return this;
  }

  /// Small spots, as in a glaze.
  DrawingCanvas speckled(Shape shape, int argb, int count) {
    var b = shape.getBounds();
    return inside(
        shape,
        canvas -> {
          for (int i = 0; i < count; i++) {
            double r = random.nextDouble(2, 6);
            canvas.veil(
                ShapePaths.oval(
                    b.x + random.nextInt(b.width), b.y + random.nextInt(b.height), r, r),
                argb);
          }
        });
  }

  /// The soft shadow of what stands at (x, y), cast to the right.
  DrawingCanvas shadow(double x, double y, double rx, double ry) {
    var before = graphics.getTransform();
    graphics.translate(x + rx * 0.12, y);
    graphics.scale(1, ry / rx);
    graphics.setPaint(
        new RadialGradientPaint(
            0,
            0,
            (float) rx,
            new float[] {0, 0.6f, 1},
            new Color[] {alpha(0x70201028), alpha(0x48201028), alpha(0x201028)}));
    graphics.fill(ShapePaths.oval(0, 0, rx, rx));
    graphics.setTransform(before);
    return this;
  }

  /// The soft shadow of what lies flat, or hangs close to the wall.
  DrawingCanvas lying(Shape shape) {
    graphics.translate(22, 30);
    for (int width = 6; width <= 60; width += 9) {
      line(shape, 0x0c201028, width);
    }
    veil(shape, 0x38201028);
    graphics.translate(-22, -30);
    return this;
  }

  DrawingCanvas glow(double x, double y, double radius, int argb) {
    var bright = alpha(argb);
    return painted(
        ShapePaths.oval(x, y, radius, radius),
        new RadialGradientPaint(
            (float) x,
            (float) y,
            (float) radius,
            new float[] {0, 1},
            new Color[] {bright, alpha(argb & 0xffffff)}));
  }

  private DrawingCanvas painted(Shape shape, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(shape);
    return this;
  }

  private DrawingCanvas stroked(Shape shape, int argb, BasicStroke stroke) {
    graphics.setPaint(alpha(argb));
    graphics.setStroke(stroke);
    graphics.draw(shape);
    return this;
  }

  private static Color alpha(int argb) {
    return new Color(argb, true);
  }

  private static Color mixed(Color a, Color b, double share) {
    return new Color(
        (int) (a.getRed() + (b.getRed() - a.getRed()) * share),
        (int) (a.getGreen() + (b.getGreen() - a.getGreen()) * share),
        (int) (a.getBlue() + (b.getBlue() - a.getBlue()) * share));
  }
}
