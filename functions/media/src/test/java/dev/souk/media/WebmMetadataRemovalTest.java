package dev.souk.media;

import static dev.souk.media.MetadataRemovalFixture.places;
import static dev.souk.media.MetadataRemovalFixture.text;
import static dev.souk.media.SampleMediaFiles.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A WebM")
class WebmMetadataRemovalTest {
  @Test
  void without_its_metadata_has_what_is_played_alone() {
    for (var video : List.of(WebmFiles.whole(), WebmFiles.recorded())) {
      var blank = MetadataRemovalFixture.blanked(ContentType.WEBM, video);

      assertThat(text(video)).contains(CANARY);
      assertThat(text(blank)).doesNotContain(CANARY, CANARY.substring(0, 8));
      assertThat(blank).hasSameSizeAs(video);
      assertThat(places(blank, Mp4Files.PICTURE)).hasSize(2);
      assertThat(places(blank, Mp4Files.PICTURE)).isEqualTo(places(video, Mp4Files.PICTURE));
      assertThat(text(blank)).contains("V_VP8", "\u0016T\u00aek");
      assertThat(MetadataRemovalFixture.blanked(ContentType.WEBM, blank)).isEqualTo(blank);
    }
  }

  @Test
  void keeps_the_headers_of_its_sound_and_fills_their_comments_with_spaces() {
    var blank = MetadataRemovalFixture.blanked(ContentType.WEBM, WebmFiles.whole());

    assertThat(text(blank))
        .contains("\u0001vorbis\u0003vorbis" + (char) CANARY.length() + "\0\0\0 ")
        .contains("\u0001\u0005vorbis");
  }

  @Test
  void leads_to_none_of_what_is_gone() {
    var tags = "\u0012T\u00c3g";
    var video = WebmFiles.whole();

    assertThat(places(video, tags)).hasSize(2);
    assertThat(places(MetadataRemovalFixture.blanked(ContentType.WEBM, video), tags)).isEmpty();
  }

  @Test
  void is_refused_with_subtitles_cut_off_or_without_tracks() {
    var video = WebmFiles.whole();

    assertThat(MetadataRemovalFixture.why(ContentType.WEBM, WebmFiles.withSubtitles()))
        .isEqualTo("it has a track that is neither pictures nor sound: save it without");
    assertThat(
            MetadataRemovalFixture.why(
                ContentType.WEBM, MetadataRemovalFixture.cut(video, video.length / 2)))
        .startsWith("it is cut off or damaged at byte");
    assertThat(MetadataRemovalFixture.why(ContentType.WEBM, WebmFiles.header()))
        .startsWith("it is cut off");
    assertThat(
            MetadataRemovalFixture.why(
                ContentType.WEBM,
                SampleMediaFiles.cat(WebmFiles.header(), WebmFiles.element("18538067"))))
        .isEqualTo("it has no tracks");
  }
}
