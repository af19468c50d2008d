package dev.souk.local.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a rename would break unseen, since no build runs the mutants themselves.
@DisplayName("The seeded defects")
class MutantsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXECUTION =
      Pattern.compile("-pl (\\S+) .*exec:(?:exec|java)@([a-z-]+)");

  static Stream<Mutant> all() {
    return MutationTesting.all().stream();
  }

  private static Set<String> testClasses() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .map(Path::toString)
          .filter(each -> each.contains("src/test/java/") && each.endsWith(".java"))
          .map(each ->
              each.replaceFirst(".*src/test/java/", "").replace(".java", "").replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void can_be_seeded(Mutant mutant) throws IOException {
    var text = Files.readString(ROOT.resolve(mutant.file()));

    assertThat(mutant.apply(text)).isNotEqualTo(text);
  }

  @Test
  void name_tests_that_exist() throws IOException {
    var named =
        all().flatMap(each -> each.tests().stream()).map(each -> each.replaceFirst("#.*", ""));

    assertThat(testClasses()).containsAll(named.toList());
  }

  /// An execution that the root does not know runs in the root too, and ends there.
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
  void and_other_executions_are_named_as_the_build_has_them(String document) throws IOException {
    var commands = EXECUTION.matcher(Files.readString(ROOT.resolve(document)));

    assertThat(commands.results())
        .isNotEmpty()
        .allSatisfy(command -> {
          var id = "<id>" + command.group(2) + "</id>";
          assertThat(ROOT.resolve("pom.xml")).content().contains(id);
          assertThat(ROOT.resolve(command.group(1)).resolve("pom.xml")).content().contains(id);
        });
  }
}
