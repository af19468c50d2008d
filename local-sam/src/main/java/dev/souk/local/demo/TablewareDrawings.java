package dev.souk.local.demo;

import static dev.souk.local.demo.ShapePaths.box;
import static dev.souk.local.demo.ShapePaths.leaf;
import static dev.souk.local.demo.ShapePaths.oval;
import static dev.souk.local.demo.ShapePaths.path;

import java.util.List;

/// What the pottery makes for the table.
final class TablewareDrawings {
  static final List<ProductDrawing> SKETCHES =
      List.of(
          new ProductDrawing("mug", 0xf3d9c4, 0xd9a98a, TablewareDrawings::mug),
          new ProductDrawing("bowl", 0xcfe3de, 0x9dbfb5, TablewareDrawings::bowl),
          new ProductDrawing("plate", 0xd5dcec, 0xd5dcec, TablewareDrawings::plate),
          new ProductDrawing("teapot", 0xf0d3d0, 0xcf9c96, TablewareDrawings::teapot));

  private static final int CREAM = 0xf6ecdc;

  private TablewareDrawings() {}

  private static void mug(DrawingCanvas canvas) {
    var body =
        path("M 380 420 L 402 850 Q 408 930 490 930 L 670 930 Q 752 930 758 850 L 780 420 Z");
    canvas.shadow(600, 925, 300, 60);
    canvas.bar(path("M 765 520 C 940 490 940 780 745 790"), 0x2f6f79, 58);
    canvas.round(body, 0x2f6f79);
    canvas.inside(
        body,
        e ->
            e.round(
                path(
                    "M 360 690 Q 440 650 500 700 Q 570 760 640 700 Q 710 640 800 700 L 800 960 L 360 960 Z"),
                CREAM));
    canvas.speckled(body, 0x55432818, 90);
    canvas.solid(oval(580, 420, 200, 48), 0x3d828c).solid(oval(580, 424, 178, 38), 0x1f4a52);
    canvas.inside(oval(580, 424, 178, 38), e -> e.solid(oval(580, 446, 172, 38), 0x5b3420));
    canvas.line(path("M 530 340 C 490 280 570 240 530 170"), 0xb0ffffff, 14);
    canvas.line(path("M 630 340 C 590 280 670 240 630 170"), 0xb0ffffff, 14);
  }

  private static void bowl(DrawingCanvas canvas) {
    var body = path("M 270 560 C 280 790 430 905 520 905 L 680 905 C 770 905 920 790 930 560 Z");
    canvas.shadow(600, 935, 330, 60).round(box(490, 885, 220, 52, 20), 0xc9bfae).round(body, CREAM);
    canvas.inside(
        body,
        e -> {
          for (int i = 0; i < 3; i++) {
            int y = 690 + 46 * i;
            e.line(
                path("M 260 %d Q 600 %d 940 %d".formatted(y, y + 90, y)), 0xff35618f, 16 - 4 * i);
          }
        });
    canvas.speckled(body, 0x40443322, 60);
    canvas.solid(oval(600, 560, 330, 82), 0xfffaf0).solid(oval(600, 566, 304, 68), 0x35618f);
    canvas.inside(oval(600, 566, 304, 68), e -> e.solid(oval(600, 606, 270, 68), 0x4b7bab));
  }

  private static void plate(DrawingCanvas canvas) {
    canvas.lying(oval(600, 600, 410, 410));
    canvas.flat(oval(600, 600, 410, 410), 0xfbf7ef).line(oval(600, 600, 402, 402), 0xff2d4f86, 14);
    for (int i = 0; i < 24; i++) {
      double angle = Math.toRadians(15 * i);
      double x = 600 + 300 * Math.cos(angle);
      double y = 600 + 300 * Math.sin(angle);
      canvas.solid(leaf(x, y, 15 * i + 90, 84), i % 2 == 0 ? 0x2d4f86 : 0xe2a23b);
    }
    canvas.line(oval(600, 600, 276, 276), 0x302d4f86, 22);
    canvas.flat(oval(600, 600, 268, 268), 0xf4eee2).line(oval(600, 600, 240, 240), 0x20806040, 6);
    canvas.glow(500, 490, 200, 0x70ffffff);
  }

  private static void teapot(DrawingCanvas canvas) {
    int glaze = 0x3d7d6e;
    canvas.shadow(610, 905, 370, 62).bar(path("M 370 540 C 170 490 170 800 390 790"), 0x8a5a3a, 50);
    canvas.round(
        path("M 830 640 C 950 620 950 480 1040 430 L 1080 470 C 1020 570 1030 730 820 790 Z"),
        glaze);
    var body =
        path(
            "M 330 650 C 330 470 460 410 600 410 C 740 410 870 470 870 650 C 870 830 760 910 600 910"
                + " C 440 910 330 830 330 650 Z");
    canvas
        .round(body, glaze)
        .inside(
            body,
            e -> {
              for (int x = 360; x < 900; x += 80) {
                e.veil(oval(x, 660, 18, 18), 0xfff3e3c3)
                    .veil(oval(x + 40, 720, 11, 11), 0xfff3e3c3);
                e.veil(oval(x + 40, 600, 11, 11), 0xfff3e3c3);
              }
            });
    canvas.round(path("M 450 432 C 470 340 730 340 750 432 Q 600 470 450 432 Z"), 0x47907f);
    canvas
        .line(path("M 450 432 Q 600 470 750 432"), 0xff2b5c50, 8)
        .round(oval(600, 330, 40, 38), 0x8a5a3a);
  }
}
