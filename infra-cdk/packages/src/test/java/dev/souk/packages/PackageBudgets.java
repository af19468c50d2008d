package dev.souk.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The committed table of what packages hold and what functions load of them, which is also what
/// they may: a twentieth more is noise, and anything beyond has to be written down.
final class PackageBudgets {
  static final String COMMAND =
      "mvn -q -Ppackage -pl infra-cdk/packages -am package -Dtest=AllPackagesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dsouk.packages=all";

  static final Path FILE = Path.of("..", "..", "shared", "contract", "packages.md");

  private static final String HEAD =
      """
      # Packages

      What Lambda is given, and what a function loads by its second answer, under the runtime client
      of the managed runtime: classes in all, and those of them that come out of its package. Every
      function of the template is started from its own jar, for its sample event.

      Written by `%s -Dsouk.packages.write=true`;
      the same without the last word fails when a jar or a function has outgrown this by more than
      a twentieth, and every build tries a few functions.
      """;

  private static final Pattern ROW =
      Pattern.compile("\\| (\\w+) \\| (?:\\w+ \\| \\d+ \\| )?(\\d+) \\|");

  private final Map<String, Long> allowed = new TreeMap<>();

  private PackageBudgets(String text) {
    ROW.matcher(text)
        .results()
        .forEach(row -> allowed.put(row.group(1), Long.valueOf(row.group(2))));
  }

  static PackageBudgets committed() throws IOException {
    return new PackageBudgets(Files.readString(FILE));
  }

  /// A jar's, in thousands of bytes.
  long jar(String module) {
    return Objects.requireNonNull(allowed.get(module), module);
  }

  /// What has outgrown its budget, or has none.
  List<String> exceeded(Map<String, Long> measured) {
    var broken = new ArrayList<String>();
    measured.forEach((name, amount) -> {
      var budget = allowed.getOrDefault(name, 0L);
      if (amount > budget + budget / 20) {
        broken.add("%s: %d, and its budget is %d".formatted(name, amount, budget));
      }
    });
    return broken;
  }

  /// Jars by their kilobytes, functions by the classes of their package.
  static Map<String, Long> measured(List<PackageResult> all, Map<String, Path> jars)
      throws IOException {
    var measured = new TreeMap<String, Long>();
    for (var jar : jars.entrySet()) {
      measured.put(jar.getKey(), kilobytes(jar.getValue()));
    }
    all.forEach(each -> measured.put(each.function().name(), (long) each.own()));
    return measured;
  }

  static String text(List<PackageResult> all, Map<String, Path> jars) throws IOException {
    var text = new StringBuilder(HEAD.formatted(COMMAND));
    text.append("\n| jar | kB |\n|---|---:|\n");
    for (var jar : new TreeMap<>(jars).entrySet()) {
      text.append("| %s | %d |\n".formatted(jar.getKey(), kilobytes(jar.getValue())));
    }
    text.append("\n| function | jar | classes | of the package |\n|---|---|---:|---:|\n");
    for (var each : all) {
      text.append(
          "| %s | %s | %d | %d |\n"
              .formatted(
                  each.function().name(), each.function().module(), each.classes(), each.own()));
    }
    return text.toString();
  }

  static long kilobytes(Path jar) throws IOException {
    return Files.size(jar) / 1000;
  }
}
