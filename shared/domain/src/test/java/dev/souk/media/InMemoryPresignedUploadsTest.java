package dev.souk.media;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Uploads in memory")
class InMemoryPresignedUploadsTest implements PresignedUploadsContract {
  @Override
  public PresignedUploads uploads() {
    return new InMemoryPresignedUploads(InstantSource.fixed(MediaAssetFixtures.NOON));
  }

  @Override
  public Instant now() {
    return MediaAssetFixtures.NOON;
  }
}
