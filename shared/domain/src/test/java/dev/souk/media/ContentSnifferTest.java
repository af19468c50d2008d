package dev.souk.media;

import static dev.souk.media.SampleMediaFiles.cat;
import static dev.souk.media.SampleMediaFiles.ftyp;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The first bytes of a file")
class ContentSnifferTest {
  private static SniffResult sniffed(byte[] file) {
    return ContentSniffer.sniff(file, file.length);
  }

  private static SniffResult sniffed(String text) {
    return sniffed(cat(text));
  }

  @Nested
  @DisplayName("of an honest file")
  class Honest {
    @Test
    void tell_each_type_that_is_accepted() {
      assertThat(sniffed(SampleMediaFiles.jpeg(8, 8)))
          .isEqualTo(new SniffResult.Recognized(ContentType.JPEG));
      assertThat(sniffed(SampleMediaFiles.jpegTurned(8, 8, 6)))
          .isEqualTo(new SniffResult.Recognized(ContentType.JPEG));
      assertThat(sniffed(SampleMediaFiles.png(8, 8)))
          .isEqualTo(new SniffResult.Recognized(ContentType.PNG));
      assertThat(sniffed(SampleMediaFiles.webpLossless(8, 8)))
          .isEqualTo(new SniffResult.Recognized(ContentType.WEBP));
      assertThat(sniffed(SampleMediaFiles.webpLossy(8, 8)))
          .isEqualTo(new SniffResult.Recognized(ContentType.WEBP));
      assertThat(sniffed(SampleMediaFiles.webpExtended(8, 8)))
          .isEqualTo(new SniffResult.Recognized(ContentType.WEBP));
      assertThat(sniffed(SampleMediaFiles.avif(8, 8, 0)))
          .isEqualTo(new SniffResult.Recognized(ContentType.AVIF));
      assertThat(sniffed(SampleMediaFiles.mp4()))
          .isEqualTo(new SniffResult.Recognized(ContentType.MP4));
      assertThat(sniffed(SampleMediaFiles.webm("webm")))
          .isEqualTo(new SniffResult.Recognized(ContentType.WEBM));
    }

    @Test
    void bear_out_only_the_type_they_are() {
      assertThat(sniffed(SampleMediaFiles.png(8, 8)).confirms(ContentType.PNG)).isTrue();
      assertThat(sniffed(SampleMediaFiles.png(8, 8)).confirms(ContentType.JPEG)).isFalse();
      assertThat(sniffed("hello").confirms(ContentType.JPEG)).isFalse();
    }
  }

  @Nested
  @DisplayName("of text a browser would run")
  class Active {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<svg xmlns='http://www.w3.org/2000/svg'/>",
          "<?xml version='1.0'?><svg/>",
          "<!DOCTYPE html>",
          " \r\n\t<HTML>",
          "\u00ef\u00bb\u00bf<html>",
          "<!-- c --><script>1</script>",
          "#!/bin/sh"
        })
    void are_refused_as_active(String text) {
      assertThat(sniffed(text)).isEqualTo(new SniffResult.ActiveContent());
    }
  }

  @Nested
  @DisplayName("of a file that is two things at once")
  class Polyglot {
    @Test
    void are_malformed_when_an_image_holds_markup() {
      var comment = cat("\u00ff\u00d8\u00ff\u00fe\0 ", "<ScRiPt>alert(1)</sCrIpT>      ");

      assertThat(sniffed(comment)).isInstanceOf(SniffResult.Malformed.class);
    }

    @Test
    void are_malformed_when_the_jfif_length_opens_a_comment_of_a_script() {
      var head =
          cat(
              "\u00ff\u00d8\u00ff\u00e0",
              "/*",
              "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0",
              new byte[500]);

      assertThat(sniffed(head)).isInstanceOf(SniffResult.Malformed.class);
    }

    @Test
    void are_malformed_when_a_pdf_hides_in_an_image() {
      assertThat(sniffed(cat("\u00ff\u00d8\u00ff\u00fe\0 ", "%PDF-1.7 ")))
          .isInstanceOf(SniffResult.Malformed.class);
    }

    @Test
    void are_malformed_when_a_video_has_the_brand_of_an_image() {
      assertThat(sniffed(ftyp("isom", "mp42", "avif"))).isInstanceOf(SniffResult.Malformed.class);
      assertThat(sniffed(ftyp("mp42", "heic"))).isInstanceOf(SniffResult.Malformed.class);
    }

    @Test
    void are_malformed_when_something_hangs_behind_a_webp() {
      assertThat(sniffed(cat(SampleMediaFiles.webpLossless(8, 8), "PK\u0003\u0004")))
          .isInstanceOf(SniffResult.Malformed.class);
    }
  }

  @Nested
  @DisplayName("of a relative of an accepted type")
  class Relatives {
    @Test
    void images_that_people_send_and_that_are_not_taken_by_name() {
      assertThat(sniffed(ftyp("heic", "mif1", "heic")))
          .isEqualTo(new SniffResult.UnsupportedFormat("HEIC"));
      assertThat(sniffed(ftyp("mif1", "heic", "miaf")))
          .isEqualTo(new SniffResult.UnsupportedFormat("HEIC"));
      assertThat(sniffed("GIF89a")).isEqualTo(new SniffResult.UnsupportedFormat("GIF"));
      assertThat(sniffed("GIF87a")).isEqualTo(new SniffResult.UnsupportedFormat("GIF"));
    }

    @Test
    void are_unknown() {
      assertThat(sniffed(SampleMediaFiles.webm("matroska"))).isEqualTo(new SniffResult.Unknown());
      assertThat(sniffed(ftyp("mif1", "miaf"))).isEqualTo(new SniffResult.Unknown());
      assertThat(sniffed(ftyp("qt  ", "qt  "))).isEqualTo(new SniffResult.Unknown());
      assertThat(sniffed(ftyp("M4A ", "isom"))).isEqualTo(new SniffResult.Unknown());
      assertThat(sniffed("RIFF\0\0\0\0WAVE")).isEqualTo(new SniffResult.Unknown());
      assertThat(sniffed("PK\u0003\u0004")).isEqualTo(new SniffResult.Unknown());
      assertThat(sniffed("")).isEqualTo(new SniffResult.Unknown());
    }

    @Test
    void know_avif_by_its_second_brand_too() {
      assertThat(sniffed(ftyp("mif1", "avif", "miaf")))
          .isEqualTo(new SniffResult.Recognized(ContentType.AVIF));
    }
  }

  @Nested
  @DisplayName("of a broken PNG")
  class BrokenPng {
    @Test
    void are_malformed_when_the_checksum_or_the_depth_is_wrong() {
      var file = SampleMediaFiles.png(8, 8);
      file[19] ^= 1;

      assertThat(sniffed(file)).isInstanceOf(SniffResult.Malformed.class);
    }
  }
}
