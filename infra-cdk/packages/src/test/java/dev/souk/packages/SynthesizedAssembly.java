package dev.souk.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.cdk.CdkApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What the CDK app makes of stage `dev`: templates, and the artifacts they name.
final class SynthesizedAssembly {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;

  private SynthesizedAssembly(Path directory) {
    this.directory = directory;
  }

  /// Of a tree whose jars have been built.
  static SynthesizedAssembly of(Path tree) throws IOException, InterruptedException {
    var directory = Path.of("target", "assembly").toAbsolutePath();
    var log = Files.createDirectories(directory.getParent()).resolve("assembly.log");
    var app =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CdkApp.class.getName(),
            tree.toString());
    app.environment().put("CDK_CONTEXT_JSON", "{\"stage\":\"dev\"}");
    app.environment().put("CDK_OUTDIR", directory.toString());
    var running = app.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!running.waitFor(5, TimeUnit.MINUTES) || running.exitValue() != 0) {
      running.destroyForcibly();
      throw new AssertionError("the app failed: " + Files.readString(log));
    }
    return new SynthesizedAssembly(directory);
  }

  /// The one that the tests of the infrastructure have made in this build, whose jars hold nothing.
  static SynthesizedAssembly tested(String stage) {
    return new SynthesizedAssembly(Path.of("..", "target", "synthesis", stage).toAbsolutePath());
  }

  boolean exists() {
    return Files.isDirectory(directory);
  }

  List<JsonNode> templates() throws IOException {
    try (var all = Files.list(directory)) {
      var templates = new ArrayList<JsonNode>();
      for (var file :
          all.filter(each -> each.toString().endsWith(".template.json")).sorted().toList()) {
        templates.add(JSON.readTree(file.toFile()));
      }
      return templates;
    }
  }

  /// The functions, by name.
  List<PackagedFunction> functions() throws IOException {
    var functions = new ArrayList<PackagedFunction>();
    for (var template : templates()) {
      for (var resource : template.path("Resources")) {
        var properties = resource.path("Properties");
        if (resource.path("Type").asText().equals("AWS::Lambda::Function")
            && properties.path("Runtime").asText().equals("java25")) {
          functions.add(function(properties));
        }
      }
    }
    functions.sort(Comparator.comparing(PackagedFunction::name));
    return List.copyOf(functions);
  }

  private PackagedFunction function(JsonNode properties) {
    var environment = new TreeMap<String, JsonNode>();
    properties
        .at("/Environment/Variables")
        .properties()
        .forEach(each -> environment.put(each.getKey(), each.getValue()));
    var key = properties.at("/Code/S3Key").asText();
    return new PackagedFunction(
        properties.path("Handler").asText(),
        directory.resolve("asset." + key),
        environment,
        properties.at("/SnapStart/ApplyOn").asText().equals("PublishedVersions"),
        properties.path("MemorySize").asInt(),
        properties.path("Timeout").asInt());
  }
}
