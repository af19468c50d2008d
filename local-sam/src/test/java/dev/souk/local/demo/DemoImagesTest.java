package dev.souk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The images of the demo products")
class DemoImagesTest {
  private static final Map<String, byte[]> DRAWN = new HashMap<>();

  private static byte[] drawn(String key) {
    return DRAWN.computeIfAbsent(key, DemoImages::jpeg);
  }

  static List<String> keys() {
    return DemoImages.keys();
  }

  @Test
  void are_24_and_all_different() {
    assertThat(DemoImages.keys()).hasSize(24).doesNotHaveDuplicates();
    var seen = new HashSet<String>();
    for (var key : DemoImages.keys()) {
      seen.add(new String(drawn(key), StandardCharsets.ISO_8859_1));
    }
    assertThat(seen).hasSize(24);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void are_small_squares_and_the_same_each_time(String key) throws IOException {
    var bytes = drawn(key);
    var image = ImageIO.read(new ByteArrayInputStream(bytes));

    assertThat(bytes).hasSizeLessThan(150_000).isEqualTo(DemoImages.jpeg(key));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(1200);
  }

  @Test
  void exist_for_demo_products_alone() {
    assertThatThrownBy(() -> DemoImages.jpeg("yacht")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fit_on_one_sheet_to_look_at() throws IOException {
    int side = 300;
    var canvasImage = new BufferedImage(6 * side, 4 * side, BufferedImage.TYPE_INT_RGB);
    var pen = canvasImage.createGraphics();
    for (int i = 0; i < 24; i++) {
      var image = ImageIO.read(new ByteArrayInputStream(drawn(DemoImages.keys().get(i))));
      var small = image.getScaledInstance(side, side, BufferedImage.SCALE_AREA_AVERAGING);
      pen.drawImage(small, i % 6 * side, i / 6 * side, null);
    }
    pen.dispose();

    assertThat(ImageIO.write(canvasImage, "png", new File("target/demo-images.png"))).isTrue();
  }
}
