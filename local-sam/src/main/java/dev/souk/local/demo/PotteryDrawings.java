package dev.souk.local.demo;

import static dev.souk.local.demo.ShapePaths.box;
import static dev.souk.local.demo.ShapePaths.leaf;
import static dev.souk.local.demo.ShapePaths.oval;
import static dev.souk.local.demo.ShapePaths.path;

import java.util.List;

/// What the pottery makes for the room.
final class PotteryDrawings {
  static final List<ProductDrawing> SKETCHES =
      List.of(
          new ProductDrawing("vase", 0xf4e3b8, 0xd8b777, PotteryDrawings::vase),
          new ProductDrawing("candle-holder", 0x39405e, 0x262b45, PotteryDrawings::candleHolder),
          new ProductDrawing("jug", 0xdfe8cf, 0xabbd8a, PotteryDrawings::jug),
          new ProductDrawing("planter", 0xf7e6da, 0xe0b69a, PotteryDrawings::planter));

  private PotteryDrawings() {}

  private static void vase(DrawingCanvas canvas) {
    canvas.shadow(600, 925, 290, 58);
    stem(canvas, "M 590 300 C 570 220 520 170 470 110", 0xff6d7f4a);
    stem(canvas, "M 600 300 C 610 220 600 150 610 70", 0xff6d7f4a);
    stem(canvas, "M 610 300 C 640 230 700 200 740 130", 0xff6d7f4a);
    for (var at :
        List.of(
            leaf(545, 205, -70, 110),
            leaf(520, 165, 10, 110),
            leaf(475, 115, -40, 110),
            leaf(606, 190, 55, 110),
            leaf(604, 150, -50, 110),
            leaf(610, 75, 5, 70),
            leaf(665, 215, 85, 110),
            leaf(700, 175, -5, 100),
            leaf(738, 135, 45, 90))) {
      canvas.flat(at, 0x83995b);
    }
    var body =
        path(
            "M 520 290 L 680 290 C 690 350 655 390 662 440 C 690 520 850 590 850 730 C 850 860 750 930 690 930"
                + " L 510 930 C 450 930 350 860 350 730 C 350 590 510 520 538 440 C 545 390 510 350 520 290 Z");
    canvas.round(body, 0xc4593b);
    canvas.inside(
        body,
        e -> {
          e.veil(box(300, 640, 600, 26, 0), 0xfff3d9b0);
          e.veil(box(300, 820, 600, 26, 0), 0xfff3d9b0);
          for (int x = 330; x < 900; x += 90) {
            e.line(path("M %d 800 L %d 690 L %d 800".formatted(x, x + 45, x + 90)), 0xfff3d9b0, 14);
          }
        });
    canvas.inside(body, e -> e.veil(box(640, 250, 260, 700, 0), 0x18201030));
    canvas.solid(oval(600, 290, 80, 20), 0xd9724f).solid(oval(600, 292, 64, 13), 0x5e2416);
    canvas
        .line(path("M 585 296 L 580 270"), 0xff6d7f4a, 10)
        .line(path("M 612 296 L 618 270"), 0xff6d7f4a, 10);
  }

  private static void candleHolder(DrawingCanvas canvas) {
    canvas.glow(600, 330, 560, 0x90ffc766).shadow(600, 930, 340, 60);
    canvas.solid(oval(600, 912, 280, 62), 0x8f4a37).solid(oval(600, 896, 280, 62), 0xb9654a);
    canvas.solid(oval(600, 892, 240, 46), 0xa3563f);
    canvas.bar(path("M 850 880 C 980 820 980 960 862 912"), 0xb9654a, 30);
    canvas.round(path("M 545 885 L 575 750 L 625 750 L 655 885 Q 600 910 545 885 Z"), 0xb9654a);
    canvas
        .round(path("M 480 680 Q 500 770 600 770 Q 700 770 720 680 Z"), 0xc8755a)
        .solid(oval(600, 680, 120, 28), 0x8f4a37);
    canvas.round(box(545, 400, 110, 290, 26), 0xfdf1da).solid(oval(600, 410, 55, 15), 0xfff8e8);
    canvas.line(path("M 600 408 L 600 372"), 0xff4a3428, 7);
    canvas.solid(path("M 600 215 C 664 310 650 380 600 384 C 550 380 536 310 600 215 Z"), 0xffb13b);
    canvas.solid(path("M 600 290 C 632 336 624 376 600 378 C 576 376 568 336 600 290 Z"), 0xfff0b0);
  }

  private static void jug(DrawingCanvas canvas) {
    canvas.shadow(610, 925, 300, 58).bar(path("M 725 360 C 940 350 930 660 800 700"), 0xe9dfc8, 52);
    var body =
        path(
            "M 470 290 L 390 262 Q 420 350 462 390 C 440 470 396 520 380 640 C 360 810 420 930 520 930 L 680 930"
                + " C 780 930 840 810 820 640 C 800 500 735 430 730 290 Z");
    canvas.round(body, 0xf1e8d4);
    canvas.inside(
        body, e -> e.round(path("M 340 640 Q 600 560 860 640 L 860 960 L 340 960 Z"), 0x9a7b4f));
    canvas.inside(body, e -> e.line(path("M 340 640 Q 600 560 860 640"), 0xff5f4a2c, 10));
    canvas.speckled(body, 0x50442e18, 130);
    canvas.solid(path("M 390 262 Q 600 330 730 290 Q 600 250 390 262 Z"), 0x6f6350);
  }

  private static void planter(DrawingCanvas canvas) {
    canvas.shadow(600, 925, 280, 58);
    int[] turns = {-75, 75, -50, 50, -26, 26, 0};
    int[] lengths = {330, 320, 400, 420, 450, 440, 480};
    for (int i = 0; i < turns.length; i++) {
      var leaf = leaf(600, 600, turns[i], lengths[i]);
      canvas.flat(leaf, i % 2 == 0 ? 0x2f7d4f : 0x3f9a5f);
      double angle = Math.toRadians(turns[i]);
      double x = 600 + Math.sin(angle) * lengths[i] * 0.86;
      double y = 600 - Math.cos(angle) * lengths[i] * 0.86;
      canvas.line(path("M 600 600 L %s %s".formatted(x, y)), 0x60ffffff, 5);
    }
    var pot = path("M 400 640 L 436 890 Q 442 930 480 930 L 720 930 Q 758 930 764 890 L 800 640 Z");
    canvas.round(pot, 0xd97b52).inside(pot, e -> e.veil(box(380, 640, 440, 34, 0), 0x30401000));
    canvas.inside(
        pot,
        e ->
            e.line(
                path("M 380 780 Q 460 720 540 780 Q 620 840 700 780 Q 780 720 860 780"),
                0xfffbe9d8,
                18));
    canvas.round(box(376, 570, 448, 84, 24), 0xe08a60);
  }

  private static void stem(DrawingCanvas canvas, String line, int argb) {
    canvas.line(path(line), argb, 10);
  }
}
