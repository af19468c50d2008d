package dev.souk.local.demo;

import static dev.souk.local.demo.ShapePaths.box;
import static dev.souk.local.demo.ShapePaths.oval;
import static dev.souk.local.demo.ShapePaths.path;
import static dev.souk.local.demo.ShapePaths.turned;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.util.List;

/// What the textile shop makes to wear.
final class ClothesDrawings {
  static final List<ProductDrawing> SKETCHES =
      List.of(
          new ProductDrawing("scarf", 0xf2dcc9, 0xf2dcc9, ClothesDrawings::scarf),
          new ProductDrawing("socks", 0xf5d5d8, 0xf5d5d8, ClothesDrawings::socks),
          new ProductDrawing("beanie", 0xcfe0cf, 0x9dbb9f, ClothesDrawings::beanie),
          new ProductDrawing("apron", 0xe9e2d6, 0xe9e2d6, ClothesDrawings::apron));

  private ClothesDrawings() {}

  private static void scarf(DrawingCanvas canvas) {
    tail(canvas, turned(box(610, 420, 150, 470, 10), -9), -9);
    tail(canvas, turned(box(450, 420, 150, 540, 10), 5), 5);
    canvas.lying(
        new BasicStroke(130)
            .createStrokedShape(
                path("M 400 380 C 400 150 800 150 800 380 C 800 560 400 560 400 380 Z")));
    canvas.line(
        path("M 400 380 C 400 150 800 150 800 380 C 800 560 400 560 400 380 Z"), 0xff8f2f35, 142);
    canvas.line(
        path("M 400 380 C 400 150 800 150 800 380 C 800 560 400 560 400 380 Z"), 0xffb53f45, 120);
    canvas.line(path("M 372 400 C 380 560 820 560 828 400"), 0x50ffffff, 8);
    canvas.line(path("M 362 330 C 390 100 810 100 838 330"), 0x40ffffff, 8);
    canvas.line(path("M 430 430 C 480 500 720 500 770 430"), 0x40400010, 10);
  }

  private static void socks(DrawingCanvas canvas) {
    var back =
        "M 610 220 L 780 220 L 780 590 C 780 680 900 720 930 790 C 960 880 880 920 800 890 C 690 850 600 790 605 680 Z";
    var front =
        "M 370 280 L 550 280 L 550 660 C 550 750 670 790 700 860 C 730 950 650 990 570 960 C 450 915 360 850 365 750 Z";
    sock(canvas, path(back), 0x3c5a86, 240);
    sock(canvas, path(front), 0x4469a0, 300);
  }

  private static void beanie(DrawingCanvas canvas) {
    canvas.shadow(600, 880, 370, 58);
    for (int i = 0; i < 60; i++) {
      double a = Math.toRadians(6 * i);
      double r = 104 + 16 * (i % 3);
      canvas.line(
          path("M 600 300 L %s %s".formatted(600 + r * Math.cos(a), 300 + r * Math.sin(a))),
          0xfff3ead9,
          13);
    }
    canvas.glow(570, 265, 130, 0x70ffffff);
    var dome = path("M 320 760 C 300 480 440 360 600 360 C 760 360 900 480 880 760 Z");
    canvas
        .round(dome, 0xd9822b)
        .inside(
            dome,
            e -> {
              for (int y = 350; y < 800; y += 42) {
                for (int x = 290; x < 920; x += 44) {
                  e.line(
                      path("M %d %d L %d %d L %d %d".formatted(x, y, x + 22, y + 26, x + 44, y)),
                      0x508a4310,
                      7);
                }
              }
              e.veil(box(280, 560, 640, 40, 0), 0xfff3ead9)
                  .veil(box(280, 630, 640, 18, 0), 0xfff3ead9);
            });
    var cuff = box(290, 700, 620, 170, 60);
    canvas
        .round(cuff, 0xb9651c)
        .inside(
            cuff,
            e -> {
              for (int x = 300; x < 920; x += 34) {
                e.line(path("M %d 690 L %d 880".formatted(x, x)), 0x60602c08, 9);
              }
            });
  }

  private static void apron(DrawingCanvas canvas) {
    canvas.line(path("M 490 300 C 470 110 730 110 710 300"), 0xffc9a26b, 24);
    canvas.line(path("M 350 590 C 250 620 250 760 210 820"), 0xffc9a26b, 22);
    canvas.line(path("M 850 590 C 950 620 950 760 990 820"), 0xffc9a26b, 22);
    var body =
        path(
            "M 470 290 L 730 290 C 735 440 770 520 870 560 L 870 990 Q 600 1030 330 990 L 330 560"
                + " C 430 520 465 440 470 290 Z");
    canvas
        .lying(body)
        .flat(body, 0x2f6665)
        .inside(
            body,
            e -> {
              for (int x = 350; x < 880; x += 62) {
                e.line(path("M %d 280 L %d 1030".formatted(x, x)), 0x38ffffff, 6);
              }
            });
    canvas
        .flat(box(430, 680, 340, 190, 24), 0x3a7a78)
        .line(box(430, 680, 340, 190, 24), 0xffc9a26b, 6);
    canvas
        .stitches(path("M 600 690 L 600 862"), 0xfff0dcb4, 5)
        .stitches(path("M 486 318 L 714 318"), 0xfff0dcb4, 5);
    canvas
        .wood(turned(box(650, 520, 26, 220, 20), 6), 0xd9a766, 90)
        .wood(turned(oval(664, 500, 44, 60), 6), 0xd9a766, 90);
    canvas
        .flat(path("M 604 690 L 768 690 L 768 760 L 604 760 Z"), 0x3a7a78)
        .line(path("M 604 682 L 766 682"), 0xffc9a26b, 6);
  }

  private static void tail(DrawingCanvas canvas, Shape shape, double degrees) {
    var b = shape.getBounds();
    for (int x = b.x + 26; x < b.x + b.width - 20; x += 22) {
      int foot = b.y + b.height;
      canvas.line(
          path("M %d %d L %d %d".formatted(x, foot - 40, x - (int) degrees, foot + 56)),
          0xff8f2f35,
          9);
    }
    canvas
        .lying(shape)
        .flat(shape, 0xb53f45)
        .inside(
            shape,
            e -> {
              for (int i = 0; i < 4; i++) {
                int y = b.y + b.height - 60 - 70 * i;
                e.line(
                    turned(path("M 300 %d L 900 %d".formatted(y, y)), degrees),
                    i % 2 == 0 ? 0xfff3e0c4 : 0xff2f4858,
                    26);
              }
            });
  }

  private static void sock(DrawingCanvas canvas, Shape shape, int rgb, int top) {
    var b = shape.getBounds();
    canvas
        .lying(shape)
        .round(shape, rgb)
        .inside(
            shape,
            e -> {
              for (int i = 0; i < 4; i++) {
                e.veil(
                    box(b.x - 10, top + 130 + 74 * i, 320, 34, 0),
                    i % 2 == 0 ? 0xfff4c95d : 0xfff7efe2);
              }
              e.solid(oval(b.x + 6, top + 480, 96, 92), 0xe4572e);
              e.solid(oval(b.x + b.width - 30, top + 600, 120, 110), 0xe4572e);
              e.solid(box(b.x - 10, top - 30, 300, 104, 0), 0xf7efe2);
              for (int x = b.x; x < b.x + 200; x += 20) {
                e.line(path("M %d %d L %d %d".formatted(x, top - 30, x, top + 66)), 0x30504030, 5);
              }
            });
    canvas.line(shape, 0x30101030, 4);
  }
}
