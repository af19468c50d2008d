package dev.souk.operations;

import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import dev.souk.migrate.MigrateItems;
import dev.souk.migrate.MigrationProgress;
import dev.souk.migrate.MigrationSegment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// Calls the function that migrates until it says that all is done. Nothing is kept between two
/// runs: one that is begun anew reads again what was done, and leaves it as it is.
final class MigrationRunner {
  private static final int ROUNDS = 10;
  private static final int TRIES = 3;

  private final String function;
  private final LambdaClient lambda;
  private final Consumer<MigrationProgress> seen;

  /// @param stage `dev` or `prod`: the second part of every name in the deployment
  /// @param seen is told after each call what has been done of a part, by the thread that did it
  MigrationRunner(String stage, LambdaClient lambda, Consumer<MigrationProgress> seen) {
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
  MigrationProgress all(MigrationSegment first) {
    var rewritten = 0L;
    for (var round = 1; ; round++) {
      var now = round(first);
      rewritten += now.rewritten();
      if (now.conflicts() == 0 || round == ROUNDS) {
        return new MigrationProgress(
            now.read(), rewritten, now.conflicts(), now.newer(), now.failed(), now.keys(), null);
      }
    }
  }

  /// All parts at once.
  private MigrationProgress round(MigrationSegment first) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var parts =
          IntStream.range(0, first.totalSegments())
              .mapToObj(part -> CompletableFuture.supplyAsync(() -> part(first.of(part)), threads))
              .toList();
      return parts.stream()
          .map(CompletableFuture::join)
          .reduce(MigrationProgress.NONE, MigrationProgress::and);
    }
  }

  private MigrationProgress part(MigrationSegment first) {
    var all = MigrationProgress.NONE;
    var next = first;
    do {
      all = all.and(called(next));
      next = next.from(all.next());
      seen.accept(all);
    } while (all.next() != null);
    return all;
  }

  private MigrationProgress called(MigrationSegment segment) {
    var event = SdkBytes.fromByteArray(Json.bytes(segment));
    for (var tried = 1; ; tried++) {
      var answer =
          lambda.invoke(
              it -> it.functionName(function).qualifier(FunctionAliases.LIVE).payload(event));
      if (answer.functionError() == null) {
        return progress(answer.payload().asUtf8String());
      }
      if (tried == TRIES) {
        throw new IllegalStateException(
            "the function failed; completed work is kept: " + answer.payload().asUtf8String());
      }
    }
  }

  private static MigrationProgress progress(String answer) {
    return switch (JsonBinder.bind(Json.readOwn(answer), MigrationProgress.class)) {
      case JsonBinder.Bound.Success<MigrationProgress>(var progress) -> progress;
      case JsonBinder.Bound.Failure<MigrationProgress> _ ->
          throw new IllegalStateException("no answer of the function's: " + answer);
    };
  }
}
