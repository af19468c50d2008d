package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command that tests the packages")
class DeploymentGuideTest {
  @ParameterizedTest
  @ValueSource(strings = {"README.md", ".github/workflows/deploy.yml"})
  void matches_the_guide_exactly(String file) throws IOException {
    var text = Files.readString(Path.of("..", "..", file)).replaceAll("\\s+", " ");

    assertThat(text).contains(PackageBudgets.COMMAND);
  }
}
