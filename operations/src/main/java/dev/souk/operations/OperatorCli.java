package dev.souk.operations;

import dev.souk.manifest.ApiReferenceSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.exception.SdkException;

/// What an operator does to a deployed market; started by `operations/operate`.
public final class OperatorCli {
  /// How many versions of a function `prune-versions` leaves unless told otherwise, beside the one
  /// that is live.
  public static final int VERSIONS_KEPT = 2;

  private static final Set<String> STAGES = Set.of("dev", "prod");
  private static final String AT = "--at";

  /// The stage of a local cloud.
  private static final String LOCAL = "local";

  private OperatorCli() {}

  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args)));
  }

  /// Does what the words of a command line say, or says in a sentence why not. The words are looked
  /// at before the shell's settings are, and both before AWS is asked.
  ///
  /// @return the exit code: 0 when all is done, 1 when something is left to look at, 2 when the
  ///   words are none of the command's
  public static int run(List<String> words) throws IOException {
    try {
      return words.stream().anyMatch(OperatorCli::isHelp) ? helped(words) : done(words);
    } catch (CompletionException e) {
      return told(e.getCause() == null ? e : e.getCause());
    } catch (UsageException e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (NoSuchFileException e) {
      System.err.println("There is no file " + e.getMessage());
      return 1;
    } catch (IllegalArgumentException | IllegalStateException | SdkException e) {
      return told(e);
    }
  }

  private static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h") || word.equals("help");
  }

  /// @return 0, or 2 when help is asked for to what is no command
  private static int helped(List<String> words) {
    var at = words.indexOf(AT);
    for (var i = 0; i < words.size(); i++) {
      var ofCloud = at >= 0 && (i == at || i == at + 1);
      if (ofCloud || isHelp(words.get(i))) {
        continue;
      }
      var command = OperatorCommand.of(words.get(i));
      if (command.isEmpty()) {
        return unknown(words.get(i));
      }
      System.out.print(command.get().help());
      return 0;
    }
    System.out.print(OperatorCommand.usage());
    return 0;
  }

  private static int unknown(String word) {
    System.err.printf(
        "%s is no command. There are: %s%nHelp: operate --help%n",
        word, String.join(", ", OperatorCommand.words()));
    return 2;
  }

  private static int told(Throwable why) {
    var said =
        why instanceof SdkException e ? FunctionAliases.said(e) : String.valueOf(why.getMessage());
    System.err.println(
        said.startsWith("Unable to load region")
            ? "Set AWS_REGION to the region the stage is in."
            : said);
    return 1;
  }

  private static int done(List<String> words) throws IOException {
    var local = !words.isEmpty() && words.getFirst().equals(AT);
    var own = local ? words.subList(Math.min(2, words.size()), words.size()) : words;
    if (own.isEmpty()) {
      System.err.print(OperatorCommand.usage());
      return 2;
    }
    var command = OperatorCommand.of(own.getFirst());
    if (command.isEmpty()) {
      return unknown(own.getFirst());
    }
    var arguments = own.subList(1, own.size());
    if (!command.get().takes(arguments.size())) {
      throw new UsageException(
          command.get(), arguments.isEmpty() ? "Something is missing" : "It takes other words");
    }
    return local ? at(words.get(1), command.get(), arguments) : deployed(command.get(), arguments);
  }

  private static int at(String cloud, OperatorCommand command, List<String> arguments) {
    if (!cloud.matches("https?://[^/]+/?")) {
      throw new IllegalArgumentException(
          cloud + " is not the address of a local cloud, such as http://localhost:8080");
    }
    if (command != OperatorCommand.REDRIVE && command != OperatorCommand.MIGRATE) {
      throw new UsageException(command, "--at goes with redrive and migrate");
    }
    if (!arguments.getFirst().equals(LOCAL)) {
      throw new IllegalArgumentException(
          "the stage of a local cloud is local, not " + arguments.getFirst());
    }
    var parsedCommand = asked(command, arguments);
    try (var aws = OperatorAwsClients.at(URI.create(cloud))) {
      return parsedCommand.by(aws);
    }
  }

  /// What asks several services of AWS.
  @FunctionalInterface
  private interface ParsedCommand {
    /// @return the exit code
    int by(OperatorAwsClients aws);
  }

  private static ParsedCommand asked(OperatorCommand command, List<String> arguments) {
    var stage = arguments.getFirst();
    var options = arguments.subList(1, arguments.size());
    if (command == OperatorCommand.MIGRATE) {
      var first = MigrateCommand.asked(options);
      return aws -> MigrateCommand.all(aws.lambda(), stage, first);
    }
    if (options.size() > 1) {
      throw new UsageException(command, "It takes one function, or none for all");
    }
    return RedriveCommand.of(stage, String.join("", options))::by;
  }

  private static int deployed(OperatorCommand command, List<String> arguments) throws IOException {
    return switch (command) {
      case SECRETS,
          PUT_SECRET,
          NEXT_KEY,
          USE_NEXT_KEY,
          DROP_OLD_KEYS,
          NEXT_FRONT_KEY,
          DROP_OLD_FRONT_KEY -> {
        known(arguments.getFirst());
        yield SecretRotation.done(command, arguments);
      }
      case DOCS -> written(Path.of(arguments.getFirst()), ApiReferenceSite.files());
      case FIRST_ADMIN -> FirstAdminCommand.made(arguments.getFirst(), arguments.getLast());
      case SMOKE -> SmokeCheck.of(URI.create(arguments.getFirst())).seen(System.out) ? 0 : 1;
      case REDRIVE, MIGRATE -> {
        known(arguments.getFirst());
        var parsedCommand = asked(command, arguments);
        try (var aws = OperatorAwsClients.ofShell()) {
          yield parsedCommand.by(aws);
        }
      }
      case VERSIONS, ROLL_BACK, ROLL_FORWARD, PRUNE_VERSIONS -> {
        var stage = arguments.getFirst();
        known(stage);
        yield ReleaseCommands.done(
            stage, ReleaseCommands.asked(command, stage, arguments.subList(1, arguments.size())));
      }
    };
  }

  private static void known(String stage) {
    if (!STAGES.contains(stage)) {
      throw new IllegalArgumentException("stage is dev or prod, not " + stage);
    }
  }

  private static int written(Path directory, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(directory);
    for (var file : files.entrySet()) {
      Files.write(directory.resolve(file.getKey()), file.getValue());
    }
    System.out.println("Written to " + directory);
    return 0;
  }
}
