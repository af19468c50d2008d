package dev.souk.media;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Uploads in memory")
class InMemoryUploadsTest implements UploadsContract {
  @Override
  public Uploads uploads() {
    return new InMemoryUploads(InstantSource.fixed(MediaSamples.NOON));
  }

  @Override
  public Instant now() {
    return MediaSamples.NOON;
  }
}
