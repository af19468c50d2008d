package dev.souk.operations;

import dev.souk.json.Binder;
import dev.souk.json.Json;
import dev.souk.migrate.MigrateItems;
import dev.souk.migrate.Progress;
import dev.souk.migrate.Stretch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// Calls the function that migrates until it says that all is done. Nothing is kept between two
/// runs: one that is begun anew reads again what was done, and leaves it as it is.
final class Migrate {
  private static final int ROUNDS = 10;
  private static final int TRIES = 3;

  private final String function;
  private final LambdaClient lambda;
  private final Consumer<Progress> seen;

  /// @param stage `dev` or `prod`: the second part of every name in the deployment
  /// @param seen is told after each call what has been done of a part, by the thread that did it
  Migrate(String stage, LambdaClient lambda, Consumer<Progress> seen) {
    function = "souk-%s-%s".formatted(stage, MigrateItems.COMMAND.name());
    this.lambda = lambda;
    this.seen = seen;
  }

  /// The whole table, and as often as the shop was faster with an item; what was lost in the end is
  /// told as lost.
  ///
  /// @param first how fast, and whether to count only
  /// @return what was read and left in the last round, and rewritten in all rounds
  /// @throws IllegalStateException when the function fails time and again; what it did stays done
  Progress all(Stretch first) {
    var rewritten = 0L;
    for (var round = 1; ; round++) {
      var now = round(first);
      rewritten += now.rewritten();
      if (now.lost() == 0 || round == ROUNDS) {
        return new Progress(
            now.read(), rewritten, now.lost(), now.ahead(), now.failed(), now.keys(), null);
      }
    }
  }

  /// All parts at once.
  private Progress round(Stretch first) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var parts =
          IntStream.range(0, first.parts())
              .mapToObj(part -> CompletableFuture.supplyAsync(() -> part(first.of(part)), threads))
              .toList();
      return parts.stream().map(CompletableFuture::join).reduce(Progress.NONE, Progress::and);
    }
  }

  private Progress part(Stretch first) {
    var all = Progress.NONE;
    var next = first;
    do {
      all = all.and(called(next));
      next = next.from(all.next());
      seen.accept(all);
    } while (all.next() != null);
    return all;
  }

  private Progress called(Stretch stretch) {
    var event = SdkBytes.fromByteArray(Json.bytes(stretch));
    for (var tried = 1; ; tried++) {
      var answer =
          lambda.invoke(it -> it.functionName(function).qualifier(Aliases.LIVE).payload(event));
      if (answer.functionError() == null) {
        return progress(answer.payload().asUtf8String());
      }
      if (tried == TRIES) {
        throw new IllegalStateException(
            "the function failed, and what it did stays done: " + answer.payload().asUtf8String());
      }
    }
  }

  private static Progress progress(String answer) {
    return switch (Binder.bind(Json.readOwn(answer), Progress.class)) {
      case Binder.Bound.To<Progress>(var progress) -> progress;
      case Binder.Bound.Refused<Progress> _ ->
          throw new IllegalStateException("no answer of the function's: " + answer);
    };
  }
}
