package dev.souk.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// Files of every type accepted, made by ImageIO or written byte by byte, for tests here and in
/// other modules.
public final class SampleMediaFiles {
  /// What stands for the place where an image was taken, and must never be served.
  public static final String CANARY = "GPS 52.5163 13.3777";

  private SampleMediaFiles() {}

  public static byte[] jpeg(int width, int height) {
    return drawn("jpeg", BufferedImage.TYPE_INT_RGB, width, height);
  }

  public static byte[] png(int width, int height) {
    return drawn("png", BufferedImage.TYPE_INT_RGB, width, height);
  }

  /// A PNG whose left half is clear.
  public static byte[] clearPng(int width, int height) {
    return drawn("png", BufferedImage.TYPE_INT_ARGB, width, height);
  }

  private static byte[] drawn(String format, int type, int width, int height) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(width / 2, 0, width, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A JPEG with an Exif segment that says how to turn it, and where it was taken.
  public static byte[] jpegTurned(int width, int height, int orientation) {
    var plain = jpeg(width, height);
    var exif = cat("Exif\0\0", exif(orientation));
    return cat(
        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1},
        u16(exif.length + 2),
        exif,
        from(plain, 2));
  }

  /// A TIFF header with an orientation, followed by the canary.
  public static byte[] exif(int orientation) {
    return cat(
        "MM\0*",
        u32(8),
        u16(1),
        u16(0x0112),
        u16(3),
        u32(1),
        u16(orientation),
        u16(0),
        u32(0),
        CANARY);
  }

  /// The head of a WebP file whose first chunk is `fourCc` with this data.
  public static byte[] webp(String fourCc, byte[] data) {
    var chunk = chunk(fourCc, data);
    return cat("RIFF", little32(chunk.length + 4), "WEBP", chunk);
  }

  private static byte[] chunk(String fourCc, byte[] data) {
    return cat(fourCc, little32(data.length), data, new byte[data.length & 1]);
  }

  /// A canvas of this size with a lossless image of that size in it.
  public static byte[] webpExtended(int width, int height, int innerWidth, int innerHeight) {
    var canvas = chunk("VP8X", cat(new byte[4], from24(width - 1), from24(height - 1)));
    var inner = from(webpLossless(innerWidth, innerHeight), 12);
    return cat("RIFF", little32(canvas.length + inner.length + 4), "WEBP", canvas, inner);
  }

  public static byte[] webpExtended(int width, int height) {
    return webpExtended(width, height, width, height);
  }

  /// A whole image of one colour: each of its five prefix codes has a single symbol, so a pixel
  /// takes no bits at all, and the file stays this small at any size.
  public static byte[] webpLossless(int width, int height) {
    // The decoder in use reads eight bytes ahead.
    var codes = cat(new byte[] {(byte) 0x88, (byte) 0x88, 0x08}, new byte[16]);
    return webp("VP8L", cat(new byte[] {0x2f}, little32((width - 1) | (height - 1) << 14), codes));
  }

  public static byte[] webpLossy(int width, int height) {
    return webp(
        "VP8 ", cat(new byte[] {0, 0, 0, (byte) 0x9d, 1, 0x2a}, little32(width | height << 16)));
  }

  public static byte[] ftyp(String major, String... compatible) {
    return box("ftyp", cat(major, u32(0), String.join("", compatible)));
  }

  public static byte[] mp4() {
    return cat(ftyp("isom", "isom", "iso2", "avc1", "mp41"), box("moov", new byte[40]));
  }

  public static byte[] webm(String docType) {
    var type = cat(new byte[] {0x42, (byte) 0x82, (byte) (0x80 | docType.length())}, docType);
    var version = new byte[] {0x42, (byte) 0x86, (byte) 0x81, 1};
    return cat(
        new byte[] {
          0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) (0x80 | type.length + version.length)
        },
        version,
        type,
        new byte[] {0x18, 0x53, (byte) 0x80, 0x67, (byte) 0x80});
  }

  /// An AVIF with an image item, quarter-turned or not, and an Exif and an XMP item that hold the
  /// canary.
  public static byte[] avif(int width, int height, int quarterTurns) {
    var exif = cat(u32(0), exif(1));
    var picture = new byte[32];
    var mdat = box("mdat", cat(picture, exif, CANARY));
    var ftyp = ftyp("avif", "avif", "mif1", "miaf");
    // Offsets are written twice: once to learn how long the boxes before the data are.
    var draft = meta(width, height, quarterTurns, 0, exif.length);
    int data = ftyp.length + draft.length + 8 + picture.length;
    return cat(ftyp, meta(width, height, quarterTurns, data, exif.length), mdat);
  }

  private static byte[] meta(int width, int height, int turns, int data, int exifLength) {
    var infos = cat(u32(0), u16(3), infe(1, "av01"), infe(2, "Exif"), infe(3, "mime"));
    var places =
        cat(
            u32(0),
            u16(0x4400),
            u16(3),
            place(1, data - 32, 32),
            place(2, data, exifLength),
            place(3, data + exifLength, CANARY.length()));
    var properties =
        cat(
            box("ispe", cat(u32(0), u32(width), u32(height))),
            box("irot", new byte[] {(byte) turns}));
    var associations = cat(u32(0), u32(1), u16(1), new byte[] {2, 1, (byte) 0x82});
    return box(
        "meta",
        cat(
            u32(0),
            box("pitm", cat(u32(0), u16(1))),
            box("iinf", infos),
            box("iloc", places),
            box("iprp", cat(box("ipco", properties), box("ipma", associations)))));
  }

  private static byte[] infe(int id, String type) {
    return box("infe", cat(u32(0x02000000), u16(id), u16(0), type, "\0"));
  }

  private static byte[] place(int id, int offset, int length) {
    return cat(u16(id), u16(0), u16(1), u32(offset), u32(length));
  }

  public static byte[] box(String type, byte[] data) {
    return cat(u32(data.length + 8), type, data);
  }

  /// Texts (one byte a character) and arrays, one after another.
  public static byte[] cat(Object... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(
          part instanceof String text ? text.getBytes(StandardCharsets.ISO_8859_1) : (byte[]) part);
    }
    return out.toByteArray();
  }

  public static byte[] u16(int value) {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }

  public static byte[] u32(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] little32(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] from24(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  private static byte[] from(byte[] all, int start) {
    return Arrays.copyOfRange(all, start, all.length);
  }
}
