package dev.souk.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// The commands of a deployment, which the pipeline gives before and after it.
final class ReleaseCommands {
  private ReleaseCommands() {}

  /// What the words after such a command ask for; they are looked at before AWS is.
  ///
  /// @param options the words after the stage
  /// @return whether all could be done
  /// @throws IllegalArgumentException when one of them will not do
  static Predicate<FunctionVersionManager> asked(
      OperatorCommand command, String stage, List<String> options) throws IOException {
    return switch (command) {
      case VERSIONS -> ReleaseCommands::told;
      case ROLL_BACK -> {
        var before = DeployedVersions.read(Files.readString(Path.of(options.getFirst())), stage);
        yield it -> it.back(before);
      }
      case ROLL_FORWARD -> FunctionVersionManager::forward;
      case PRUNE_VERSIONS -> {
        var keep = keep(options);
        yield it -> it.prune(keep);
      }
      case SECRETS,
          PUT_SECRET,
          FIRST_ADMIN,
          NEXT_KEY,
          USE_NEXT_KEY,
          DROP_OLD_KEYS,
          NEXT_FRONT_KEY,
          DROP_OLD_FRONT_KEY,
          DOCS,
          REDRIVE,
          MIGRATE,
          SMOKE ->
          throw new IllegalArgumentException(command + " is no command of a deployment");
    };
  }

  /// @return the exit code: 1 when something could not be done
  static int done(String stage, Predicate<FunctionVersionManager> asked) {
    try (var lambda = FunctionAliases.patient(Duration.ofSeconds(20)).build()) {
      return done(stage, asked, lambda);
    }
  }

  static int done(String stage, Predicate<FunctionVersionManager> asked, LambdaClient lambda) {
    return asked.test(new FunctionVersionManager(stage, lambda, System.out)) ? 0 : 1;
  }

  private static boolean told(FunctionVersionManager functionVersionManager) {
    var now = functionVersionManager.now();
    System.out.println(now.text());
    if (now.live().isEmpty()) {
      System.err.println(functionVersionManager.nothing());
    }
    return true;
  }

  private static int keep(List<String> options) {
    if (options.isEmpty()) {
      return OperatorCli.VERSIONS_KEPT;
    }
    if (!options.getFirst().equals("--keep")) {
      throw new UsageException(
          OperatorCommand.PRUNE_VERSIONS, options.getFirst() + " is no option of it");
    }
    if (options.size() != 2 || !options.getLast().matches("[1-9]\\d{0,2}")) {
      throw new UsageException(
          OperatorCommand.PRUNE_VERSIONS, "--keep takes a number from 1 to 999");
    }
    return Integer.parseInt(options.getLast());
  }
}
