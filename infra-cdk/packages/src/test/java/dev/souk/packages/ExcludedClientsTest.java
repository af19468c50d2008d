package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.FunctionModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Told by the modules' own builds, since the jars are made by a command of their own.
@DisplayName("A client that a jar leaves out")
class ExcludedClientsTest {
  private static final Pattern EXCLUDE =
      Pattern.compile("<exclude>software\\.amazon\\.awssdk:([a-z0-9]+)</exclude>");

  private static Set<String> leftOut(String module) throws IOException {
    var pom = Path.of("..", "..", "functions", module, "pom.xml");
    return EXCLUDE
        .matcher(Files.readString(pom))
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void is_needed_by_no_function_of_it() throws IOException {
    var missed = new TreeSet<String>();
    for (var trigger : FunctionManifest.all()) {
      var module = FunctionModules.of(trigger.function());
      var wanted = JarContents.services(JarContents.required(trigger));
      wanted.retainAll(leftOut(module));
      wanted.forEach(each -> missed.add(trigger.name() + " wants " + each));
    }

    assertThat(leftOut("media")).contains("ssm");
    assertThat(missed).isEmpty();
  }
}
