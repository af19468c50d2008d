package dev.souk.media;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Media in memory")
class InMemoryMediaTest implements MediaContract {
  private final Media media = new InMemoryMedia();

  @Override
  public Media media() {
    return media;
  }
}
