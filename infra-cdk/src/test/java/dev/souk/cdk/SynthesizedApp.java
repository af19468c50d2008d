package dev.souk.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.manifest.FunctionManifest;
import dev.souk.manifest.FunctionModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the app makes of a context, made once for all tests, each in a process of its own as the
/// CDK command line would start it, side by side.
final class SynthesizedApp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path WORK = Path.of("target", "synthesis").toAbsolutePath();
  private static final Path TREE = treeOfStubs();
  private static final Map<String, SynthesizedApp> RUNNING = new ConcurrentHashMap<>();

  static final String DEV = "{\"stage\":\"dev\"}";
  static final String PROD =
      """
      {"stage":"prod","domain":"shop.example.com","zone":"example.com","zoneId":"Z0EXAMPLE",
       "origins":"https://admin.example.com","pages":"https://www.example.com","alarmsTo":"ops@example.com","reserve":"20",
       "copyTo":"arn:aws:backup:eu-west-1:210987654321:backup-vault:souk","budget":"300",
       "mailFrom":"Shop <hello@shop.example.com>"}
      """;

  static {
    // All at once, before anyone waits for one.
    dev();
    prod();
    devAgain();
  }

  private final Path directory;
  private final Process process;

  static SynthesizedApp dev() {
    return RUNNING.computeIfAbsent("dev", name -> new SynthesizedApp(name, DEV));
  }

  static SynthesizedApp devAgain() {
    return RUNNING.computeIfAbsent("dev-again", name -> new SynthesizedApp(name, DEV));
  }

  static SynthesizedApp prod() {
    return RUNNING.computeIfAbsent("prod", name -> new SynthesizedApp(name, PROD));
  }

  static Stream<SynthesizedApp> both() {
    return Stream.of(dev(), prod());
  }

  private SynthesizedApp(String name, String context) {
    directory = WORK.resolve(name);
    try {
      empty(directory);
      var java =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              CdkApp.class.getName(),
              TREE.toString());
      java.environment().put("CDK_CONTEXT_JSON", context);
      java.environment().put("CDK_OUTDIR", directory.toString());
      java.redirectErrorStream(true).redirectOutput(log().toFile());
      process = java.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an earlier run left there would be taken for this one's.
  private static void empty(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (var all = Files.walk(directory)) {
        for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Path log() {
    return directory.resolveSibling(directory.getFileName() + ".log");
  }

  /// Every file of the cloud assembly, by name.
  Map<String, String> files() {
    try {
      if (!process.waitFor(30, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError("the app failed: " + Files.readString(log()));
      }
      var files = new TreeMap<String, String>();
      try (var all = Files.list(directory)) {
        for (var file : all.filter(Files::isRegularFile).toList()) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
      return files;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The templates, by the name of their stack.
  Map<String, CloudFormationTemplate> templates() {
    var templates = new TreeMap<String, CloudFormationTemplate>();
    files()
        .forEach((name, text) -> {
          if (name.endsWith(".template.json")) {
            templates.put(
                name.replace(".template.json", ""), new CloudFormationTemplate(json(text)));
          }
        });
    return templates;
  }

  CloudFormationTemplate core() {
    return templates().entrySet().stream()
        .filter(each -> each.getKey().endsWith("-core"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /// All resources of all stacks of a type.
  List<CloudFormationTemplate.Resource> all(String type) {
    return templates().values().stream().flatMap(each -> each.all(type)).toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A tree whose jars hold nothing: what is in them is not for a template to say.
  static Path treeOfStubs() {
    try {
      var tree = Files.createDirectories(WORK.resolve("tree"));
      for (var trigger : FunctionManifest.all()) {
        var module = FunctionModules.of(trigger.function());
        var jar = tree.resolve(FunctionModules.jar(module));
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "what " + module + " holds");
      }
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
