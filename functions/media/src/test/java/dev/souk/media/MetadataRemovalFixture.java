package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Videos on their way through [VideoMetadataRemoval], and what an outside reader finds in them.
final class MetadataRemovalFixture {
  private static final UploadLocation UPLOAD =
      new UploadLocation(
          MediaAssetFixtures.ANNA, MediaAssetFixtures.newId(MediaAssetFixtures.NOON));

  private MetadataRemovalFixture() {}

  static VideoMetadataRemoval of(ContentType type, byte[] video) {
    var objects = new InMemoryMediaObjects();
    objects.upload(UPLOAD.key(), video);
    return VideoMetadataRemoval.of(type, objects, objects.head(UPLOAD, 1).orElseThrow().stored());
  }

  /// A video without its metadata.
  static byte[] blanked(ContentType type, byte[] video) {
    if (!(of(type, video) instanceof VideoMetadataRemoval.By(var overwrites))) {
      throw new AssertionError(of(type, video));
    }
    var copy = video.clone();
    overwrites.applyTo(copy, 0);
    assertThat(overwrites.end()).isLessThanOrEqualTo(video.length);
    return copy;
  }

  static String why(ContentType type, byte[] video) {
    return ((VideoMetadataRemoval.Unusable) of(type, video)).why();
  }

  static String text(byte[] video) {
    return new String(video, StandardCharsets.ISO_8859_1);
  }

  /// Where a text stands in a video.
  static List<Integer> places(byte[] video, String sought) {
    var places = new ArrayList<Integer>();
    var text = text(video);
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      places.add(at);
    }
    return places;
  }

  /// What metadata-extractor reads out of a video, a line each.
  static String found(byte[] video) {
    try {
      var found = new StringBuilder();
      for (var directory :
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(video)).getDirectories()) {
        directory.getTags().forEach(tag -> found.append(tag).append('\n'));
      }
      return found.toString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// A copy in which one text stands for another of the same length, the first time it is there.
  static byte[] with(byte[] video, String now, String then) {
    assertThat(now).hasSameSizeAs(then);
    int at = text(video).indexOf(now);
    assertThat(at).as(now).isNotNegative();
    var copy = video.clone();
    System.arraycopy(then.getBytes(StandardCharsets.ISO_8859_1), 0, copy, at, then.length());
    return copy;
  }

  static byte[] cut(byte[] video, int length) {
    return Arrays.copyOf(video, video.length - length);
  }
}
