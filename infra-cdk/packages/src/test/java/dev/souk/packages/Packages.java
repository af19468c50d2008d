package dev.souk.packages;

import dev.souk.live.SecretStore;
import dev.souk.live.Setting;
import dev.souk.local.Cloud;
import dev.souk.local.FrontDoors;
import dev.souk.local.Options;
import dev.souk.local.aws.ParametersDoor;
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
final class Packages {
  private static final Path SAMPLES = Path.of("..", "..", "events", "samples");

  /// Where a function's code is.
  @FunctionalInterface
  interface Code {
    Place of(Packaged function) throws IOException;
  }

  /// One for all tests of a JVM; it ends with the JVM.
  private static final class Shared {
    static final Cloud CLOUD = started();

    private static Cloud started() {
      var cloud = Cloud.start(new Options(0, Optional.empty(), false));
      Setting.secrets().forEach(each -> keep(each, cloud.doors()));
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cloud::close));
      return cloud;
    }

    /// As the operator of a `dev` stage does, whose template the functions come from.
    private static void keep(Setting setting, FrontDoors doors) {
      doors
          .parameters()
          .encrypt(
              SecretStore.ofStage("dev").name("dev", setting),
              doors.secrets().value(setting.value()).get());
    }
  }

  private Packages() {}

  /// In the order of `functions`.
  ///
  /// @throws AssertionError naming those that did not do what they should
  static List<Proved> proved(List<Packaged> functions, Code code) throws InterruptedException {
    var secrets = URI.create(Shared.CLOUD.url() + ParametersDoor.PATH);
    try (var two = Executors.newFixedThreadPool(2)) {
      var running =
          functions.stream().map(each -> two.submit(() -> proved(each, code, secrets))).toList();
      try {
        return all(running);
      } finally {
        two.shutdownNow();
      }
    }
  }

  private static Proved proved(Packaged function, Code code, URI secrets)
      throws IOException, InterruptedException {
    try (var instance = new Instance(function, code.of(function), secrets)) {
      var proved = instance.prove(Files.readString(SAMPLES.resolve(function.name() + ".json")));
      proved.check();
      return proved;
    }
  }

  private static List<Proved> all(List<Future<Proved>> running) throws InterruptedException {
    var all = new ArrayList<Proved>();
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
