package dev.souk.manifest;

import java.util.regex.Pattern;

/// Which jar a function is in: each module of `functions/` makes one.
public final class FunctionModules {
  private static final Pattern PLACE =
      Pattern.compile("/([a-z-]+)/target/(?:test-)?classes/?$|/souk-([a-z-]+?)-\\d[^/]*\\.jar$");

  private FunctionModules() {}

  /// The module of `functions/` a class comes from, by where it was loaded from: a module's classes
  /// or its jar.
  public static String of(Class<?> function) {
    var from = function.getProtectionDomain().getCodeSource().getLocation().getPath();
    var found = PLACE.matcher(from);
    if (!found.find()) {
      throw new IllegalStateException("%s is in no module: %s".formatted(function, from));
    }
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  /// The jar `mvn -Ppackage package` makes of a module, by its path from the root of the tree.
  public static String jar(String module) {
    return "functions/%s/target/souk-%s-lambda.jar".formatted(module, module);
  }
}
