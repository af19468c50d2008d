package dev.souk.media;

import static dev.souk.media.MediaAssetFixtures.ANNA;
import static dev.souk.media.MediaAssetFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.media.ByteOverwrites.Run.Content;
import dev.souk.media.ByteOverwrites.Run.Zeros;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every place that keeps the files of media promises.
public interface MediaObjectsContract {
  byte[] CONTENT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  MediaObjects objects();

  /// Puts an upload there, as its seller would.
  void upload(UploadLocation upload, byte[] bytes);

  /// The served files of a media file: type and content by key.
  Map<String, String> served(String mediaId);

  private static UploadLocation place() {
    return new UploadLocation(ANNA, MediaAssetFixtures.newId(NOON));
  }

  private UploadLocation uploaded() {
    var upload = place();
    upload(upload, CONTENT);
    return upload;
  }

  @Test
  default void reads_the_head_of_an_upload_and_tells_its_size() {
    var head = objects().head(uploaded(), 4).orElseThrow();

    assertThat(head.bytes()).containsExactly(0, 1, 2, 3);
    assertThat(head.stored().size()).isEqualTo(10);
    assertThat(head.stored().upload().key()).startsWith(UploadLocation.PREFIX);
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

  private StoredUpload stored(UploadLocation upload) {
    return objects().head(upload, 1).orElseThrow().stored();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  default void reads_ranges_of_an_upload_as_long_as_it_is_the_same() {
    var stored = stored(uploaded());

    assertThat(objects().range(stored, 3, 4).orElseThrow()).containsExactly(3, 4, 5, 6);
    assertThat(objects().range(stored, 8, 4).orElseThrow()).containsExactly(8, 9);

    upload(stored.upload(), new byte[10]);
    assertThat(objects().range(stored, 3, 4)).isEmpty();
    objects().deleteUpload(stored.upload().key());
    assertThat(objects().range(stored, 3, 4)).isEmpty();
  }

  @Test
  default void serves_bytes_and_uploads_with_their_type_and_again_the_same() {
    var stored = stored(uploaded());
    var id = stored.upload().mediaId();
    var picture =
        MediaFile.picture(id, ImageVariantSize.SMALL, ContentType.PNG, new ImageSize(3, 2));
    var video = MediaFile.video(id, ContentType.MP4);

    for (var i = 0; i < 2; i++) {
      objects().publish(picture, ContentType.PNG, CONTENT);
      assertThat(objects().publish(video, ContentType.MP4, stored, ByteOverwrites.NONE)).isTrue();
    }

    assertThat(served(id))
        .isEqualTo(
            Map.of(
                picture.key(),
                "image/png " + text(CONTENT),
                video.key(),
                "video/mp4 " + text(CONTENT)));
  }

  @Test
  default void serves_an_upload_with_some_of_its_bytes_overwritten() {
    var stored = stored(uploaded());
    var id = stored.upload().mediaId();
    var video = MediaFile.video(id, ContentType.MP4);
    var overwrites =
        ByteOverwrites.of(List.of(new Zeros(8, 2), new Content(3, new byte[] {'a', 'b', 'c'})));

    for (var i = 0; i < 2; i++) {
      assertThat(objects().publish(video, ContentType.MP4, stored, overwrites)).isTrue();
    }

    var changed = text(new byte[] {0, 1, 2, 'a', 'b', 'c', 6, 7, 0, 0});
    assertThat(served(id)).isEqualTo(Map.of(video.key(), "video/mp4 " + changed));
    assertThat(objects().range(stored, 0, 10).orElseThrow()).isEqualTo(CONTENT);
  }

  /// Larger than what is held in memory at once, with changes at its beginning, over the border of
  /// two parts and at its end, and a long stretch without any.
  @Test
  default void serves_a_large_upload_with_some_of_its_bytes_overwritten() {
    var part = 8 << 20;
    var large = new byte[5 * part + 1_000];
    new Random(7).nextBytes(large);
    var upload = place();
    upload(upload, large);
    var stored = stored(upload);
    var video = MediaFile.video(upload.mediaId(), ContentType.WEBM);
    var overwrites =
        ByteOverwrites.of(
            List.of(
                new Content(4, new byte[] {'f', 'r', 'e', 'e'}),
                new Zeros(2 * part - 500, 1_000),
                new Zeros(large.length - 7, 7)));

    assertThat(objects().publish(video, ContentType.WEBM, stored, overwrites)).isTrue();

    overwrites.applyTo(large, 0);
    assertThat(served(upload.mediaId()))
        .hasEntrySatisfying(
            video.key(), file -> assertThat(file.equals("video/webm " + text(large))).isTrue());
  }

  @Test
  default void serves_no_upload_that_is_not_there_or_another() {
    for (var size : new int[] {10, 9 << 20}) {
      for (var overwrites :
          List.of(ByteOverwrites.NONE, ByteOverwrites.of(List.of(new Zeros(1, 2))))) {
        var upload = place();
        upload(upload, new byte[size]);
        var stored = stored(upload);
        var video = MediaFile.video(upload.mediaId(), ContentType.MP4);

        upload(upload, Arrays.copyOf(CONTENT, size));
        assertThat(objects().publish(video, ContentType.MP4, stored, overwrites)).isFalse();
        objects().deleteUpload(upload.key());
        assertThat(objects().publish(video, ContentType.MP4, stored, overwrites)).isFalse();

        assertThat(served(upload.mediaId())).isEmpty();
      }
    }
  }

  @Test
  default void overwrites_nothing_behind_the_end_of_an_upload() {
    var stored = stored(uploaded());
    var video = MediaFile.video(stored.upload().mediaId(), ContentType.MP4);
    var longer = ByteOverwrites.of(List.of(new Zeros(9, 2)));

    assertThatThrownBy(() -> objects().publish(video, ContentType.MP4, stored, longer))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(served(stored.upload().mediaId())).isEmpty();
  }

  @Test
  default void discards_uploads_and_nothing_else() {
    var upload = uploaded();
    var other = uploaded();

    objects().deleteUpload(upload.key());
    objects().deleteUpload(upload.key());

    assertThat(objects().head(upload, 4)).isEmpty();
    assertThat(objects().head(other, 4)).isPresent();
    assertThatThrownBy(() -> objects().deleteUpload("public/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void withdraws_all_files_of_one_media_file() {
    var upload = uploaded();
    var other = uploaded();
    for (var each : new UploadLocation[] {upload, other}) {
      for (var type : ContentType.values()) {
        var file =
            type.isImage()
                ? MediaFile.picture(
                    each.mediaId(), ImageVariantSize.LARGE, type, new ImageSize(3, 2))
                : MediaFile.video(each.mediaId(), type);
        objects().publish(file, type, CONTENT);
        objects().publish(file.to(MediaVisibility.PRIVATE), type, CONTENT);
      }
    }

    objects().unpublish(upload.mediaId());
    objects().unpublish(upload.mediaId());

    assertThat(served(upload.mediaId())).isEmpty();
    assertThat(served(other.mediaId())).hasSize(2 * ContentType.values().length);
    assertThat(objects().head(upload, 4)).isPresent();
  }
}
