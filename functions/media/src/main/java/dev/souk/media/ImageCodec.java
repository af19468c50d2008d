package dev.souk.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Reads and writes image files. Its readers are named here and not found by ImageIO's search,
/// which depends on the service files of every jar and on who was first: in one merged jar they may
/// be lost.
final class ImageCodec {
  /// The quality of every JPEG served.
  private static final float QUALITY = 0.82f;

  /// No more pixels than this are held after decoding: of a larger image every second row and
  /// column is read, which still leaves more than the largest variant needs.
  private static final long MAX_DECODED = 16_000_000;

  private static final ImageReaderSpi JPEG = new JPEGImageReaderSpi();
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

  static {
    System.setProperty("java.awt.headless", "true");
    // The disk of a function is small, and kept between calls of different sellers.
    ImageIO.setUseCache(false);
    // It reads CMYK and damaged colour profiles, and leaves the rest to the reader of the JDK,
    // which it finds here.
    JPEG.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
  }

  private ImageCodec() {}

  /// The first image of a file whose header said `size`, made smaller by a whole number when it is
  /// large.
  ///
  /// @throws IOException or any runtime exception when the file is damaged
  static BufferedImage decode(ContentType type, byte[] file, ImageSize size) throws IOException {
    var reader = reader(type);
    try (var in = new ByteArrayImageInputStream(file)) {
      reader.setInput(in, true, true);
      var first = new ImageSize(reader.getWidth(0), reader.getHeight(0));
      if (!first.equals(size)) {
        throw new IOException("the decoder finds another size than the header");
      }
      var param = reader.getDefaultReadParam();
      int step = (int) Math.ceil(Math.sqrt((double) size.pixels() / MAX_DECODED));
      param.setSourceSubsampling(step, step, 0, 0);
      var picture = GrayscaleAlpha.asRgb(reader.read(0, param));
      return type == ContentType.PNG ? PngColorProfile.inSrgb(file, picture) : picture;
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(ContentType type) throws IOException {
    return switch (type) {
      case JPEG -> JPEG.createReaderInstance();
      case WEBP -> WEBP.createReaderInstance();
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case AVIF, MP4, WEBM -> throw new IOException(type + " is not decoded");
    };
  }

  /// The image as JPEG, or as PNG when any of it is clear.
  static ImageVariant encode(ImageVariantSize name, BufferedImage image) throws IOException {
    var size = new ImageSize(image.getWidth(), image.getHeight());
    if (hasClearParts(image)) {
      return new ImageVariant(name, ContentType.PNG, size, written("png", image, QUALITY));
    }
    return new ImageVariant(name, ContentType.JPEG, size, written("jpeg", opaque(image), QUALITY));
  }

  private static byte[] written(String format, BufferedImage image, float quality)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static boolean hasClearParts(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    var row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
        if (pixel >>> 24 != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  private static BufferedImage opaque(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = result.createGraphics();
    pen.drawImage(image, 0, 0, null);
    pen.dispose();
    return result;
  }
}
