package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Films on their way through [BlankedFilm], and what an outside reader finds in them.
final class Blanking {
  private static final Upload UPLOAD =
      new Upload(MediaSamples.ANNA, MediaSamples.newId(MediaSamples.NOON));

  private Blanking() {}

  static BlankedFilm of(ContentType type, byte[] film) {
    var objects = new InMemoryMediaObjects();
    objects.upload(UPLOAD.key(), film);
    return BlankedFilm.of(type, objects, objects.head(UPLOAD, 1).orElseThrow().stored());
  }

  /// A film without its metadata.
  static byte[] blanked(ContentType type, byte[] film) {
    if (!(of(type, film) instanceof BlankedFilm.By(var overwrites))) {
      throw new AssertionError(of(type, film));
    }
    var copy = film.clone();
    overwrites.applyTo(copy, 0);
    assertThat(overwrites.end()).isLessThanOrEqualTo(film.length);
    return copy;
  }

  static String why(ContentType type, byte[] film) {
    return ((BlankedFilm.Unusable) of(type, film)).why();
  }

  static String text(byte[] film) {
    return new String(film, StandardCharsets.ISO_8859_1);
  }

  /// Where a text stands in a film.
  static List<Integer> places(byte[] film, String sought) {
    var places = new ArrayList<Integer>();
    var text = text(film);
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      places.add(at);
    }
    return places;
  }

  /// What metadata-extractor reads out of a film, a line each.
  static String found(byte[] film) {
    try {
      var found = new StringBuilder();
      for (var directory :
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(film)).getDirectories()) {
        directory.getTags().forEach(tag -> found.append(tag).append('\n'));
      }
      return found.toString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// A copy in which one text stands for another of the same length, the first time it is there.
  static byte[] with(byte[] film, String now, String then) {
    assertThat(now).hasSameSizeAs(then);
    int at = text(film).indexOf(now);
    assertThat(at).as(now).isNotNegative();
    var copy = film.clone();
    System.arraycopy(then.getBytes(StandardCharsets.ISO_8859_1), 0, copy, at, then.length());
    return copy;
  }

  static byte[] cut(byte[] film, int length) {
    return Arrays.copyOf(film, film.length - length);
  }
}
