package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.operations.Smoke;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// That each of its looks can fail as well is told by `SmokeTest`.
@Story
@DisplayName("A market that has just been deployed")
class SmokeStoryTest {
  @Test
  void is_found_well_by_the_smoke_test_of_the_pipeline() {
    var said = new ByteArrayOutputStream();

    var well =
        Smoke.of(URI.create(Town.cloud().url() + "/"))
            .seen(new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(well).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
