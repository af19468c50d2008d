package dev.souk.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The committed documents")
class ContractIsCurrentTest {
  private static final Path DIRECTORY = Path.of("../../shared/contract");

  @Test
  void say_what_the_code_says() throws IOException {
    for (var file : Contract.files().entrySet()) {
      var path = DIRECTORY.resolve(file.getKey());
      var committed = Files.exists(path) ? Files.readString(path) : "";

      assertThat(committed.equals(file.getValue()))
          .as(
              "shared/contract/%s is stale. Run: %s, look at what changed, and commit it.",
              file.getKey(), Contract.COMMAND)
          .isTrue();
    }
  }
}
