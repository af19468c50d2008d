package dev.souk.packages;

import dev.souk.local.Cloud;
import dev.souk.local.Options;
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

  private Packages() {}

  /// In the order of `functions`.
  ///
  /// @throws AssertionError naming the first function that did not do what it should
  static List<Proved> proved(List<Packaged> functions, Code code) throws InterruptedException {
    try (var cloud = Cloud.start(new Options(0, Optional.empty(), false));
        var two = Executors.newFixedThreadPool(2)) {
      var secrets = URI.create(System.getProperty("aws.endpointUrlSecretsManager"));
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
    for (var each : running) {
      try {
        all.add(each.get());
      } catch (ExecutionException e) {
        throw new AssertionError(e.getMessage(), e);
      }
    }
    return all;
  }
}
