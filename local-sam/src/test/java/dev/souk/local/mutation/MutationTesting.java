package dev.souk.local.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Plants every bug there is, one at a time, and prints which the tests caught. No build does so;
/// `mvn -q -pl local-sam -am test-compile exec:exec@mutation-tests` does, and with
/// `-Dmutants=words` takes only bugs with these words in their names.
final class MutationTesting {
  private MutationTesting() {}

  static List<Mutant> all() {
    return Stream.of(
            StoreMutants.ALL,
            OrderMutants.ALL,
            PaymentMutants.ALL,
            PayoutMutants.ALL,
            AccountMutants.ALL,
            LocalCloudMutants.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /// @param args the root of the tree, and words of the bugs wanted, possibly none
  public static void main(String[] args) throws IOException, InterruptedException {
    var words = args.length > 1 ? args[1] : "";
    var bugs = all().stream().filter(each -> each.name().contains(words)).toList();
    var scratch = Files.createTempDirectory("souk-mutants");
    var mutantRunner = new MutantRunner(Path.of(args[0]).toAbsolutePath().normalize(), scratch);
    var tests = bugs.stream().flatMap(each -> each.tests().stream()).distinct().sorted().toList();
    var runUnmodified = mutantRunner.runUnmodified(tests);
    if (runUnmodified != MutantRunner.Outcome.PASSED) {
      System.out.printf("without a mutation the tests %s: see %s%n", runUnmodified, scratch);
      System.exit(1);
    }
    var caught = 0;
    for (var mutant : bugs) {
      var started = System.nanoTime();
      var outcome = report(mutantRunner, mutant);
      var seconds = (System.nanoTime() - started) / 1_000_000_000;
      var fell = outcome == MutantRunner.Outcome.FAILED || outcome == MutantRunner.Outcome.HUNG;
      caught += fell ? 1 : 0;
      System.out.printf(
          "%-7s %-62s %3d s  %s%n",
          fell ? "caught" : "MISSED", mutant.name(), seconds, mutant.tests());
    }
    System.out.printf("caught %d of %d%n", caught, bugs.size());
    System.exit(caught == bugs.size() ? 0 : 1);
  }

  /// A bug that can no longer be planted is none that is caught: its entry is to be brought up to
  /// date.
  private static MutantRunner.Outcome report(MutantRunner mutantRunner, Mutant mutant)
      throws IOException, InterruptedException {
    try {
      return mutantRunner.runMutant(mutant);
    } catch (IllegalStateException e) {
      System.out.printf("%s: %s%n", mutant.name(), e.getMessage());
      return MutantRunner.Outcome.NEVER_RAN;
    }
  }
}
