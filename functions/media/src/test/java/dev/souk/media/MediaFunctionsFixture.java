package dev.souk.media;

import dev.souk.http.MutableClock;
import dev.souk.http.TestLambdaContext;
import dev.souk.idempotency.Idempotency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Both functions on fakes, the clock in the test's hand, each outside call behind a gate.
final class MediaFunctionsFixture {
  static final String ANNA = MediaAssetFixtures.ANNA;

  final MutableClock clock = new MutableClock(MediaAssetFixtures.NOON);
  final InMemoryMediaAssets media = new InMemoryMediaAssets();
  final InMemoryMediaObjects objects = new InMemoryMediaObjects();
  final MediaCallFaults mediaCallFaults = new MediaCallFaults();
  private final ProcessUpload prepare =
      new ProcessUpload(
          mediaCallFaults.before(MediaAssets.class, media),
          mediaCallFaults.before(MediaObjects.class, objects),
          clock);
  private final DeleteUnusedMedia sweep =
      new DeleteUnusedMedia(
          mediaCallFaults.before(MediaAssets.class, media),
          mediaCallFaults.before(MediaObjects.class, objects),
          clock);

  /// Announces these bytes and puts them where they belong.
  MediaAsset.Pending uploaded(ContentType type, byte[] bytes) {
    var medium = announced(type, bytes);
    objects.upload(medium.declaration().upload().key(), bytes);
    return medium;
  }

  MediaAsset.Pending announced(ContentType type, byte[] bytes) {
    return announced(ANNA, type, bytes);
  }

  MediaAsset.Pending announced(String owner, ContentType type, byte[] bytes) {
    var id = MediaAssetFixtures.newId(clock.instant());
    var told = new UploadDeclaration(id, owner, type, bytes.length, sha256(bytes), clock.instant());
    var medium = new MediaAsset.Pending(told);
    media.add(medium, Idempotency.none());
    return medium;
  }

  /// S3 tells of an object.
  void tell(String key) {
    var event = "{\"Records\":[{\"s3\":{\"object\":{\"key\":\"" + key + "\"}}}]}";
    tell(event.getBytes(StandardCharsets.UTF_8));
  }

  void tell(MediaAsset mediaAsset) {
    tell(mediaAsset.declaration().upload().key());
  }

  void tell(byte[] event) {
    try {
      prepare.handleRequest(
          new ByteArrayInputStream(event),
          OutputStream.nullOutputStream(),
          new TestLambdaContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void sweep() {
    sweep(new byte[0]);
  }

  void sweep(byte[] event) {
    sweep.handleRequest(
        new ByteArrayInputStream(event), OutputStream.nullOutputStream(), new TestLambdaContext());
  }

  MediaAsset now(MediaAsset mediaAsset) {
    return media.find(mediaAsset.id()).orElseThrow();
  }

  static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
