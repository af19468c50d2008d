package dev.souk.operations;

import dev.souk.migrate.MigrationProgress;
import dev.souk.migrate.MigrationSegment;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// The command `migrate`, as it is asked for and told of.
final class MigrateCommand {
  /// One call of the function.
  private static final int SECONDS = 20;

  private static final int USUAL = 200;

  private MigrateCommand() {}

  /// How fast, and whether to count only.
  ///
  /// @throws UsageException when an option is none, or its number is out of range
  static MigrationSegment asked(List<String> options) {
    var parts = 1;
    var perSecond = USUAL;
    var dryRun = false;
    var rest = new ArrayDeque<>(options);
    while (!rest.isEmpty()) {
      switch (rest.removeFirst()) {
        case "--dry-run" -> dryRun = true;
        case "--segments" ->
            parts = number("--segments", rest.pollFirst(), MigrationSegment.MAX_SEGMENTS);
        case "--per-second" ->
            perSecond = number("--per-second", rest.pollFirst(), MigrationSegment.FASTEST);
        case String other ->
            throw new UsageException(OperatorCommand.MIGRATE, other + " is no option of it");
      }
    }
    return new MigrationSegment(0, parts, null, SECONDS, perSecond, dryRun);
  }

  private static int number(String option, @Nullable String text, int most) {
    if (text == null || !text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > most) {
      throw new UsageException(
          OperatorCommand.MIGRATE, "%s takes a number from 1 to %d".formatted(option, most));
    }
    return Integer.parseInt(text);
  }

  private static void seen(MigrationProgress part) {
    System.out.printf("  %,d read, %,d rewritten%n", part.read(), part.rewritten());
  }

  /// @return the exit code: 1 when an item stays of another version
  static int all(LambdaClient lambda, String stage, MigrationSegment first) {
    var runner = new MigrationRunner(stage, lambda, MigrateCommand::seen);
    return told(runner.all(first), first.dryRun() ? "to be rewritten" : "rewritten");
  }

  private static int told(MigrationProgress all, String rewritten) {
    System.out.printf("%,d items read, %,d %s%n", all.read(), all.rewritten(), rewritten);
    if (all.conflicts() + all.newer() + all.failed() == 0) {
      return 0;
    }
    System.out.printf(
        "%,d left: %,d conflicts, %,d of a newer version, %,d unreadable%n",
        all.conflicts() + all.newer() + all.failed(), all.conflicts(), all.newer(), all.failed());
    all.keys().forEach(why -> System.out.println("  " + why));
    return 1;
  }
}
