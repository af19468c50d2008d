package dev.souk.local.demo;

import static dev.souk.local.demo.ShapePaths.box;
import static dev.souk.local.demo.ShapePaths.leaf;
import static dev.souk.local.demo.ShapePaths.oval;
import static dev.souk.local.demo.ShapePaths.path;
import static dev.souk.local.demo.ShapePaths.turned;

import java.awt.geom.Area;
import java.util.List;

/// What the wood workshop turns and carves.
final class WoodwareDrawings {
  static final List<ProductDrawing> SKETCHES =
      List.of(
          new ProductDrawing("cutting-board", 0xd8e4d2, 0xd8e4d2, WoodwareDrawings::cuttingBoard),
          new ProductDrawing("spoon", 0xc9d9de, 0xc9d9de, WoodwareDrawings::spoon),
          new ProductDrawing("jewel-box", 0xe8d9e0, 0xc4a3b2, WoodwareDrawings::jewelBox),
          new ProductDrawing("toy-train", 0xbfe0ef, 0x8fc28a, WoodwareDrawings::toyTrain));

  private static final int OAK = 0xd2a06a;
  private static final int WALNUT = 0x8a5a38;
  private static final int BEECH = 0xe6bf8f;

  private WoodwareDrawings() {}

  private static void cuttingBoard(DrawingCanvas canvas) {
    var board = new Area(turned(box(330, 330, 540, 660, 90), 14));
    board.add(new Area(turned(box(530, 130, 140, 260, 120), 14)));
    board.subtract(new Area(turned(oval(600, 205, 32, 32), 14)));
    canvas.lying(board).wood(board, OAK, 104);
    canvas.inside(board, e -> e.wood(turned(box(470, 300, 70, 800, 0), 14), WALNUT, 104));
    canvas.inside(board, e -> e.wood(turned(box(660, 300, 70, 800, 0), 14), WALNUT, 104));
    canvas.line(board, 0x30402010, 5).lying(oval(630, 730, 136, 136));
    canvas.solid(oval(630, 730, 136, 136), 0xf2c230).solid(oval(630, 730, 120, 120), 0xfff3c4);
    for (int i = 0; i < 8; i++) {
      canvas.solid(leaf(630, 730, 45 * i, 108), 0xf7d65a);
    }
    canvas.solid(oval(630, 730, 14, 14), 0xfff3c4);
  }

  private static void spoon(DrawingCanvas canvas) {
    var spatula = new Area(turned(box(572, 520, 56, 520, 50), 26));
    spatula.add(
        new Area(
            turned(
                path(
                    "M 540 160 L 660 160 Q 700 160 694 210 L 660 480 Q 640 540 600 540 Q 560 540 540 480 L 506 210 Q 500 160 540 160 Z"),
                26)));
    var slot = new Area(turned(box(586, 220, 28, 210, 28), 26));
    spatula.subtract(slot);
    canvas.lying(spatula).wood(spatula, WALNUT, 116).line(spatula, 0x30301808, 4);
    var spoon =
        new Area(
            turned(
                path("M 572 480 L 628 480 L 634 1000 Q 636 1050 600 1050 Q 564 1050 566 1000 Z"),
                -24));
    spoon.add(new Area(turned(oval(600, 330, 135, 190), -24)));
    canvas.lying(spoon).wood(spoon, BEECH, 66).line(spoon, 0x30603810, 4);
    canvas.solid(turned(oval(600, 325, 104, 152), -24), 0xc4955f);
    canvas.inside(
        turned(oval(600, 325, 104, 152), -24),
        e -> e.wood(turned(oval(612, 345, 100, 150), -24), 0xd9ad78, 66));
  }

  private static void jewelBox(DrawingCanvas canvas) {
    canvas.shadow(630, 890, 420, 90);
    canvas.wood(path("M 270 520 L 610 630 L 610 950 L 270 820 Z"), OAK, 18);
    canvas.wood(path("M 610 630 L 940 520 L 940 820 L 610 950 Z"), 0xb07c4c, -18);
    canvas.wood(path("M 270 520 L 600 410 L 940 520 L 610 630 Z"), BEECH, 18);
    for (int i = 0; i < 4; i++) {
      int y = 712 + 60 * i;
      canvas.solid(
          path("M 562 %d L 610 %d L 610 %d L 562 %d Z".formatted(y - 22, y - 4, y + 24, y + 6)),
          0x7a4d2c);
      canvas.solid(
          path("M 610 %d L 656 %d L 656 %d L 610 %d Z".formatted(y + 24, y + 8, y + 36, y + 54)),
          0xe0b480);
    }
    canvas.line(path("M 270 600 L 610 712 L 940 600"), 0xff5e3a1e, 8);
    canvas.line(path("M 270 520 L 610 630 L 940 520 M 610 630 L 610 700"), 0x40ffffff, 5);
    canvas
        .flat(path("M 400 600 L 450 616 L 450 690 L 400 674 Z"), 0xe0b040)
        .solid(oval(425, 652, 9, 12), 0x6b4a10);
    canvas.line(path("M 420 520 L 600 462 L 780 520 L 610 576 Z"), 0x907a4d2c, 10);
    canvas.solid(path("M 540 520 L 600 500 L 664 520 L 608 540 Z"), 0x7a4d2c);
  }

  private static void toyTrain(DrawingCanvas canvas) {
    canvas.shadow(600, 960, 500, 50).wood(box(90, 930, 1020, 34, 12), 0xb98a5a, 0);
    canvas.line(path("M 320 850 L 560 850"), 0xff5e3a1e, 18);
    canvas
        .wood(box(120, 690, 260, 170, 24), 0xe0a53f, 0)
        .line(box(120, 690, 260, 170, 24), 0x30402010, 5);
    for (int[] load : new int[][] {{190, 650}, {260, 630}, {320, 656}}) {
      canvas.round(oval(load[0], load[1], 56, 56), load[0] == 260 ? 0xd94f3d : 0x4f8f6a);
    }
    canvas.wood(box(120, 690, 260, 80, 20), 0xe9b452, 0);
    canvas
        .wood(box(500, 480, 230, 390, 20), 0xd94f3d, 90)
        .flat(box(546, 540, 138, 130, 18), 0xcdeaf5);
    canvas.wood(box(470, 440, 290, 54, 26), 0x2f5d73, 0);
    canvas
        .round(box(700, 610, 310, 220, 100), 0x2f7d8f)
        .wood(box(480, 820, 540, 60, 20), WALNUT, 0);
    canvas
        .wood(path("M 880 620 L 950 620 L 966 470 L 864 470 Z"), 0xe0a53f, 90)
        .round(oval(790, 604, 42, 40), 0xe0a53f);
    canvas.round(oval(1012, 720, 30, 34), BEECH);
    for (int[] puff : new int[][] {{915, 390, 56}, {840, 300, 72}, {730, 220, 90}}) {
      canvas.veil(oval(puff[0], puff[1], puff[2], puff[2] * 0.8), 0xe0ffffff);
    }
    for (int[] wheel : new int[][] {{190, 60}, {320, 60}, {590, 76}, {770, 60}, {920, 60}}) {
      int y = 932 - wheel[1];
      canvas
          .wood(oval(wheel[0], y, wheel[1], wheel[1]), BEECH, 20)
          .line(oval(wheel[0], y, wheel[1] - 8, wheel[1] - 8), 0xff8a5a38, 14);
      canvas.solid(oval(wheel[0], y, 16, 16), 0xd94f3d);
    }
  }
}
