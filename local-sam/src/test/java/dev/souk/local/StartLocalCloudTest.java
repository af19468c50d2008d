package dev.souk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a process of its own, as `local-sam/up` starts it.
@DisplayName("The command local-sam/up")
class StartLocalCloudTest {
  @TempDir Path directory;

  private Process start(List<String> settings, String... words) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dlog4j2.configurationFile=log4j2-local.xml");
    command.addAll(settings);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), StartLocalCloud.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectOutput(directory.resolve("out").toFile())
        .redirectError(directory.resolve("err").toFile())
        .start();
  }

  /// Nobody waits for images here, so the first that is not ready at once is too late.
  @Test
  void ends_with_code_1_and_one_sentence_when_seeding_fails()
      throws IOException, InterruptedException {
    var kept = directory.resolve("kept");
    var up = start(List.of("-Dsouk.fill.patience=0"), "--port", "0", "--data", kept.toString());
    try {
      assertThat(up.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      up.destroyForcibly();
    }

    assertThat(up.exitValue()).isOne();
    assertThat(directory.resolve("err"))
        .content()
        .startsWith("The demo data could not be created: ")
        .hasLineCount(1);
    assertThat(directory.resolve("out")).content().doesNotContain("Souk is ready");
    assertThat(new DemoSeedGuard(Optional.of(kept)).begin()).isTrue();
  }

  @Test
  void ends_with_code_2_and_one_sentence_when_it_is_not_understood()
      throws IOException, InterruptedException {
    var up = start(List.of(), "--origin", "localhost");
    assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(up.exitValue()).isEqualTo(2);
    assertThat(directory.resolve("err")).content().startsWith("--origin takes").hasLineCount(1);
  }
}
