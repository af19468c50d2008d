package dev.souk.packages;

import dev.souk.local.LocalCloud;
import dev.souk.local.LocalEndpoints;
import dev.souk.local.UpOptions;
import dev.souk.local.aws.ParameterStoreEndpoint;
import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.SecretStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Starts functions, two at a time, against one local cloud.
final class PackageRunner {
  private static final Path SAMPLES = Path.of("..", "..", "events", "samples");

  /// Where a function's code is.
  @FunctionalInterface
  interface CodeSource {
    CodeLocation of(PackagedFunction function) throws IOException;
  }

  /// One for all tests of a JVM; it ends with the JVM.
  private static final class Holder {
    static final LocalCloud CLOUD = started();

    private static LocalCloud started() {
      var cloud = LocalCloud.start(new UpOptions(0, Optional.empty(), false));
      EnvironmentSetting.secrets().forEach(each -> keep(each, cloud.endpoints()));
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cloud::close));
      return cloud;
    }

    /// As the operator of a `dev` stage does, whose template the functions come from.
    private static void keep(EnvironmentSetting setting, LocalEndpoints doors) {
      doors
          .parameters()
          .encrypt(
              SecretStore.ofStage("dev").name("dev", setting),
              doors.secrets().value(setting.value()).get());
    }
  }

  private PackageRunner() {}

  /// In the order of `functions`.
  ///
  /// @throws AssertionError naming those that did not do what they should
  static List<PackageResult> results(List<PackagedFunction> functions, CodeSource code)
      throws InterruptedException {
    var secrets = URI.create(Holder.CLOUD.url() + ParameterStoreEndpoint.PATH);
    try (var two = Executors.newFixedThreadPool(2)) {
      var running =
          functions.stream().map(each -> two.submit(() -> results(each, code, secrets))).toList();
      try {
        return all(running);
      } finally {
        two.shutdownNow();
      }
    }
  }

  private static PackageResult results(PackagedFunction function, CodeSource code, URI secrets)
      throws IOException, InterruptedException {
    try (var instance = new FunctionInstance(function, code.of(function), secrets)) {
      var packageResult =
          instance.run(Files.readString(SAMPLES.resolve(function.name() + ".json")));
      packageResult.check();
      return packageResult;
    }
  }

  private static List<PackageResult> all(List<Future<PackageResult>> running)
      throws InterruptedException {
    var all = new ArrayList<PackageResult>();
    var failed = new ArrayList<String>();
    for (var each : running) {
      try {
        all.add(each.get());
      } catch (ExecutionException e) {
        failed.add(String.valueOf(e.getCause()));
      }
    }
    if (!failed.isEmpty()) {
      throw new AssertionError(
          "%d of %d failed:%n%s"
              .formatted(failed.size(), running.size(), String.join("\n", failed)));
    }
    return all;
  }
}
