package dev.souk.operations;

import dev.souk.migrate.Progress;
import dev.souk.migrate.Stretch;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// The command `migrate`, as it is asked for and told of.
final class Migrated {
  /// One call of the function.
  private static final int SECONDS = 20;

  private static final int USUAL = 200;

  private Migrated() {}

  /// How fast, and whether to count only.
  ///
  /// @throws Misused when an option is none, or its number is out of range
  static Stretch asked(List<String> options) {
    var parts = 1;
    var perSecond = USUAL;
    var dryRun = false;
    var rest = new ArrayDeque<>(options);
    while (!rest.isEmpty()) {
      switch (rest.removeFirst()) {
        case "--dry-run" -> dryRun = true;
        case "--parts" -> parts = number("--parts", rest.pollFirst(), Stretch.MOST_PARTS);
        case "--per-second" ->
            perSecond = number("--per-second", rest.pollFirst(), Stretch.FASTEST);
        case String other -> throw new Misused(Command.MIGRATE, other + " is no option of it");
      }
    }
    return new Stretch(0, parts, null, SECONDS, perSecond, dryRun);
  }

  private static int number(String option, @Nullable String text, int most) {
    if (text == null || !text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > most) {
      throw new Misused(Command.MIGRATE, "%s takes a number from 1 to %d".formatted(option, most));
    }
    return Integer.parseInt(text);
  }

  private static void seen(Progress part) {
    System.out.printf("  %,d read, %,d rewritten%n", part.read(), part.rewritten());
  }

  /// @return the exit code: 1 when an item stays of another version
  static int all(LambdaClient lambda, String stage, Stretch first) {
    var migrate = new Migrate(stage, lambda, Migrated::seen);
    return told(migrate.all(first), first.dryRun() ? "to be rewritten" : "rewritten");
  }

  private static int told(Progress all, String rewritten) {
    System.out.printf("%,d items read, %,d %s%n", all.read(), all.rewritten(), rewritten);
    if (all.lost() + all.ahead() + all.failed() == 0) {
      return 0;
    }
    System.out.printf(
        "%,d left: %,d changed under its hands time and again, %,d of a later version, %,d unreadable%n",
        all.lost() + all.ahead() + all.failed(), all.lost(), all.ahead(), all.failed());
    all.keys().forEach(why -> System.out.println("  " + why));
    return 1;
  }
}
