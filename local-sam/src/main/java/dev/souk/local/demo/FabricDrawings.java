package dev.souk.local.demo;

import static dev.souk.local.demo.ShapePaths.box;
import static dev.souk.local.demo.ShapePaths.oval;
import static dev.souk.local.demo.ShapePaths.path;
import static dev.souk.local.demo.ShapePaths.turned;

import java.util.List;

/// What the textile shop makes for the home.
final class FabricDrawings {
  static final List<ProductDrawing> SKETCHES =
      List.of(
          new ProductDrawing("cushion", 0xdcd6ea, 0xb7abcf, FabricDrawings::cushion),
          new ProductDrawing("tote-bag", 0xf6dfa8, 0xe0bb6b, FabricDrawings::toteBag),
          new ProductDrawing("blanket", 0xd3e2ea, 0xa6bfcc, FabricDrawings::blanket),
          new ProductDrawing("rug", 0xcfa983, 0xcfa983, FabricDrawings::rug));

  private FabricDrawings() {}

  private static void cushion(DrawingCanvas canvas) {
    canvas.shadow(610, 930, 380, 60);
    var body =
        path("M 290 320 Q 600 380 910 320 Q 860 620 910 920 Q 600 870 290 920 Q 340 620 290 320 Z");
    canvas
        .flat(body, 0x34506e)
        .inside(
            body,
            e -> {
              for (int y = 260; y < 1000; y += 120) {
                for (int x = 240; x < 1000; x += 120) {
                  int row = (x + y) / 120 % 2;
                  e.solid(
                      path(
                          "M %d %d L %d %d L %d %d L %d %d Z"
                              .formatted(x, y - 54, x + 54, y, x, y + 54, x - 54, y)),
                      row == 0 ? 0xe9b44c : 0xf0ead8);
                  e.solid(oval(x, y, 14, 14), 0x34506e);
                }
              }
            });
    canvas.inside(body, e -> e.glow(470, 480, 420, 0x50ffffff).glow(860, 900, 420, 0x60101030));
    canvas.line(body, 0xfff0ead8, 12);
    for (int[] corner : new int[][] {{290, 320}, {910, 320}, {290, 920}, {910, 920}}) {
      canvas.round(oval(corner[0], corner[1], 34, 34), 0xe9b44c);
    }
  }

  private static void toteBag(DrawingCanvas canvas) {
    canvas
        .shadow(610, 965, 350, 55)
        .line(path("M 480 480 C 480 200 740 200 740 480"), 0xffc2ae8c, 34);
    var body =
        path("M 345 460 L 855 460 L 900 940 Q 902 965 876 965 L 324 965 Q 298 965 300 940 Z");
    canvas
        .flat(body, 0xf4ead6)
        .inside(
            body,
            e -> {
              e.solid(oval(600, 720, 130, 130), 0xe2703a);
              e.solid(
                  path("M 280 800 Q 430 690 600 800 Q 760 900 940 770 L 940 900 L 280 900 Z"),
                  0x2f5d62);
              e.solid(
                  path("M 280 850 Q 440 770 600 860 Q 780 940 940 840 L 940 905 L 280 905 Z"),
                  0x5e8b7e);
              e.solid(box(280, 895, 640, 100, 0), 0xf4ead6);
            });
    canvas.line(path("M 450 520 C 450 190 710 190 710 520"), 0xffe4d5b7, 36);
    canvas.stitches(path("M 360 490 L 840 490"), 0xffb79f78, 5);
    canvas.solid(box(430, 490, 42, 62, 6), 0xe4d5b7).solid(box(690, 490, 42, 62, 6), 0xe4d5b7);
  }

  private static void blanket(DrawingCanvas canvas) {
    canvas.shadow(610, 925, 420, 60);
    for (int i = 3; i >= 0; i--) {
      var fold = box(250, 560 + 90 * i, 700, 96, 90);
      canvas.flat(fold, 0x5f7f63).inside(fold, FabricDrawings::plaid).line(fold, 0x50203020, 6);
    }
    var top = path("M 330 470 L 880 470 Q 960 560 910 650 L 300 650 Q 230 610 330 470 Z");
    canvas.flat(top, 0x6d9171).inside(top, FabricDrawings::plaid).line(top, 0x40203020, 6);
    for (int x = 320; x < 900; x += 24) {
      canvas.line(path("M %d 650 L %d 712".formatted(x, x - 5)), 0xfff1e6cf, 9);
    }
  }

  private static void rug(DrawingCanvas canvas) {
    canvas.lying(box(236, 250, 728, 700, 8));
    for (int x = 250; x <= 950; x += 22) {
      canvas.line(path("M %d 240 L %d 960".formatted(x, x)), 0xfff6ead2, 8);
    }
    canvas
        .flat(box(236, 290, 728, 620, 8), 0x8c2f39)
        .line(box(272, 326, 656, 548, 0), 0xfff0d9a8, 14);
    canvas.line(box(304, 358, 592, 484, 0), 0xff23395b, 26);
    for (int i = 4; i > 0; i--) {
      int[] colours = {0, 0xf0d9a8, 0x8c2f39, 0xe09f3e, 0x23395b};
      canvas.solid(
          path(
              "M 600 %d L %d 600 L 600 %d L %d 600 Z"
                  .formatted(600 - 52 * i, 600 + 66 * i, 600 + 52 * i, 600 - 66 * i)),
          colours[i]);
    }
    for (int[] at : new int[][] {{380, 430}, {820, 430}, {380, 770}, {820, 770}}) {
      canvas
          .solid(turned(oval(at[0], at[1], 40, 40), 0), 0xe09f3e)
          .solid(oval(at[0], at[1], 20, 20), 0x23395b);
    }
    for (int x = 254; x < 964; x += 30) {
      canvas.solid(oval(x, 308, 8, 8), 0xe09f3e).solid(oval(x, 892, 8, 8), 0xe09f3e);
    }
  }

  private static void plaid(DrawingCanvas canvas) {
    for (int x = 260; x < 1000; x += 110) {
      canvas
          .veil(box(x, 400, 40, 560, 0), 0x60f1e6cf)
          .veil(box(x + 66, 400, 10, 560, 0), 0x90b5482f);
    }
    for (int y = 500; y < 940; y += 90) {
      canvas
          .veil(box(200, y, 800, 26, 0), 0x50f1e6cf)
          .veil(box(200, y + 46, 800, 8, 0), 0x90b5482f);
    }
  }
}
