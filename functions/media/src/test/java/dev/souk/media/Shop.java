package dev.souk.media;

import dev.souk.http.MovableClock;
import dev.souk.http.TestContext;
import dev.souk.once.Once;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Both functions on fakes, the clock in the test's hand, each outside call behind a gate.
final class Shop {
  static final String ANNA = MediaSamples.ANNA;

  final MovableClock clock = new MovableClock(MediaSamples.NOON);
  final InMemoryMedia media = new InMemoryMedia();
  final InMemoryMediaObjects objects = new InMemoryMediaObjects();
  final Gate gate = new Gate();
  private final PrepareMedia prepare =
      new PrepareMedia(
          gate.before(Media.class, media), gate.before(MediaObjects.class, objects), clock);
  private final SweepMedia sweep =
      new SweepMedia(
          gate.before(Media.class, media), gate.before(MediaObjects.class, objects), clock);

  /// Announces these bytes and puts them where they belong.
  Medium.Announced uploaded(ContentType type, byte[] bytes) {
    var medium = announced(type, bytes);
    objects.upload(medium.told().upload().key(), bytes);
    return medium;
  }

  Medium.Announced announced(ContentType type, byte[] bytes) {
    return announced(ANNA, type, bytes);
  }

  Medium.Announced announced(String owner, ContentType type, byte[] bytes) {
    var id = MediaSamples.newId(clock.instant());
    var told = new Announcement(id, owner, type, bytes.length, sha256(bytes), clock.instant());
    var medium = new Medium.Announced(told);
    media.announce(medium, Once.everyTime());
    return medium;
  }

  /// S3 tells of an object.
  void tell(String key) {
    var event = "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"" + key + "\"}}}]}";
    tell(event.getBytes(StandardCharsets.UTF_8));
  }

  void tell(Medium medium) {
    tell(medium.told().upload().key());
  }

  void tell(byte[] event) {
    try {
      prepare.handleRequest(
          new ByteArrayInputStream(event), OutputStream.nullOutputStream(), new TestContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void sweep() {
    sweep(new byte[0]);
  }

  void sweep(byte[] event) {
    sweep.handleRequest(
        new ByteArrayInputStream(event), OutputStream.nullOutputStream(), new TestContext());
  }

  Medium now(Medium medium) {
    return media.find(medium.id()).orElseThrow();
  }

  static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
