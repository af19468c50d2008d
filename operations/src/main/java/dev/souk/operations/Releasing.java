package dev.souk.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// The commands of a deployment, which the pipeline gives before and after it.
final class Releasing {
  static final Set<String> KNOWN =
      Set.of("versions", "roll-back", "roll-forward", "prune-versions", "smoke");

  static final String USAGE =
      """
      operate versions STAGE             prints which version of each function is live, for a file to go back to
      operate roll-back STAGE FILE       makes the versions of such a file live again
      operate roll-forward STAGE         makes the newest versions live: after a roll-back, when they were deployed before
      operate prune-versions STAGE [--keep N]
                                         deletes versions but the newest N (three) and what is live
      operate smoke SITE                 visits a deployed market and says whether all of it answers; buys nothing
      """;

  private Releasing() {}

  /// @return the exit code: 1 when something could not be done, 2 when it was not understood
  static int done(List<String> words) throws IOException {
    return switch (words.getFirst() + " " + (words.size() - 1)) {
      case "smoke 1" -> Smoke.of(URI.create(words.get(1))).seen(System.out) ? 0 : 1;
      case "versions 1",
          "roll-back 2",
          "roll-forward 1",
          "prune-versions 1",
          "prune-versions 3" -> {
        Operate.known(words.get(1));
        try (var lambda = Aliases.patient(Duration.ofSeconds(20)).build()) {
          yield done(words, lambda);
        }
      }
      default -> misunderstood();
    };
  }

  static int done(List<String> words, LambdaClient lambda) throws IOException {
    var releases = new Releases(words.get(1), lambda, System.out);
    return switch (words.getFirst()) {
      case "versions" -> {
        var now = releases.now();
        System.out.println(now.text());
        if (now.live().isEmpty()) {
          System.err.println(releases.nothing());
        }
        yield 0;
      }
      case "roll-back" ->
          releases.back(Versions.read(Files.readString(Path.of(words.get(2))), words.get(1)))
              ? 0
              : 1;
      case "roll-forward" -> releases.forward() ? 0 : 1;
      default -> keep(words) < 1 ? misunderstood() : releases.prune(keep(words)) ? 0 : 1;
    };
  }

  /// Zero when it is no number or none of ours.
  private static int keep(List<String> words) {
    if (words.size() == 2) {
      return Operate.VERSIONS_KEPT;
    }
    return words.get(2).equals("--keep") && words.get(3).matches("[1-9]\\d{0,2}")
        ? Integer.parseInt(words.get(3))
        : 0;
  }

  private static int misunderstood() {
    System.err.print(Operate.USAGE);
    return 2;
  }
}
