package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.FunctionManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Started by [PackageBudgets#COMMAND]; a build tries a few ([SampledPackagesTest]).
@DisplayName("Every function of the template")
@EnabledIfSystemProperty(named = "souk.packages", matches = "all")
@EnabledOnOs(OS.LINUX)
class AllPackagesTest {
  private static List<PackagedFunction> functions = List.of();

  @BeforeAll
  static void synthesise() throws Exception {
    functions =
        SynthesizedAssembly.of(Path.of("..", "..").toAbsolutePath().normalize()).functions();
  }

  private static Map<String, Path> jars() {
    var jars = new TreeMap<String, Path>();
    functions.forEach(each -> jars.put(each.module(), each.artifact()));
    return jars;
  }

  @Test
  void answers_its_sample_under_the_runtime_client_within_its_budget() throws Exception {
    assertThat(functions).hasSameSizeAs(FunctionManifest.all());

    var proved =
        PackageRunner.results(functions, each -> CodeLocation.fromArtifact(each.artifact()));

    System.out.println(PackageReport.of(proved));
    if (Boolean.getBoolean("souk.packages.write")) {
      Files.writeString(PackageBudgets.FILE, PackageBudgets.text(proved, jars()));
    }
    assertThat(PackageBudgets.committed().exceeded(PackageBudgets.measured(proved, jars())))
        .isEmpty();
  }

  @Test
  void has_in_its_jar_what_its_needs_take_and_no_client_that_none_there_needs() throws IOException {
    for (var jar : jars().entrySet()) {
      var names = JarContents.names(jar.getValue());
      var wanted =
          functions.stream()
              .filter(each -> each.module().equals(jar.getKey()))
              .flatMap(each -> JarContents.required(each.trigger()).stream())
              .toList();

      assertThat(names).as(jar.getKey()).containsAll(wanted);
      assertThat(JarContents.services(names))
          .as(jar.getKey())
          .isEqualTo(JarContents.services(new TreeSet<>(wanted)));
      assertThat(names)
          .as(jar.getKey())
          .noneMatch(each -> each.matches("(io/netty|org/apache/http|META-INF/versions)/.*"));
    }
  }
}
