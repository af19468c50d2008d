package dev.souk.local.demo;

import static dev.souk.local.demo.ShapePaths.box;
import static dev.souk.local.demo.ShapePaths.leaf;
import static dev.souk.local.demo.ShapePaths.oval;
import static dev.souk.local.demo.ShapePaths.path;

import java.awt.geom.Area;
import java.util.List;

/// What the wood workshop makes for the room.
final class FurnitureDrawings {
  static final List<ProductDrawing> SKETCHES =
      List.of(
          new ProductDrawing("stool", 0xf1dfce, 0xd5b08c, FurnitureDrawings::stool),
          new ProductDrawing("shelf", 0xb9cfd0, 0xb9cfd0, FurnitureDrawings::shelf),
          new ProductDrawing("lamp", 0x3f5561, 0x2c3d47, FurnitureDrawings::lamp),
          new ProductDrawing("frame", 0xead9c3, 0xead9c3, FurnitureDrawings::frame));

  private static final int OAK = 0xd2a06a;
  private static final int WALNUT = 0x8a5a38;
  private static final int BEECH = 0xe6bf8f;

  private FurnitureDrawings() {}

  private static void stool(DrawingCanvas canvas) {
    canvas.shadow(610, 985, 360, 60);
    canvas.wood(path("M 560 520 L 640 520 L 628 900 L 572 900 Z"), 0xa87345, 90);
    canvas.wood(path("M 380 520 L 470 520 L 350 990 L 296 990 Z"), BEECH, 100);
    canvas.wood(path("M 730 520 L 820 520 L 904 990 L 850 990 Z"), 0xd9ae7c, 80);
    canvas.wood(path("M 364 780 L 836 780 L 842 816 L 356 816 Z"), OAK, 0);
    var rim = new Area(oval(600, 500, 330, 92));
    rim.add(new Area(oval(600, 540, 330, 92)));
    rim.add(new Area(box(270, 500, 660, 40, 0)));
    canvas.wood(rim, 0xb07c4c, 0).wood(oval(600, 494, 330, 90), BEECH, 4);
    canvas
        .line(oval(600, 496, 250, 62), 0x28603810, 8)
        .line(oval(600, 497, 165, 38), 0x20603810, 7);
  }

  private static void shelf(DrawingCanvas canvas) {
    for (int y : new int[] {520, 900}) {
      canvas.veil(box(190, y + 46, 850, 34, 20), 0x28102030);
      canvas.line(
          path("M 330 %d L 330 %d L 250 %d".formatted(y + 130, y + 20, y + 20)), 0xff3a3a3c, 18);
      canvas.line(
          path("M 870 %d L 870 %d L 950 %d".formatted(y + 130, y + 20, y + 20)), 0xff3a3a3c, 18);
      canvas.wood(box(170, y, 860, 50, 12), y == 520 ? OAK : 0xc08f5c, 0);
    }
    int[] colours = {0xb5483a, 0xe0a53f, 0x2f5d73, 0xf0e6d2, 0x6d8f6a};
    int[] heights = {250, 210, 270, 230, 190};
    for (int i = 0; i < colours.length; i++) {
      canvas.flat(box(240 + 62 * i, 520 - heights[i], 56, heights[i], 8), colours[i]);
      canvas.veil(box(240 + 62 * i, 560 - heights[i], 56, 14, 0), 0x70ffffff);
    }
    for (int i = -3; i <= 3; i++) {
      canvas.flat(leaf(820, 400, 24 * i, 200 - 12 * Math.abs(i)), i % 2 == 0 ? 0x3d8055 : 0x56a06c);
    }
    canvas.round(path("M 740 390 L 900 390 L 876 520 L 764 520 Z"), 0xf3ece0);
    canvas.round(
        path(
            "M 300 760 C 250 800 260 900 330 900 L 410 900 C 480 900 490 800 440 760 L 430 690 L 310 690 Z"),
        0x35618f);
    canvas
        .flat(box(600, 852, 300, 48, 8), 0xb5483a)
        .flat(box(620, 806, 250, 46, 8), 0xf0e6d2)
        .flat(box(604, 764, 270, 42, 8), 0x2f5d73);
    canvas.round(oval(740, 728, 40, 38), 0xe0a53f);
  }

  private static void lamp(DrawingCanvas canvas) {
    canvas.glow(600, 430, 640, 0xa0ffd27a).shadow(600, 985, 330, 56);
    canvas.wood(box(570, 560, 60, 340, 20), OAK, 90);
    canvas.round(oval(600, 690, 74, 66), WALNUT).round(oval(600, 790, 56, 40), BEECH);
    canvas.round(
        path("M 420 985 C 420 900 540 890 560 860 L 640 860 C 660 890 780 900 780 985 Z"), OAK);
    canvas.line(path("M 640 560 L 640 660"), 0xffe8d9b8, 5).solid(oval(640, 668, 12, 12), 0xe8d9b8);
    var shade = path("M 450 210 L 750 210 L 890 580 Q 600 640 310 580 Z");
    canvas
        .solid(shade, 0xfbe3ae)
        .inside(
            shade,
            e -> {
              e.glow(600, 500, 330, 0xe0fffbe6);
              for (int i = -5; i <= 5; i++) {
                e.line(
                    path("M %d 200 L %d 640".formatted(600 + 30 * i, 600 + 58 * i)), 0x30b07c3c, 5);
              }
            });
    canvas
        .line(path("M 310 580 Q 600 640 890 580"), 0xffc98f4a, 16)
        .line(path("M 450 210 L 750 210"), 0xffc98f4a, 16);
  }

  private static void frame(DrawingCanvas canvas) {
    canvas.lying(box(230, 190, 740, 820, 0));
    canvas.wood(path("M 230 190 L 970 190 L 880 280 L 320 280 Z"), OAK, 0);
    canvas.wood(path("M 230 1010 L 970 1010 L 880 920 L 320 920 Z"), 0xb98551, 0);
    canvas.wood(path("M 230 190 L 320 280 L 320 920 L 230 1010 Z"), BEECH, 90);
    canvas.wood(path("M 970 190 L 880 280 L 880 920 L 970 1010 Z"), 0xc08f5c, 90);
    canvas
        .solid(box(320, 280, 560, 640, 0), 0xfbf8f1)
        .line(box(324, 284, 552, 632, 0), 0x40201008, 10);
    var view = box(410, 370, 380, 460, 0);
    canvas
        .solid(view, 0xf6cfa0)
        .inside(
            view,
            e -> {
              e.glow(660, 500, 220, 0xa0fff3c8).solid(oval(660, 500, 62, 62), 0xf08a4b);
              e.solid(
                  path("M 400 690 L 510 540 L 600 650 L 680 570 L 800 700 L 800 840 L 400 840 Z"),
                  0x7d8fb3);
              e.solid(
                  path("M 400 740 Q 520 650 640 730 Q 720 780 800 720 L 800 840 L 400 840 Z"),
                  0x4b6a8a);
              e.solid(path("M 400 790 Q 560 720 800 800 L 800 840 L 400 840 Z"), 0x2d4a5e);
            });
    canvas.line(view, 0x30201008, 4);
  }
}
