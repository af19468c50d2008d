package dev.souk.local.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Plants every bug there is, one at a time, and prints which the tests caught. No build does so;
/// `mvn -q -pl local-sam -am test-compile exec:exec@planted` does, and with `-Dplanted=words` takes
/// only bugs with these words in their names.
final class Planted {
  private Planted() {}

  /// @param args the root of the tree, and words of the bugs wanted, possibly none
  public static void main(String[] args) throws IOException, InterruptedException {
    var words = args.length > 1 ? args[1] : "";
    var bugs =
        Stream.of(StoreBugs.ALL, OrderBugs.ALL, PaymentBugs.ALL, AccountBugs.ALL, LocalBugs.ALL)
            .flatMap(List::stream)
            .filter(each -> each.name().contains(words))
            .toList();
    var scratch = Files.createTempDirectory("souk-planted");
    var planting = new Planting(Path.of(args[0]).toAbsolutePath().normalize(), scratch);
    var tests = bugs.stream().flatMap(each -> each.tests().stream()).distinct().sorted().toList();
    var sound = planting.sound(tests);
    if (sound != Planting.Outcome.PASSED) {
      System.out.printf("without a bug the tests %s: see %s%n", sound, scratch);
      System.exit(1);
    }
    var caught = 0;
    for (var bug : bugs) {
      var started = System.nanoTime();
      var outcome = outcome(planting, bug);
      var seconds = (System.nanoTime() - started) / 1_000_000_000;
      var fell = outcome == Planting.Outcome.FAILED || outcome == Planting.Outcome.HUNG;
      caught += fell ? 1 : 0;
      System.out.printf(
          "%-7s %-62s %3d s  %s%n", fell ? "caught" : "MISSED", bug.name(), seconds, bug.tests());
    }
    System.out.printf("caught %d of %d%n", caught, bugs.size());
    System.exit(caught == bugs.size() ? 0 : 1);
  }

  /// A bug that can no longer be planted is none that is caught: its entry is to be brought up to
  /// date.
  private static Planting.Outcome outcome(Planting planting, Bug bug)
      throws IOException, InterruptedException {
    try {
      return planting.planted(bug);
    } catch (IllegalStateException e) {
      System.out.printf("%s: %s%n", bug.name(), e.getMessage());
      return Planting.Outcome.NEVER_RAN;
    }
  }
}
