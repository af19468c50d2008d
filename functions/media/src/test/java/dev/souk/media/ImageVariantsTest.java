package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The variants of an image")
class ImageVariantsTest {
  private static List<ImageVariant> variants(ContentType type, byte[] file) {
    var imageVariantResult = ImageVariants.of(type, file);
    assertThat(imageVariantResult).isInstanceOf(ImageVariantResult.Variants.class);
    return ((ImageVariantResult.Variants) imageVariantResult).all();
  }

  private static BufferedImage shown(ImageVariant variant) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(variant.bytes()));
    assertThat(new ImageSize(image.getWidth(), image.getHeight())).isEqualTo(variant.size());
    return image;
  }

  private static byte[] written(String format, BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  @Test
  void have_their_longer_side_at_320_800_and_1600_pixels() throws IOException {
    var all = variants(ContentType.JPEG, SampleMediaFiles.jpeg(2000, 1500));

    assertThat(all).extracting(ImageVariant::name).containsExactly(ImageVariantSize.values());
    assertThat(all)
        .extracting(ImageVariant::size)
        .containsExactly(
            new ImageSize(320, 240), new ImageSize(800, 600), new ImageSize(1600, 1200));
    for (var variant : all) {
      assertThat(shown(variant).getWidth()).isEqualTo(variant.size().width());
    }
  }

  @Test
  void are_never_larger_than_the_original() {
    assertThat(variants(ContentType.PNG, SampleMediaFiles.png(400, 100)))
        .extracting(ImageVariant::size)
        .containsExactly(new ImageSize(320, 80), new ImageSize(400, 100), new ImageSize(400, 100));
  }

  @Test
  void are_the_same_bytes_for_the_same_file() {
    var file = SampleMediaFiles.jpeg(900, 700);

    assertThat(variants(ContentType.JPEG, file).getFirst().bytes())
        .isEqualTo(variants(ContentType.JPEG, file).getFirst().bytes());
  }

  @Test
  void are_jpeg_when_nothing_is_clear_and_png_when_something_is() throws IOException {
    var full = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
    var pen = full.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 50, 50);

    assertThat(variants(ContentType.PNG, written("png", full)))
        .allMatch(v -> v.type() == ContentType.JPEG);

    var clear = variants(ContentType.PNG, SampleMediaFiles.clearPng(900, 900));
    assertThat(clear).allMatch(v -> v.type() == ContentType.PNG);
    assertThat(shown(clear.getFirst()).getRGB(10, 100) >>> 24).isZero();
    assertThat(shown(clear.getFirst()).getRGB(300, 100)).isEqualTo(Color.ORANGE.getRGB());
  }

  /// What is stored is linear light, and a file says so by its profile: shown as sRGB it would be
  /// far too dark (IEC 61966-2-1).
  @Nested
  @DisplayName("of a PNG with a colour profile")
  class Profiled {
    private static final Color STORED = new Color(128, 64, 0);
    private static final int[] SHOWN = {188, 137, 0};

    private static byte[] file(int type) throws IOException {
      var image = new BufferedImage(40, 40, type);
      var pen = image.createGraphics();
      pen.setColor(STORED);
      pen.fillRect(0, 0, 40, 40);
      return written("png", image);
    }

    private static byte[] withProfile(byte[] png, byte[] profile) {
      var data = new ByteArrayOutputStream();
      data.writeBytes("iCCPx\0\0".getBytes(StandardCharsets.ISO_8859_1));
      var deflater = new Deflater();
      deflater.setInput(profile);
      deflater.finish();
      var room = new byte[profile.length + 1000];
      data.write(room, 0, deflater.deflate(room));
      deflater.end();
      var crc = new CRC32();
      crc.update(data.toByteArray());
      var all = ByteBuffer.allocate(png.length + data.size() + 8);
      all.put(png, 0, 33).putInt(data.size() - 4).put(data.toByteArray());
      return all.putInt((int) crc.getValue()).put(png, 33, png.length - 33).array();
    }

    private static byte[] linear() {
      return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }

    @ParameterizedTest
    @ValueSource(
        ints = {
          BufferedImage.TYPE_INT_RGB,
          BufferedImage.TYPE_INT_ARGB,
          BufferedImage.TYPE_3BYTE_BGR,
          BufferedImage.TYPE_4BYTE_ABGR,
          BufferedImage.TYPE_BYTE_INDEXED
        })
    void have_the_colours_the_profile_means(int type) throws IOException {
      var png = file(type);
      var stored = new Color(ImageIO.read(new ByteArrayInputStream(png)).getRGB(20, 20));
      var small = shown(variants(ContentType.PNG, withProfile(png, linear())).getFirst());
      var seen = new Color(small.getRGB(20, 20));

      if (stored.equals(STORED)) {
        assertThat(seen.getRed()).isCloseTo(SHOWN[0], within(4));
        assertThat(seen.getGreen()).isCloseTo(SHOWN[1], within(4));
        assertThat(seen.getBlue()).isCloseTo(SHOWN[2], within(6));
      } else {
        // the palette of the JDK has no such colour
        assertThat(seen.getRed()).isGreaterThan(stored.getRed() + 30);
      }
    }

    @Test
    void keep_what_is_clear() throws IOException {
      var png = SampleMediaFiles.clearPng(400, 400);
      var small = shown(variants(ContentType.PNG, withProfile(png, linear())).getFirst());

      assertThat(small.getRGB(10, 100) >>> 24).isZero();
      assertThat(small.getRGB(300, 100) >>> 24).isEqualTo(255);
    }

    @Test
    void are_as_without_one_where_it_is_damaged_or_of_other_colours() throws IOException {
      var png = file(BufferedImage.TYPE_INT_RGB);
      var plain = variants(ContentType.PNG, png).getFirst().bytes();
      var grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

      for (var profile : List.of(new byte[0], new byte[500], new byte[5_000_000], grey)) {
        var file = withProfile(png, profile);
        assertThat(variants(ContentType.PNG, file).getFirst().bytes()).isEqualTo(plain);
      }
    }
  }

  @Test
  void of_a_webp_are_drawn() throws IOException {
    var all = variants(ContentType.WEBP, SampleMediaFiles.webpLossless(1000, 500));

    assertThat(all)
        .extracting(ImageVariant::size)
        .containsExactly(
            new ImageSize(320, 160), new ImageSize(800, 400), new ImageSize(1000, 500));
    assertThat(shown(all.getFirst()).getRGB(160, 80)).isEqualTo(shown(all.getLast()).getRGB(0, 0));
  }

  @Test
  void of_an_avif_are_the_file_itself_without_its_metadata() {
    var all = variants(ContentType.AVIF, SampleMediaFiles.avif(640, 480, 1));

    assertThat(all)
        .allMatch(v -> v.type() == ContentType.AVIF && v.size().equals(new ImageSize(480, 640)));
    assertThat(all).noneMatch(v -> holdsPlace(v.bytes()));
  }

  private static boolean holdsPlace(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("GPS");
  }

  @Nested
  @DisplayName("taken with a telephone held sideways")
  class Turned {
    /// Where the corner that was stored first is seen: the original is black but for a red corner,
    /// top left.
    @ParameterizedTest
    @CsvSource({
      "1,left,top", "2,right,top", "3,right,bottom", "4,left,bottom",
      "5,left,top", "6,right,top", "7,right,bottom", "8,left,bottom"
    })
    void stand_upright(int orientation, String side, String end) throws IOException {
      var stored = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
      stored.createGraphics().drawImage(red(), 0, 0, null);
      var small = shown(variants(ContentType.JPEG, turned(stored, orientation)).getFirst());

      int x = side.equals("left") ? 5 : small.getWidth() - 6;
      int y = end.equals("top") ? 5 : small.getHeight() - 6;
      assertThat(new Color(small.getRGB(x, y)).getRed()).isGreaterThan(200);
      assertThat(small.getHeight() > small.getWidth()).isEqualTo(orientation > 4);
    }

    @Test
    void keep_no_word_of_where_that_was() {
      var file = SampleMediaFiles.jpegTurned(600, 400, 6);

      assertThat(holdsPlace(file)).isTrue();
      assertThat(variants(ContentType.JPEG, file)).noneMatch(v -> holdsPlace(v.bytes()));
    }

    private static BufferedImage red() {
      var corner = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
      var pen = corner.createGraphics();
      pen.setColor(Color.RED);
      pen.fillRect(0, 0, 100, 100);
      return corner;
    }

    private static byte[] turned(BufferedImage image, int orientation) throws IOException {
      var plain = written("jpeg", image);
      var exif = SampleMediaFiles.cat("Exif\0\0", SampleMediaFiles.exif(orientation));
      return SampleMediaFiles.cat(
          "\u00ff\u00d8\u00ff\u00e1",
          SampleMediaFiles.u16(exif.length + 2),
          exif,
          Arrays.copyOfRange(plain, 2, plain.length));
    }
  }

  @Nested
  @DisplayName("of grey and of other colours")
  class Colours {
    @Test
    void keep_a_grey_as_bright_as_it_was() throws IOException {
      for (var type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
        var grey = new BufferedImage(64, 64, type);
        var full = type == BufferedImage.TYPE_BYTE_GRAY ? 128 : 128 * 257;
        Arrays.setAll(new int[64 * 64], i -> set(grey, i, full));

        var small = shown(variants(ContentType.PNG, written("png", grey)).getFirst());

        assertThat(new Color(small.getRGB(32, 32)).getRed()).isBetween(125, 131);
      }
    }

    @ParameterizedTest
    @CsvSource({"0,128", "1,32896"})
    void keep_a_grey_with_clear_parts_as_bright_as_it_was(int dataType, int grey)
        throws IOException {
      var space = ColorSpace.getInstance(ColorSpace.CS_GRAY);
      var colours = new ComponentColorModel(space, true, false, Transparency.TRANSLUCENT, dataType);
      var raster = colours.createCompatibleWritableRaster(64, 64);
      for (int i = 0; i < 64 * 64; i++) {
        raster.setPixel(i % 64, i / 64, new int[] {grey, i < 64 ? 0 : 65_535});
      }
      var image = new BufferedImage(colours, raster, false, null);

      var small = shown(variants(ContentType.PNG, written("png", image)).getFirst());

      assertThat(small.getRGB(32, 32)).isEqualTo(0xff808080);
      assertThat(small.getRGB(32, 0) >>> 24).isZero();
    }

    private static int set(BufferedImage image, int i, int value) {
      image.getRaster().setSample(i % 64, i / 64, 0, value);
      return 0;
    }

    @Test
    void read_a_palette() throws IOException {
      var indexed = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_INDEXED);
      var pen = indexed.createGraphics();
      pen.setColor(Color.BLUE);
      pen.fillRect(0, 0, 64, 64);

      var small = shown(variants(ContentType.PNG, written("png", indexed)).getFirst());

      assertThat(new Color(small.getRGB(32, 32)).getBlue()).isGreaterThan(200);
    }
  }

  @Nested
  @DisplayName("are refused")
  class Refused {
    @Test
    void when_the_file_is_not_what_it_is_called() {
      assertThat(ImageVariants.of(ContentType.JPEG, SampleMediaFiles.png(8, 8)))
          .isEqualTo(
              new ImageVariantResult.TypeMismatch(
                  ContentType.JPEG, new SniffResult.Recognized(ContentType.PNG)));
      assertThat(
              ImageVariants.of(ContentType.PNG, SampleMediaFiles.cat("<svg onload='alert(1)'/>")))
          .isEqualTo(
              new ImageVariantResult.TypeMismatch(
                  ContentType.PNG, new SniffResult.ActiveContent()));
    }

    @Test
    void when_it_would_unpack_to_a_bomb() {
      var bomb = SampleMediaFiles.webpExtended(16_384, 16_384);

      assertThat(ImageVariants.of(ContentType.WEBP, bomb))
          .isEqualTo(new ImageVariantResult.TooLarge(new ImageSize(16_384, 16_384)));
    }

    @Test
    void when_there_is_a_header_and_no_image() {
      assertThat(ImageVariants.of(ContentType.WEBP, SampleMediaFiles.webpLossy(100, 100)))
          .isInstanceOf(ImageVariantResult.Unreadable.class);
      var png = SampleMediaFiles.png(100, 100);
      assertThat(ImageVariants.of(ContentType.PNG, Arrays.copyOf(png, png.length / 2)))
          .isInstanceOf(ImageVariantResult.Unreadable.class);
    }
  }
}
