package dev.souk.local.mutation;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Plants a bug in a copy of its class and lets tests run against it. The tree itself stays as it
/// is.
///
/// @param root of the tree
/// @param scratch where copies are put
record MutantRunner(Path root, Path scratch) {
  private static final long PATIENCE_SECONDS = 180;

  /// Tests of functions are in no jar.
  private static final List<String> TESTS =
      List.of("functions/api/target/test-classes", "functions/payments/target/test-classes");

  /// How tests came out.
  enum Outcome {
    PASSED,
    FAILED,
    NEVER_RAN,
    HUNG
  }

  private String classPath() {
    var all = new ArrayList<String>();
    all.add(System.getProperty("java.class.path"));
    TESTS.forEach(each -> all.add(root.resolve(each).toString()));
    return String.join(File.pathSeparator, all);
  }

  /// Runs tests against the tree as it is.
  Outcome runUnmodified(List<String> tests) throws IOException, InterruptedException {
    return runTests(classPath(), tests, scratch.resolve("sound.log"));
  }

  /// Runs a bug's tests against it.
  ///
  /// @throws IllegalStateException when it cannot be planted any more
  Outcome runMutant(Mutant mutant) throws IOException, InterruptedException {
    var name = mutant.name().replace(' ', '-').replace("'", "");
    var classes = Files.createDirectories(scratch.resolve(name));
    var source = root.resolve(mutant.file());
    compile(source, mutant.apply(Files.readString(source)), classes);
    return runTests(
        classes + File.pathSeparator + classPath(), mutant.tests(), scratch.resolve(name + ".log"));
  }

  private void compile(Path source, String text, Path classes) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    var options =
        List.of("-proc:none", "-parameters", "-d", classes.toString(), "-cp", classPath());
    var unit = List.of(new InMemorySource(source.toUri(), text));
    if (!compiler.getTask(said, null, null, options, null, unit).call()) {
      throw new IllegalStateException("it does not compile: " + said);
    }
  }

  private static Outcome runTests(String classPath, List<String> tests, Path log)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                MutantTestRun.class.getName()));
    command.addAll(tests);
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Outcome.HUNG;
    }
    return switch (process.exitValue()) {
      case 0 -> Outcome.PASSED;
      case 1 -> Outcome.FAILED;
      default -> Outcome.NEVER_RAN;
    };
  }

  /// A source that is in no file.
  private static final class InMemorySource extends SimpleJavaFileObject {
    private final String text;

    InMemorySource(URI uri, String text) {
      super(uri, JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
