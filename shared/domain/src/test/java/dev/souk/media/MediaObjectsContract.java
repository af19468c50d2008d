package dev.souk.media;

import static dev.souk.media.MediaSamples.ANNA;
import static dev.souk.media.MediaSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every place that keeps the files of media promises.
public interface MediaObjectsContract {
  byte[] CONTENT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  MediaObjects objects();

  /// Puts an upload there, as its seller would.
  void upload(Upload upload, byte[] bytes);

  /// The served files of a medium: type and content by key.
  Map<String, String> served(String mediaId);

  private static Upload place() {
    return new Upload(ANNA, MediaSamples.newId(NOON));
  }

  private Upload uploaded() {
    var upload = place();
    upload(upload, CONTENT);
    return upload;
  }

  @Test
  default void reads_the_head_of_an_upload_and_tells_its_size() {
    var head = objects().head(uploaded(), 4).orElseThrow();

    assertThat(head.bytes()).containsExactly(0, 1, 2, 3);
    assertThat(head.size()).isEqualTo(10);
    assertThat(objects().head(uploaded(), 512).orElseThrow().bytes()).isEqualTo(CONTENT);
    assertThat(objects().head(place(), 4)).isEmpty();
  }

  @Test
  default void reads_a_whole_upload_within_the_limit() {
    var upload = uploaded();

    assertThat(objects().read(upload, 10))
        .isInstanceOfSatisfying(
            MediaObjects.Read.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo(CONTENT));
    assertThat(objects().read(upload, 9)).isEqualTo(new MediaObjects.Read.TooLong());
    assertThat(objects().read(place(), 9)).isEqualTo(new MediaObjects.Read.Missing());
  }

  @Test
  default void serves_bytes_and_uploads_with_their_type_and_again_the_same() {
    var upload = uploaded();
    var picture =
        Served.picture(upload.mediaId(), VariantSize.SMALL, ContentType.PNG, new ImageSize(3, 2));
    var film = Served.film(upload.mediaId(), ContentType.MP4);

    for (var i = 0; i < 2; i++) {
      objects().serve(picture, ContentType.PNG, CONTENT);
      assertThat(objects().serve(film, ContentType.MP4, upload)).isTrue();
    }

    var content = new String(CONTENT, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(served(upload.mediaId()))
        .isEqualTo(
            Map.of(picture.key(), "image/png " + content, film.key(), "video/mp4 " + content));
  }

  @Test
  default void does_not_serve_an_upload_that_is_not_there() {
    var upload = place();

    assertThat(
            objects()
                .serve(Served.film(upload.mediaId(), ContentType.MP4), ContentType.MP4, upload))
        .isFalse();
    assertThat(served(upload.mediaId())).isEmpty();
  }

  @Test
  default void discards_uploads_and_nothing_else() {
    var upload = uploaded();
    var other = uploaded();

    objects().discard(upload.key());
    objects().discard(upload.key());

    assertThat(objects().head(upload, 4)).isEmpty();
    assertThat(objects().head(other, 4)).isPresent();
    assertThatThrownBy(() -> objects().discard("public/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void withdraws_all_files_of_one_medium() {
    var upload = uploaded();
    var other = uploaded();
    for (var each : new Upload[] {upload, other}) {
      for (var type : ContentType.values()) {
        var file =
            type.isImage()
                ? Served.picture(each.mediaId(), VariantSize.LARGE, type, new ImageSize(3, 2))
                : Served.film(each.mediaId(), type);
        objects().serve(file, type, CONTENT);
        objects().serve(file.to(Audience.PRIVATE), type, CONTENT);
      }
    }

    objects().withdraw(upload.mediaId());
    objects().withdraw(upload.mediaId());

    assertThat(served(upload.mediaId())).isEmpty();
    assertThat(served(other.mediaId())).hasSize(2 * ContentType.values().length);
    assertThat(objects().head(upload, 4)).isPresent();
  }
}
