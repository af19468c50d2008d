package dev.souk.media;

import static dev.souk.media.SampleMediaFiles.cat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The header of an image")
class ImageHeaderTest {
  private static ImageHeader fits(int width, int height) {
    return new ImageHeader.Fits(new ImageSize(width, height), ExifOrientation.UPRIGHT);
  }

  @Test
  void tells_width_and_height_of_every_type() {
    assertThat(ImageHeader.read(ContentType.JPEG, SampleMediaFiles.jpeg(31, 17)))
        .isEqualTo(fits(31, 17));
    assertThat(ImageHeader.read(ContentType.PNG, SampleMediaFiles.png(31, 17)))
        .isEqualTo(fits(31, 17));
    assertThat(ImageHeader.read(ContentType.WEBP, SampleMediaFiles.webpLossless(31, 17)))
        .isEqualTo(fits(31, 17));
    assertThat(ImageHeader.read(ContentType.WEBP, SampleMediaFiles.webpLossy(31, 17)))
        .isEqualTo(fits(31, 17));
    assertThat(ImageHeader.read(ContentType.WEBP, SampleMediaFiles.webpExtended(31, 17)))
        .isEqualTo(fits(31, 17));
    assertThat(ImageHeader.read(ContentType.AVIF, SampleMediaFiles.avif(31, 17, 0)))
        .isEqualTo(fits(31, 17));
  }

  @Test
  void tells_how_an_image_stands() {
    assertThat(ImageHeader.read(ContentType.JPEG, SampleMediaFiles.jpegTurned(31, 17, 6)))
        .isEqualTo(new ImageHeader.Fits(new ImageSize(31, 17), ExifOrientation.QUARTER_RIGHT));
    assertThat(ImageHeader.read(ContentType.AVIF, SampleMediaFiles.avif(31, 17, 1)))
        .isEqualTo(fits(17, 31));
  }

  @Test
  void is_not_asked_of_a_video() {
    assertThatThrownBy(() -> ImageHeader.read(ContentType.MP4, SampleMediaFiles.mp4()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  @DisplayName("of a decompression bomb")
  class Bombs {
    @Test
    void is_too_large_by_its_side_or_by_its_pixels() {
      assertThat(ImageHeader.read(ContentType.PNG, SampleMediaFiles.png(16_385, 1)))
          .isEqualTo(new ImageHeader.TooLarge(new ImageSize(16_385, 1)));
      assertThat(ImageHeader.read(ContentType.AVIF, SampleMediaFiles.avif(8_000, 7_000, 0)))
          .isEqualTo(new ImageHeader.TooLarge(new ImageSize(8_000, 7_000)));
      assertThat(ImageHeader.read(ContentType.AVIF, SampleMediaFiles.avif(-1, -1, 0)))
          .isInstanceOf(ImageHeader.TooLarge.class);
    }

    @Test
    void is_unreadable_when_a_small_canvas_holds_a_large_image() {
      assertThat(
              ImageHeader.read(
                  ContentType.WEBP, SampleMediaFiles.webpExtended(100, 100, 16_000, 16_000)))
          .isInstanceOf(ImageHeader.Unreadable.class);
    }

    @Test
    void fits_at_fifty_megapixels() {
      assertThat(ImageHeader.read(ContentType.WEBP, SampleMediaFiles.webpExtended(10_000, 5_000)))
          .isEqualTo(fits(10_000, 5_000));
      assertThat(ImageHeader.read(ContentType.WEBP, SampleMediaFiles.webpExtended(10_000, 5_001)))
          .isInstanceOf(ImageHeader.TooLarge.class);
    }

    @Test
    void is_unreadable_when_a_jpeg_has_a_scan_too_many_or_two_frames() {
      var jpeg = SampleMediaFiles.jpeg(8, 8);
      var scan = HexFormat.of().parseHex("ffda0008010100003f00");
      var many = cat(Arrays.copyOf(jpeg, jpeg.length - 2), scan);
      for (int i = 0; i < JpegFile.MAX_SCANS; i++) {
        many = cat(many, scan);
      }

      assertThat(ImageHeader.read(ContentType.JPEG, many))
          .isInstanceOf(ImageHeader.Unreadable.class);
    }
  }

  @Nested
  @DisplayName("that is cut off or absent")
  class Absent {
    @Test
    void is_unreadable_when_the_last_byte_is_missing() {
      for (var file : List.of(SampleMediaFiles.jpeg(8, 8), SampleMediaFiles.png(8, 8))) {
        var type = file[1] == 'P' ? ContentType.PNG : ContentType.JPEG;
        assertThat(ImageHeader.read(type, Arrays.copyOf(file, file.length - 1)))
            .isInstanceOf(ImageHeader.Unreadable.class);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 11, 12, 20, 24})
    void is_unreadable(int length) {
      assertThat(
              ImageHeader.read(
                  ContentType.JPEG, Arrays.copyOf(SampleMediaFiles.jpeg(8, 8), length)))
          .isInstanceOf(ImageHeader.Unreadable.class);
      assertThat(
              ImageHeader.read(
                  ContentType.WEBP, Arrays.copyOf(SampleMediaFiles.webpLossy(8, 8), length)))
          .isInstanceOf(ImageHeader.Unreadable.class);
      assertThat(
              ImageHeader.read(
                  ContentType.AVIF, Arrays.copyOf(SampleMediaFiles.avif(8, 8, 0), length)))
          .isInstanceOf(ImageHeader.Unreadable.class);
    }
  }

  @Nested
  @DisplayName("of an AVIF that is served as it is")
  class Privacy {
    @Test
    void keeps_the_image_and_loses_where_it_was_taken() {
      var file = SampleMediaFiles.avif(31, 17, 0);

      var served = AvifFile.withoutMetadata(file).orElseThrow();

      assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(SampleMediaFiles.CANARY);
      assertThat(new String(served, StandardCharsets.ISO_8859_1))
          .doesNotContain(SampleMediaFiles.CANARY);
      assertThat(served).hasSameSizeAs(file);
      assertThat(ImageHeader.read(ContentType.AVIF, served)).isEqualTo(fits(31, 17));
    }

    @Test
    void is_not_served_when_its_metadata_cannot_be_found() {
      var file =
          new String(SampleMediaFiles.avif(31, 17, 0), StandardCharsets.ISO_8859_1)
              .replace("iloc", "ilok");

      assertThat(AvifFile.withoutMetadata(cat(file))).isEmpty();
    }

    @Test
    void is_not_served_when_it_is_a_video() {
      assertThat(
              AvifFile.withoutMetadata(
                  cat(SampleMediaFiles.avif(31, 17, 0), SampleMediaFiles.box("moov", new byte[8]))))
          .isEmpty();
    }
  }

  @Nested
  @DisplayName("of a variant")
  class Sizes {
    @Test
    void keeps_its_proportions_and_is_never_enlarged() {
      assertThat(new ImageSize(4_000, 3_000).within(1600)).isEqualTo(new ImageSize(1600, 1200));
      assertThat(new ImageSize(300, 200).within(320)).isEqualTo(new ImageSize(300, 200));
      assertThat(new ImageSize(16_000, 1).within(320)).isEqualTo(new ImageSize(320, 1));
    }
  }
}
