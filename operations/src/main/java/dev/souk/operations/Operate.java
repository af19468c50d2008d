package dev.souk.operations;

import dev.souk.manifest.Reference;
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
public final class Operate {
  /// How many versions of a function `prune-versions` leaves unless told otherwise, beside the one
  /// that is live.
  public static final int VERSIONS_KEPT = 3;

  private static final Set<String> STAGES = Set.of("dev", "prod");
  private static final String AT = "--at";

  /// The stage of a local cloud.
  private static final String LOCAL = "local";

  private Operate() {}

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
      return words.stream().anyMatch(Operate::asksForHelp) ? helped(words) : done(words);
    } catch (CompletionException e) {
      return told(e.getCause() == null ? e : e.getCause());
    } catch (Misused e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (NoSuchFileException e) {
      System.err.println("There is no file " + e.getMessage());
      return 1;
    } catch (IllegalArgumentException | IllegalStateException | SdkException e) {
      return told(e);
    }
  }

  private static boolean asksForHelp(String word) {
    return word.equals("--help") || word.equals("-h") || word.equals("help");
  }

  /// @return 0, or 2 when help is asked for to what is no command
  private static int helped(List<String> words) {
    var at = words.indexOf(AT);
    for (var i = 0; i < words.size(); i++) {
      var ofCloud = at >= 0 && (i == at || i == at + 1);
      if (ofCloud || asksForHelp(words.get(i))) {
        continue;
      }
      var command = Command.of(words.get(i));
      if (command.isEmpty()) {
        return unknown(words.get(i));
      }
      System.out.print(command.get().help());
      return 0;
    }
    System.out.print(Command.usage());
    return 0;
  }

  private static int unknown(String word) {
    System.err.printf(
        "%s is no command. There are: %s%nHelp: operate --help%n",
        word, String.join(", ", Command.words()));
    return 2;
  }

  private static int told(Throwable why) {
    var said = why instanceof SdkException e ? Aliases.said(e) : String.valueOf(why.getMessage());
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
      System.err.print(Command.usage());
      return 2;
    }
    var command = Command.of(own.getFirst());
    if (command.isEmpty()) {
      return unknown(own.getFirst());
    }
    var arguments = own.subList(1, own.size());
    if (!command.get().takes(arguments.size())) {
      throw new Misused(
          command.get(), arguments.isEmpty() ? "Something is missing" : "It takes other words");
    }
    return local ? at(words.get(1), command.get(), arguments) : deployed(command.get(), arguments);
  }

  private static int at(String cloud, Command command, List<String> arguments) {
    if (!cloud.matches("https?://[^/]+/?")) {
      throw new IllegalArgumentException(
          cloud + " is not the address of a local cloud, such as http://localhost:8080");
    }
    if (command != Command.REDRIVE && command != Command.MIGRATE) {
      throw new Misused(command, "--at goes with redrive and migrate");
    }
    if (!arguments.getFirst().equals(LOCAL)) {
      throw new IllegalArgumentException(
          "the stage of a local cloud is local, not " + arguments.getFirst());
    }
    var asked = asked(command, arguments);
    try (var aws = Aws.at(URI.create(cloud))) {
      return asked.by(aws);
    }
  }

  /// What asks several services of AWS.
  @FunctionalInterface
  private interface Asked {
    /// @return the exit code
    int by(Aws aws);
  }

  private static Asked asked(Command command, List<String> arguments) {
    var stage = arguments.getFirst();
    var options = arguments.subList(1, arguments.size());
    if (command == Command.MIGRATE) {
      var first = Migrated.asked(options);
      return aws -> Migrated.all(aws.lambda(), stage, first);
    }
    if (options.size() > 1) {
      throw new Misused(command, "It takes one function, or none for all");
    }
    return Redriven.of(stage, String.join("", options))::by;
  }

  private static int deployed(Command command, List<String> arguments) throws IOException {
    return switch (command) {
      case SECRETS,
          PUT_SECRET,
          NEXT_KEY,
          USE_NEXT_KEY,
          DROP_OLD_KEYS,
          NEXT_FRONT_KEY,
          DROP_OLD_FRONT_KEY -> {
        known(arguments.getFirst());
        yield SecretChange.done(command, arguments);
      }
      case DOCS -> written(Path.of(arguments.getFirst()), Reference.files());
      case FIRST_ADMIN -> FirstAdmin.made(arguments.getFirst(), arguments.getLast());
      case SMOKE -> Smoke.of(URI.create(arguments.getFirst())).seen(System.out) ? 0 : 1;
      case REDRIVE, MIGRATE -> {
        known(arguments.getFirst());
        var asked = asked(command, arguments);
        try (var aws = Aws.ofShell()) {
          yield asked.by(aws);
        }
      }
      case VERSIONS, ROLL_BACK, ROLL_FORWARD, PRUNE_VERSIONS -> {
        var stage = arguments.getFirst();
        known(stage);
        yield Releasing.done(
            stage, Releasing.asked(command, stage, arguments.subList(1, arguments.size())));
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
