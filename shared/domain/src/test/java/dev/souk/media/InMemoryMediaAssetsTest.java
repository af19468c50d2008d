package dev.souk.media;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Media in memory")
class InMemoryMediaAssetsTest implements MediaAssetsContract {
  private final MediaAssets media = new InMemoryMediaAssets();

  @Override
  public MediaAssets media() {
    return media;
  }
}
