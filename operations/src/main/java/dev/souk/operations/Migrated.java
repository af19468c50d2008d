package dev.souk.operations;

import dev.souk.migrate.Progress;
import dev.souk.migrate.Stretch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// The command `migrate`, as it is asked for and told of.
final class Migrated {
  /// One call of the function.
  private static final int SECONDS = 20;

  private static final int USUAL = 200;

  private Migrated() {}

  /// @return the exit code: 1 when an item stays of another version; empty when an option is none
  static Optional<Integer> of(LambdaClient lambda, String stage, List<String> options) {
    return asked(options).map(first -> all(new Migrate(stage, lambda, Migrated::seen), first));
  }

  private static Optional<Stretch> asked(List<String> options) {
    var parts = 1;
    var perSecond = USUAL;
    var dryRun = false;
    var rest = new ArrayDeque<>(options);
    while (!rest.isEmpty()) {
      switch (rest.removeFirst()) {
        case "--dry-run" -> dryRun = true;
        case "--parts" -> parts = number(rest.pollFirst(), Stretch.MOST_PARTS);
        case "--per-second" -> perSecond = number(rest.pollFirst(), Stretch.FASTEST);
        case String _ -> {
          return Optional.empty();
        }
      }
    }
    return parts == 0 || perSecond == 0
        ? Optional.empty()
        : Optional.of(new Stretch(0, parts, null, SECONDS, perSecond, dryRun));
  }

  /// @return 0 when it is none from 1 to `most`
  private static int number(@Nullable String text, int most) {
    return text != null && text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= most
        ? Integer.parseInt(text)
        : 0;
  }

  private static void seen(Progress part) {
    System.out.printf("  %,d read, %,d rewritten%n", part.read(), part.rewritten());
  }

  private static int all(Migrate migrate, Stretch first) {
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
