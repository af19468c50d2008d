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

/// The pictures of the demo products, drawn when they are asked for: eight of a pottery, eight of a
/// textile shop, eight of a wood workshop.
public final class DemoImages {
  private static final float QUALITY = 0.88f;

  private static final Map<String, Sketch> SKETCHES = new LinkedHashMap<>();

  static {
    System.setProperty("java.awt.headless", "true");
    Stream.of(
            Tableware.SKETCHES,
            Pots.SKETCHES,
            Clothes.SKETCHES,
            Fabrics.SKETCHES,
            Woodware.SKETCHES,
            Furniture.SKETCHES)
        .flatMap(List::stream)
        .forEach(sketch -> SKETCHES.put(sketch.key(), sketch));
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
    var sketch = SKETCHES.get(productKey);
    if (sketch == null) {
      throw new IllegalArgumentException("no demo product " + productKey);
    }
    return Easel.draw(sketch);
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
      throw new UncheckedIOException("memory refused a picture", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
