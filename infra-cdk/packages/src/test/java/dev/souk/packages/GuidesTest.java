package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command that proves what is packaged")
class GuidesTest {
  @ParameterizedTest
  @ValueSource(strings = {"README.md", ".github/workflows/deploy.yml"})
  void is_given_to_the_letter(String file) throws IOException {
    var text = Files.readString(Path.of("..", "..", file)).replaceAll("\\s+", " ");

    assertThat(text).contains(Budgets.COMMAND);
  }
}
