package dev.souk.cdk;

import dev.souk.manifest.FunctionModules;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the jar is that holds a module's functions.
@FunctionalInterface
public interface FunctionArtifacts {
  Path of(String module);

  /// Those that `mvn -Ppackage package` makes in a tree of Souk's.
  static FunctionArtifacts built(Path root) {
    return module -> {
      var jar = root.resolve(FunctionModules.jar(module));
      if (!Files.isRegularFile(jar)) {
        throw new IllegalStateException(
            "%s is not there; build it: mvn -Ppackage -DskipTests package".formatted(jar));
      }
      return jar;
    };
  }
}
