package dev.souk.packages;

import dev.souk.packages.LambdaRuntimeApi.RuntimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process of a function under the runtime client, from its start to its second answer.
final class FunctionInstance implements AutoCloseable {
  private static final int PATIENCE = 90;
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final Path LOGS = Path.of("target", "instances").toAbsolutePath();

  private final PackagedFunction function;
  private final LambdaRuntimeApi api;
  private final CountingSecretsManager countingSecretsManager;
  private final Process process;
  private final long began = System.nanoTime();

  /// @param secrets where Parameter Store is
  FunctionInstance(PackagedFunction function, CodeLocation codeLocation, URI secrets)
      throws IOException {
    this.function = function;
    api = new LambdaRuntimeApi(function);
    countingSecretsManager = new CountingSecretsManager(secrets);
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
            "-D" + NATIVE + "=" + CodeLocation.library(),
            "-Xlog:class+load:file=%s:none".formatted(classes()),
            "-cp",
            codeLocation.classPath(),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            function.handler());
    java.directory(codeLocation.directory().toFile());
    java.environment().clear();
    java.environment()
        .putAll(
            new PackagedFunctionEnvironment(function)
                .all(api, countingSecretsManager, codeLocation));
    process = java.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  private Path log() {
    return LOGS.resolve(function.name() + ".log");
  }

  private Path classes() {
    return LOGS.resolve(function.name() + ".classes");
  }

  /// What came of sending an event twice.
  PackageResult run(String event) throws IOException, InterruptedException {
    started();
    var init = millis(began);
    var first = called(event);
    var second = called(event);
    var sources = sources();
    return new PackageResult(
        function,
        first.json(),
        second.json(),
        init,
        first.millis(),
        second.millis(),
        sources.size(),
        Math.toIntExact(sources.stream().filter(FunctionInstance::own).count()));
  }

  private void started() throws IOException, InterruptedException {
    var runtimeMessage = nextMessage();
    if (function.snapStart()) {
      if (!(runtimeMessage instanceof RuntimeMessage.RestoreNext)) {
        throw wrong("took an event before its snapshot: " + runtimeMessage);
      }
      runtimeMessage = nextMessage();
    }
    if (!(runtimeMessage instanceof RuntimeMessage.InvocationNext)) {
      throw wrong("did not start: " + runtimeMessage);
    }
  }

  private record Call(String json, long millis) {}

  private Call called(String event) throws IOException, InterruptedException {
    var start = System.nanoTime();
    api.send(event);
    var runtimeMessage = nextMessage();
    var millis = millis(start);
    if (!(runtimeMessage instanceof RuntimeMessage.InvocationResponse(var json))) {
      throw wrong("failed: " + runtimeMessage);
    }
    if (!(nextMessage() instanceof RuntimeMessage.InvocationNext)) {
      throw wrong("takes no further event");
    }
    return new Call(json, millis);
  }

  private RuntimeMessage nextMessage() throws IOException, InterruptedException {
    try {
      var runtimeMessage = api.nextMessage(PATIENCE);
      if (runtimeMessage instanceof RuntimeMessage.RestoreNext) {
        fromSnapshot();
      }
      return runtimeMessage;
    } catch (AssertionError e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /// A snapshot holds no secret: none has been asked for.
  private void fromSnapshot() throws IOException {
    if (countingSecretsManager.reads() > 0) {
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
    return from.startsWith("file:") && CodeLocation.runtimes().noneMatch(from::contains);
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    api.close();
    countingSecretsManager.close();
  }
}
