package dev.souk.packages;

import dev.souk.packages.RuntimeApi.Said;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process of a function under the runtime client, from its start to its second answer.
final class Instance implements AutoCloseable {
  private static final int PATIENCE = 90;
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final Path LOGS = Path.of("target", "instances").toAbsolutePath();

  private final Packaged function;
  private final RuntimeApi api;
  private final Vault vault;
  private final Process process;
  private final long began = System.nanoTime();

  /// @param secrets where Parameter Store is
  Instance(Packaged function, Place place, URI secrets) throws IOException {
    this.function = function;
    api = new RuntimeApi(function);
    vault = new Vault(secrets);
    Files.createDirectories(LOGS);
    var java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // As the managed runtime has it; a snapshot starts the same way.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx%dm".formatted(function.memory() * 3 / 4),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-D" + NATIVE + "=" + Place.library(),
            "-Xlog:class+load:file=%s:none".formatted(classes()),
            "-cp",
            place.classPath(),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            function.handler());
    java.directory(place.directory().toFile());
    java.environment().clear();
    java.environment().putAll(new Surroundings(function).all(api, vault, place));
    process = java.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  private Path log() {
    return LOGS.resolve(function.name() + ".log");
  }

  private Path classes() {
    return LOGS.resolve(function.name() + ".classes");
  }

  /// What came of sending an event twice.
  Proved prove(String event) throws IOException, InterruptedException {
    started();
    var init = millis(began);
    var first = called(event);
    var second = called(event);
    var sources = sources();
    return new Proved(
        function,
        first.json(),
        second.json(),
        init,
        first.millis(),
        second.millis(),
        sources.size(),
        Math.toIntExact(sources.stream().filter(Instance::own).count()));
  }

  private void started() throws IOException, InterruptedException {
    var said = heard();
    if (function.snapped()) {
      if (!(said instanceof Said.Snapped)) {
        throw wrong("took an event before its snapshot: " + said);
      }
      said = heard();
    }
    if (!(said instanceof Said.Waits)) {
      throw wrong("did not start: " + said);
    }
  }

  private record Call(String json, long millis) {}

  private Call called(String event) throws IOException, InterruptedException {
    var start = System.nanoTime();
    api.send(event);
    var said = heard();
    var millis = millis(start);
    if (!(said instanceof Said.Answered(var json))) {
      throw wrong("failed: " + said);
    }
    if (!(heard() instanceof Said.Waits)) {
      throw wrong("takes no further event");
    }
    return new Call(json, millis);
  }

  private Said heard() throws IOException, InterruptedException {
    try {
      var said = api.heard(PATIENCE);
      if (said instanceof Said.Snapped) {
        snapped();
      }
      return said;
    } catch (AssertionError e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /// A snapshot holds no secret: none has been asked for.
  private void snapped() throws IOException {
    if (vault.asked() > 0) {
      throw wrong("asked for a secret before its snapshot");
    }
  }

  private AssertionError wrong(String what) throws IOException {
    var log = Files.readString(log());
    return new AssertionError(
        "%s %s%n%s"
            .formatted(function.name(), what, log.substring(0, Math.min(log.length(), 2000))));
  }

  /// Where each class was loaded from.
  private List<String> sources() throws IOException {
    try (var lines = Files.lines(classes())) {
      return lines.filter(line -> line.contains(" source: ")).toList();
    }
  }

  /// Of the package: neither the JDK's, nor the runtime client's, nor made up by the JVM.
  private static boolean own(String line) {
    var from = line.substring(line.indexOf(" source: ") + " source: ".length());
    return from.startsWith("file:") && Place.runtimes().noneMatch(from::contains);
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
    vault.close();
  }
}
