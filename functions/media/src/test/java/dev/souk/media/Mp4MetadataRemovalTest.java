package dev.souk.media;

import static dev.souk.media.MetadataRemovalFixture.places;
import static dev.souk.media.MetadataRemovalFixture.text;
import static dev.souk.media.MetadataRemovalFixture.with;
import static dev.souk.media.SampleMediaFiles.CANARY;
import static dev.souk.media.SampleMediaFiles.box;
import static dev.souk.media.SampleMediaFiles.cat;
import static dev.souk.media.SampleMediaFiles.u32;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An MP4")
class Mp4MetadataRemovalTest {
  private static final List<Mp4Files.Track> ALL = Mp4Files.tracks(Mp4Files.PICTURE);

  private static byte[] blanked(byte[] video) {
    return MetadataRemovalFixture.blanked(ContentType.MP4, video);
  }

  private static String why(byte[] video) {
    return MetadataRemovalFixture.why(ContentType.MP4, video);
  }

  @Nested
  @DisplayName("without its metadata")
  class Blank {
    private void keepsWhatIsPlayedAlone(byte[] video) {
      var blank = blanked(video);

      assertThat(text(video)).contains(CANARY);
      assertThat(text(blank))
          .doesNotContain(CANARY, CANARY.substring(4), "GoPr", "appl", "uuid", "udta", "meta");
      assertThat(blank).hasSameSizeAs(video);
      for (var exercised : List.of(Mp4Files.PICTURE, Mp4Files.SOUND)) {
        assertThat(places(blank, exercised)).isEqualTo(places(video, exercised));
      }
      assertThat(blanked(blank)).isEqualTo(blank);
    }

    @Test
    void has_neither_place_date_nor_name_left_wherever_its_index_is() {
      keepsWhatIsPlayedAlone(Mp4Files.indexLast());
      keepsWhatIsPlayedAlone(Mp4Files.indexLast(ALL, "co64"));
      keepsWhatIsPlayedAlone(Mp4Files.indexFirst(ALL));
    }

    @Test
    void has_none_left_in_fragments() {
      keepsWhatIsPlayedAlone(Mp4FragmentFiles.fragmented());
      assertThat(places(blanked(Mp4FragmentFiles.fragmented()), Mp4Files.PICTURE)).hasSize(4);
    }

    @Test
    void shows_an_outside_reader_nothing() {
      var video = Mp4Files.indexFirst(ALL);

      assertThat(MetadataRemovalFixture.found(video)).contains("2026", CANARY);
      assertThat(MetadataRemovalFixture.found(blanked(video)))
          .contains("Major Brand", "Width - 320")
          .doesNotContain("2026", CANARY, "GPS", "GoPr");
    }

    @Test
    void has_no_subtitles_since_drones_write_there_where_they_fly() {
      for (var kind : List.of("sbtl", "text", "subt", "tmcd", "camm", "hint", "mdta")) {
        keepsWhatIsPlayedAlone(
            Mp4Files.indexLast(
                List.of(
                    Mp4Files.Track.pictures("hvc1"),
                    Mp4Files.Track.of(kind, "tx3g"),
                    Mp4Files.Track.runUnmodified("Opus")),
                "stco"));
      }
    }

    @Test
    void has_no_images_of_a_kind_that_has_metadata_of_its_own() {
      var jpeg = new Mp4Files.Track("vide", Mp4Files.pictureEntry("jpeg"), CANARY);
      keepsWhatIsPlayedAlone(
          Mp4Files.indexLast(
              List.of(Mp4Files.Track.pictures("avc1"), jpeg, Mp4Files.Track.runUnmodified("mp4a")),
              "stco"));
    }

    @Test
    void has_nothing_left_of_what_a_camera_hung_behind_it() {
      for (var behind : List.of(CANARY, "\0\0\0\1", "x", "\u00ff\u00ff\u00ff\u00ffinst" + CANARY)) {
        var video = cat(Mp4Files.indexLast(), behind);

        var blank = blanked(video);

        assertThat(text(blank).substring(video.length - behind.length()))
            .isEqualTo(
                (behind.length() < 8 ? "" : "\0\0\0\0free")
                    + "\0".repeat(behind.length() < 8 ? behind.length() : behind.length() - 8));
        keepsWhatIsPlayedAlone(video);
      }
    }

