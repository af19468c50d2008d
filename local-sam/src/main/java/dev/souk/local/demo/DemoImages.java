package dev.souk.local.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The images of the demo products, drawn when they are asked for: eight of a pottery, eight of a
/// textile shop, eight of a wood workshop.
public final class DemoImages {
  private static final float QUALITY = 0.88f;

  private static final Map<String, ProductDrawing> SKETCHES = new LinkedHashMap<>();

  static {
    System.setProperty("java.awt.headless", "true");
    Stream.of(
            TablewareDrawings.SKETCHES,
            PotteryDrawings.SKETCHES,
            ClothesDrawings.SKETCHES,
            FabricDrawings.SKETCHES,
            WoodwareDrawings.SKETCHES,
            FurnitureDrawings.SKETCHES)
        .flatMap(List::stream)
        .forEach(productDrawing -> SKETCHES.put(productDrawing.key(), productDrawing));
  }

  private DemoImages() {}

  /// The keys of the 24 products, shop by shop.
  public static List<String> keys() {
    return List.copyOf(SKETCHES.keySet());
  }

  /// A JPEG of 1200 by 1200 pixels and less than 150 kB; the same bytes whenever it is drawn by the
  /// same JDK.
  ///
  /// @throws IllegalArgumentException when there is no such product
  public static byte[] jpeg(String productKey) {
    return jpeg(drawn(productKey));
  }

  static BufferedImage drawn(String productKey) {
    var productDrawing = SKETCHES.get(productKey);
    if (productDrawing == null) {
      throw new IllegalArgumentException("no demo product " + productKey);
    }
    return DrawingCanvas.draw(productDrawing);
  }

  private static byte[] jpeg(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("an image could not be written to memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
