package dev.souk.cdk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where the jar is that holds a module's functions.
@FunctionalInterface
public interface Artifacts {
  Path of(String module);

  /// Those that `mvn -Ppackage package` makes in a tree of Souk's.
  static Artifacts built(Path root) {
    return module -> {
      var jar = root.resolve("functions/%s/target/souk-%s-lambda.jar".formatted(module, module));
      if (!Files.isRegularFile(jar)) {
        throw new IllegalStateException(
            "%s is not there; build it: mvn -Ppackage -DskipTests package".formatted(jar));
      }
      return jar;
    };
  }

  /// The module of `functions/` a class comes from, by where it was loaded from: a module's classes
  /// or its jar.
  static String module(Class<?> function) {
    var from = function.getProtectionDomain().getCodeSource().getLocation().getPath();
    var found =
        Pattern.compile("/([a-z-]+)/target/(?:test-)?classes/?$|/souk-([a-z-]+?)-\\d[^/]*\\.jar$")
            .matcher(from);
    if (!found.find()) {
      throw new IllegalStateException("%s is in no module: %s".formatted(function, from));
    }
    return found.group(1) != null ? found.group(1) : found.group(2);
  }
}
