package dev.souk.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.manifest.Manifest;
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

/// Started by [Budgets#COMMAND]; a build tries a few ([SampledPackagesTest]).
@DisplayName("Every function of the template")
@EnabledIfSystemProperty(named = "souk.packages", matches = "all")
@EnabledOnOs(OS.LINUX)
class EveryPackageTest {
  private static List<Packaged> functions = List.of();

  @BeforeAll
  static void synthesise() throws Exception {
    functions = Assembly.of(Path.of("..", "..").toAbsolutePath().normalize()).functions();
  }

  private static Map<String, Path> jars() {
    var jars = new TreeMap<String, Path>();
    functions.forEach(each -> jars.put(each.module(), each.artifact()));
    return jars;
  }

  @Test
  void answers_its_sample_under_the_runtime_client_within_its_budget() throws Exception {
    assertThat(functions).hasSameSizeAs(Manifest.all());

    var proved = Packages.proved(functions, each -> Place.unpacked(each.artifact()));

    System.out.println(Report.of(proved));
    if (Boolean.getBoolean("souk.packages.write")) {
      Files.writeString(Budgets.FILE, Budgets.text(proved, jars()));
    }
    assertThat(Budgets.committed().broken(Budgets.measured(proved, jars()))).isEmpty();
  }

  @Test
  void has_in_its_jar_what_its_needs_take_and_no_client_that_none_there_needs() throws IOException {
    for (var jar : jars().entrySet()) {
      var names = Holding.names(jar.getValue());
      var wanted =
          functions.stream()
              .filter(each -> each.module().equals(jar.getKey()))
              .flatMap(each -> Holding.wanted(each.trigger()).stream())
              .toList();

      assertThat(names).as(jar.getKey()).containsAll(wanted);
      assertThat(Holding.services(names))
          .as(jar.getKey())
          .isEqualTo(Holding.services(new TreeSet<>(wanted)));
      assertThat(names)
          .as(jar.getKey())
          .noneMatch(each -> each.matches("(io/netty|org/apache/http|META-INF/versions)/.*"));
    }
  }
}
