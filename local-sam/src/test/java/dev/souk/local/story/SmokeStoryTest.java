package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.operations.SmokeCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// That each of its looks can fail as well is told by `SmokeCheckTest`.
@Story
@DisplayName("A newly deployed market")
class SmokeStoryTest {
  @Test
  void passes_the_smoke_test_of_the_pipeline() {
    var said = new ByteArrayOutputStream();

    var well =
        SmokeCheck.of(URI.create(SharedLocalCloud.cloud().url() + "/"))
            .seen(new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(well).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
