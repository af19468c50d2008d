package dev.souk.media;

import static dev.souk.media.MediaFiles.cat;
import static dev.souk.media.MediaFiles.ftyp;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The first bytes of a file")
class SnifferTest {
  private static Sniffed sniffed(byte[] file) {
    return Sniffer.sniff(file, file.length);
  }

  private static Sniffed sniffed(String text) {
    return sniffed(cat(text));
  }

  @Nested
  @DisplayName("of an honest file")
  class Honest {
    @Test
    void tell_each_type_that_is_accepted() {
      assertThat(sniffed(MediaFiles.jpeg(8, 8))).isEqualTo(new Sniffed.Is(ContentType.JPEG));
      assertThat(sniffed(MediaFiles.jpegTurned(8, 8, 6)))
          .isEqualTo(new Sniffed.Is(ContentType.JPEG));
      assertThat(sniffed(MediaFiles.png(8, 8))).isEqualTo(new Sniffed.Is(ContentType.PNG));
      assertThat(sniffed(MediaFiles.webpLossless(8, 8)))
          .isEqualTo(new Sniffed.Is(ContentType.WEBP));
      assertThat(sniffed(MediaFiles.webpLossy(8, 8))).isEqualTo(new Sniffed.Is(ContentType.WEBP));
      assertThat(sniffed(MediaFiles.webpExtended(8, 8)))
          .isEqualTo(new Sniffed.Is(ContentType.WEBP));
      assertThat(sniffed(MediaFiles.avif(8, 8, 0))).isEqualTo(new Sniffed.Is(ContentType.AVIF));
      assertThat(sniffed(MediaFiles.mp4())).isEqualTo(new Sniffed.Is(ContentType.MP4));
      assertThat(sniffed(MediaFiles.webm("webm"))).isEqualTo(new Sniffed.Is(ContentType.WEBM));
    }

    @Test
    void bear_out_only_the_type_they_are() {
      assertThat(sniffed(MediaFiles.png(8, 8)).bearsOut(ContentType.PNG)).isTrue();
      assertThat(sniffed(MediaFiles.png(8, 8)).bearsOut(ContentType.JPEG)).isFalse();
      assertThat(sniffed("hello").bearsOut(ContentType.JPEG)).isFalse();
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
      assertThat(sniffed(text)).isEqualTo(new Sniffed.Active());
    }
  }

  @Nested
  @DisplayName("of a file that is two things at once")
  class Polyglot {
    @Test
    void are_malformed_when_a_picture_holds_markup() {
      var comment = cat("\u00ff\u00d8\u00ff\u00fe\0 ", "<ScRiPt>alert(1)</sCrIpT>      ");

      assertThat(sniffed(comment)).isInstanceOf(Sniffed.Malformed.class);
    }

    @Test
    void are_malformed_when_the_jfif_length_opens_a_comment_of_a_script() {
      var head =
          cat(
              "\u00ff\u00d8\u00ff\u00e0",
              "/*",
              "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0",
              new byte[500]);

      assertThat(sniffed(head)).isInstanceOf(Sniffed.Malformed.class);
    }

    @Test
    void are_malformed_when_a_pdf_hides_in_a_picture() {
      assertThat(sniffed(cat("\u00ff\u00d8\u00ff\u00fe\0 ", "%PDF-1.7 ")))
          .isInstanceOf(Sniffed.Malformed.class);
    }

    @Test
    void are_malformed_when_a_film_has_the_brand_of_a_picture() {
      assertThat(sniffed(ftyp("isom", "mp42", "avif"))).isInstanceOf(Sniffed.Malformed.class);
      assertThat(sniffed(ftyp("mp42", "heic"))).isInstanceOf(Sniffed.Malformed.class);
    }

    @Test
    void are_malformed_when_something_hangs_behind_a_webp() {
      assertThat(sniffed(cat(MediaFiles.webpLossless(8, 8), "PK\u0003\u0004")))
          .isInstanceOf(Sniffed.Malformed.class);
    }
  }

  @Nested
  @DisplayName("of a relative of an accepted type")
  class Relatives {
    @Test
    void pictures_that_people_send_and_that_are_not_taken_by_name() {
      assertThat(sniffed(ftyp("heic", "mif1", "heic"))).isEqualTo(new Sniffed.Foreign("HEIC"));
      assertThat(sniffed(ftyp("mif1", "heic", "miaf"))).isEqualTo(new Sniffed.Foreign("HEIC"));
      assertThat(sniffed("GIF89a")).isEqualTo(new Sniffed.Foreign("GIF"));
      assertThat(sniffed("GIF87a")).isEqualTo(new Sniffed.Foreign("GIF"));
    }

    @Test
    void are_unknown() {
      assertThat(sniffed(MediaFiles.webm("matroska"))).isEqualTo(new Sniffed.Unknown());
      assertThat(sniffed(ftyp("mif1", "miaf"))).isEqualTo(new Sniffed.Unknown());
      assertThat(sniffed(ftyp("qt  ", "qt  "))).isEqualTo(new Sniffed.Unknown());
      assertThat(sniffed(ftyp("M4A ", "isom"))).isEqualTo(new Sniffed.Unknown());
      assertThat(sniffed("RIFF\0\0\0\0WAVE")).isEqualTo(new Sniffed.Unknown());
      assertThat(sniffed("PK\u0003\u0004")).isEqualTo(new Sniffed.Unknown());
      assertThat(sniffed("")).isEqualTo(new Sniffed.Unknown());
    }

    @Test
    void know_avif_by_its_second_brand_too() {
      assertThat(sniffed(ftyp("mif1", "avif", "miaf"))).isEqualTo(new Sniffed.Is(ContentType.AVIF));
    }
  }

  @Nested
  @DisplayName("of a broken PNG")
  class BrokenPng {
    @Test
    void are_malformed_when_the_checksum_or_the_depth_is_wrong() {
      var file = MediaFiles.png(8, 8);
      file[19] ^= 1;

      assertThat(sniffed(file)).isInstanceOf(Sniffed.Malformed.class);
    }
  }
}
