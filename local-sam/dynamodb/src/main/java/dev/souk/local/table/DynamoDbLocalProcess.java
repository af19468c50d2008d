package dev.souk.local.table;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The child process DynamoDB Local runs in, on the class path the build wrote down for it.
///
/// The child ends when its standard input does, so it outlives this process in no case: not after
/// Ctrl-C, not after `kill -9`.
final class DynamoDbLocalProcess implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
  private static final String MAIN = "dev.souk.local.tableserver.DynamoDbLocalServer";

  private final Process process;
  private final int port;

  private DynamoDbLocalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// @throws IllegalStateException in one sentence, when it does not come up
  static DynamoDbLocalProcess start(Optional<Path> directory) {
    try {
      directory.ifPresent(DynamoDbLocalProcess::make);
      var errors = Files.createTempFile("souk-dynamodb", ".log");
      var builder = new ProcessBuilder(command(directory)).redirectError(errors.toFile());
      builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
      // Options meant for this JVM (a debugger, an agent) would print to the pipe or take its port.
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      var process = builder.start();
      var port = portOf(process, errors);
      Files.deleteIfExists(errors);
      return new DynamoDbLocalProcess(process, port);
    } catch (IOException e) {
      throw new IllegalStateException("DynamoDB Local cannot be started: " + e.getMessage(), e);
    }
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IllegalStateException("tables cannot be stored in " + directory + ": " + e, e);
    }
  }

  private static List<String> command(Optional<Path> directory) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for seconds to hours on a machine that does other work: start fast, stay small.
    command.addAll(List.of(compiler(), "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath(), MAIN));
    directory.ifPresent(it -> command.add(it.toAbsolutePath().toString()));
    return command;
  }

  /// The first compiler alone, unless this JVM was told how far to go: then as far.
  private static String compiler() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("-XX:TieredStopAtLevel="))
        .reduce((_, last) -> last)
        .orElse("-XX:TieredStopAtLevel=1");
  }

  /// The jars by name and the place of our own entry point, which came here without its
  /// dependencies and must not be loaded in this process.
  private static String classPath() throws IOException {
    var name = "dev/souk/local/tableserver/classpath";
    var url = DynamoDbLocalProcess.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IOException("its class path was not written; build it with `mvn process-classes`");
    }
    try (InputStream in = url.openStream()) {
      var jars = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return placeOf(url.toString(), name) + File.pathSeparator + jars;
    }
  }

  private static Path placeOf(String url, String name) {
    var inJar = url.startsWith("jar:");
    var end = url.length() - name.length() - (inJar ? "!/".length() : 0);
    return Path.of(URI.create(url.substring(inJar ? "jar:".length() : 0, end)));
  }

  private static int portOf(Process process, Path errors) throws IOException {
    var port = new CompletableFuture<Integer>();
    Thread.ofPlatform().daemon().name("dynamodb-local").start(() -> listen(process, port));
    try {
      return port.get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("DynamoDB Local did not start: " + lastOf(errors), e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("DynamoDB Local was not waited for", e);
    }
  }

  /// Reads to the end, for a full pipe would stop the child.
  private static void listen(Process process, CompletableFuture<Integer> port) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("port ")) {
          port.complete(Integer.valueOf(line.substring("port ".length())));
        }
      }
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
    port.completeExceptionally(new IOException("it ended before it answered"));
  }

  private static String lastOf(Path errors) throws IOException {
    return Files.readAllLines(errors).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("SLF4J"))
        .findFirst()
        .orElse("it said nothing within " + START_TIMEOUT.toSeconds() + " s");
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
