package dev.souk.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The committed documents")
class ContractIsCurrentTest {
  private static final Path ROOT = Path.of("../..");

  @Test
  void say_what_the_code_says() throws IOException {
    for (var file : GeneratedContract.files().entrySet()) {
      var path = ROOT.resolve(file.getKey());
      var committed = Files.exists(path) ? Files.readString(path) : "";

      assertThat(committed.equals(file.getValue()))
          .as(
              "%s is stale. Run: %s, look at what changed, and commit it.",
              file.getKey(), GeneratedContract.COMMAND)
          .isTrue();
    }
  }

  @Test
  void have_no_sample_of_a_function_that_is_gone() throws IOException {
    assertThat(WriteGeneratedContract.samples(ROOT)).isSubsetOf(GeneratedContract.files().keySet());
  }
}
