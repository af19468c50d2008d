package dev.souk.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A content type")
class ContentTypeTest {
  @ParameterizedTest
  @EnumSource
  void is_found_by_its_own_name(ContentType type) {
    assertThat(ContentType.of(type.mime())).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "image/svg+xml",
        "text/html",
        "image/gif",
        "IMAGE/JPEG",
        "image/jpeg; q=1",
        "image/jpg"
      })
  void is_none_by_any_other_name(String mime) {
    assertThat(ContentType.of(mime)).isEmpty();
  }

  @Test
  void limits_images_to_20_and_videos_to_500_megabytes() {
    assertThat(ContentType.AVIF.maxBytes()).isEqualTo(20_000_000);
    assertThat(ContentType.WEBM.maxBytes()).isEqualTo(500_000_000);
  }
}
