package dev.souk.media;

import static dev.souk.media.Blanking.places;
import static dev.souk.media.Blanking.text;
import static dev.souk.media.MediaFiles.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A WebM")
class BlankedWebmTest {
  @Test
  void without_its_metadata_has_what_is_played_alone() {
    for (var film : List.of(WebmFiles.whole(), WebmFiles.recorded())) {
      var blank = Blanking.blanked(ContentType.WEBM, film);

      assertThat(text(film)).contains(CANARY);
      assertThat(text(blank)).doesNotContain(CANARY, CANARY.substring(0, 8));
      assertThat(blank).hasSameSizeAs(film);
      assertThat(places(blank, Mp4Files.PICTURE)).hasSize(2);
      assertThat(places(blank, Mp4Files.PICTURE)).isEqualTo(places(film, Mp4Files.PICTURE));
      assertThat(text(blank)).contains("V_VP8", "\u0016T\u00aek");
      assertThat(Blanking.blanked(ContentType.WEBM, blank)).isEqualTo(blank);
    }
  }

  @Test
  void keeps_the_headers_of_its_sound_and_fills_their_comments_with_spaces() {
    var blank = Blanking.blanked(ContentType.WEBM, WebmFiles.whole());

    assertThat(text(blank))
        .contains("\u0001vorbis\u0003vorbis" + (char) CANARY.length() + "\0\0\0 ")
        .contains("\u0001\u0005vorbis");
  }

  @Test
  void leads_to_none_of_what_is_gone() {
    var tags = "\u0012T\u00c3g";
    var film = WebmFiles.whole();

    assertThat(places(film, tags)).hasSize(2);
    assertThat(places(Blanking.blanked(ContentType.WEBM, film), tags)).isEmpty();
  }

  @Test
  void is_refused_with_subtitles_cut_off_or_without_tracks() {
    var film = WebmFiles.whole();

    assertThat(Blanking.why(ContentType.WEBM, WebmFiles.withSubtitles()))
        .isEqualTo("it has a track that is neither pictures nor sound: save it without");
    assertThat(Blanking.why(ContentType.WEBM, Blanking.cut(film, film.length / 2)))
        .startsWith("it is cut off or damaged at byte");
    assertThat(Blanking.why(ContentType.WEBM, WebmFiles.header())).startsWith("it is cut off");
    assertThat(
            Blanking.why(
                ContentType.WEBM,
                MediaFiles.cat(WebmFiles.header(), WebmFiles.element("18538067"))))
        .isEqualTo("it has no tracks");
  }
}
