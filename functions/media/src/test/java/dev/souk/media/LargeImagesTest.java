package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a heap of 512 MB, as this module's tests have,")
class LargeImagesTest {
  private static void assertLargeIs(ImageVariantResult imageVariantResult, int width, int height) {
    assertThat(imageVariantResult).isInstanceOf(ImageVariantResult.Variants.class);
    assertThat(((ImageVariantResult.Variants) imageVariantResult).all().getLast().size())
        .isEqualTo(new ImageSize(width, height));
  }

  @Test
  void the_heap_is_no_larger() {
    assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(512L << 20);
  }

  @Test
  void a_jpeg_of_48_megapixels_is_drawn() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8000, 6000, BufferedImage.TYPE_3BYTE_BGR), "jpeg", out);

    assertLargeIs(ImageVariants.of(ContentType.JPEG, out.toByteArray()), 1600, 1200);
  }

  @Test
  void a_clear_png_of_48_megapixels_is_drawn() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8000, 6000, BufferedImage.TYPE_4BYTE_ABGR), "png", out);

    assertLargeIs(ImageVariants.of(ContentType.PNG, out.toByteArray()), 1600, 1200);
  }

  @Test
  void a_webp_of_50_megapixels_in_44_bytes_is_drawn() {
    assertLargeIs(
        ImageVariants.of(ContentType.WEBP, SampleMediaFiles.webpLossless(10_000, 5_000)),
        1600,
        800);
  }
}