    @Test
    void has_its_flac_sound_without_titles() {
      var stream = cat(new byte[] {0, 0, 0, 34}, new byte[34]);
      var comment = cat(new byte[] {(byte) 0x84, 0, 0, (byte) CANARY.length()}, CANARY);
      var entry =
          box("fLaC", cat(new byte[8], new byte[20], box("dfLa", cat(u32(0), stream, comment))));
      var runUnmodified = new Mp4Files.Track("soun", entry, Mp4Files.SOUND);
      var video =
          Mp4Files.indexLast(List.of(Mp4Files.Track.pictures("avc1"), runUnmodified), "stco");

      keepsWhatIsPlayedAlone(video);
      assertThat(text(blanked(video))).contains("\u0081\0\0" + (char) CANARY.length() + "\0\0");
    }

    @Test
    void is_as_it_was_where_all_boxes_have_long_sizes() {
      var media = cat(u32(1), "mdat", u32(0), u32(16 + 5), "\0\0\0\0\0");
      var video = cat(Mp4Files.indexLast(), media, u32(1), "uuid", u32(0), u32(16 + 18), CANARY);

      keepsWhatIsPlayedAlone(video);
    }
  }

  @Nested
  @DisplayName("is refused")
  class Refused {
    @Test
    void when_it_is_cut_off_or_damaged() {
      var video = Mp4Files.indexLast();
      int media = text(video).indexOf("mdat") - 4;

      assertThat(why(MetadataRemovalFixture.cut(video, video.length - media - 20)))
          .isEqualTo("it is cut off or damaged at byte " + media);
      assertThat(why(cat(Mp4Files.head(), u32(3), "free"))).startsWith("it is cut off");
      assertThat(why(cat(Mp4Files.head(), u32(1), "mdat", u32(-1), u32(-1))))
          .startsWith("it is cut off");
      assertThat(why(with(video, "mdhd", "mdhx"))).contains("no box named mdhd");
    }

    @Test
    void when_it_has_no_index_or_two() {
      var moov = Mp4Files.moov(List.of(), 0, "stco", new byte[0]);

      assertThat(why(Mp4Files.head())).isEqualTo("it has no index (moov)");
      assertThat(why(cat(Mp4Files.indexLast(), moov))).isEqualTo("it has two indexes (moov)");
      assertThat(why(cat(Mp4Files.head(), box("moof", new byte[0]))))
          .isEqualTo("a fragment comes before its index");
    }

    @Test
    void when_its_index_is_too_large_to_be_held() {
      var large = cat(Mp4Files.head(), box("moov", new byte[(32 << 20) + 1]));

      assertThat(why(large)).contains("and at most 33554432 are taken");
    }

    @Test
    void when_its_index_leads_elsewhere() {
      for (int offset : new int[] {0, 39, -1, Integer.MAX_VALUE, 2_000}) {
        var video =
            cat(
                Mp4Files.head(),
                Mp4Files.media(ALL),
                Mp4Files.moov(ALL, offset, "stco", Mp4Files.metadata()));

        assertThat(why(video)).startsWith("its index leads out of it");
      }
      var track = Mp4Files.indexLast();
      assertThat(why(with(track, "url \0\0\0\1", "url \0\0\0\0")))
          .isEqualTo("its pictures or sound are in another file");
    }

    @Test
    void when_browsers_do_not_play_it() {
      var runUnmodified = Mp4Files.Track.runUnmodified("mp4a");
      var video = Mp4Files.Track.pictures("avc1");

      assertThat(why(Mp4Files.indexLast(List.of(runUnmodified), "stco"))).contains("no pictures");
      assertThat(why(Mp4Files.indexLast(List.of(Mp4Files.Track.pictures("jpeg")), "stco")))
          .contains("no pictures");
      assertThat(
              why(Mp4Files.indexLast(List.of(video, Mp4Files.Track.runUnmodified("samr")), "stco")))
          .contains("its sound is not coded");
      assertThat(why(Mp4Files.indexLast(List.of(Mp4Files.Track.pictures("encv")), "stco")))
          .isEqualTo("it is encrypted");
      var quickTime = new Mp4Files.Track("soun", Mp4Files.soundEntry("mp4a", 1), Mp4Files.SOUND);
      assertThat(why(Mp4Files.indexLast(List.of(video, quickTime), "stco"))).contains("QuickTime");
    }
  }
}
