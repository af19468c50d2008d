package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The workflows")
class WorkflowsTest {
  private static final Path ROOT = Path.of("..");

  private static List<Path> files() throws IOException {
    try (var all = Files.list(ROOT.resolve(".github/workflows"))) {
      return all.sorted().toList();
    }
  }

  private static Stream<MatchResult> found(String pattern, Path file) {
    try {
      return Pattern.compile(pattern).matcher(Files.readString(file)).results();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// GitHub, "Secure use reference": a commit's full hash is the only immutable way to name an
  /// action; a tag can be moved, to code that runs with the role that deploys.
  @Test
  void name_the_actions_of_others_by_their_commit() throws IOException {
    var used =
        files().stream()
            .flatMap(file -> found("uses: (?!\\./)(.+)", file))
            .map(it -> it.group(1))
            .toList();

    assertThat(used)
        .isNotEmpty()
        .allMatch(each -> each.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void deploy_with_the_command_line_that_the_guide_gives() throws IOException {
    var versions =
        Stream.concat(files().stream(), Stream.of(ROOT.resolve("README.md")))
            .flatMap(file -> found("aws-cdk@([\\d.]+)", file))
            .map(it -> it.group(1))
            .toList();

    assertThat(versions).hasSizeGreaterThan(2);
    assertThat(versions.stream().distinct()).hasSize(1);
  }
}
