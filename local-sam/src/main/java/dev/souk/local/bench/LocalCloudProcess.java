package dev.souk.local.bench;

import dev.souk.local.StartLocalCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A local cloud in a process of its own, on a free port, so that what it uses can be told from
/// what its callers use.
final class LocalCloudProcess implements AutoCloseable {
  private static final String READY = "Souk is ready on ";

  private final Process process;
  private final String url;

  private LocalCloudProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /// @param more options of the local cloud
  /// @throws IllegalStateException when it does not come up; what it said is on standard error
  static LocalCloudProcess start(String... more) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "@local-sam/jvm.options",
                // It runs long enough for the second compiler, which `up` does without.
                "-XX:TieredStopAtLevel=4",
                "-cp",
                System.getProperty("java.class.path"),
                StartLocalCloud.class.getName(),
                "--port",
                "0"));
    command.addAll(List.of(more));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said = process.inputReader();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return new LocalCloudProcess(process, line.substring(READY.length()));
      }
    }
    throw new IllegalStateException("the local cloud ended before it was ready");
  }

  String url() {
    return url;
  }

  /// Processor time so far: gateways, functions and pumps.
  Duration cpu() {
    return cpu(process.toHandle());
  }

  /// That of the tables, which are a process of their own.
  Duration tablesCpu() {
    return process.descendants().map(LocalCloudProcess::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration cpu(ProcessHandle handle) {
    return Objects.requireNonNull(handle.info().totalCpuDuration().orElse(Duration.ZERO));
  }

  @Override
  public void close() {
    var tables = List.copyOf(process.descendants().toList());
    process.destroy();
    process.onExit().join();
    tables.forEach(ProcessHandle::destroy);
  }
}
