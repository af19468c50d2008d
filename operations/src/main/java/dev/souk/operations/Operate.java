package dev.souk.operations;

import dev.souk.accounts.Bootstrap.Founded;
import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.accounts.SigningKeys;
import dev.souk.live.Live;
import dev.souk.manifest.Manifest;
import dev.souk.manifest.Reference;
import dev.souk.route.Trigger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;

/// What an operator does to a deployed market; started by `operations/operate`.
public final class Operate {
  /// How many versions of a function `prune-versions` leaves unless told otherwise, beside the one
  /// that is live.
  public static final int VERSIONS_KEPT = 3;

  static final String USAGE =
      """
      operate signing-keys               prints a new set of signing keys, for the secret of that name
      operate first-admin ADDRESS NAME   makes the first admin in the table SOUK_TABLE names; reads the
                                         password from the first line of standard input
      operate next-key                   reads a set of signing keys, prints it with a new key that does not sign yet
      operate use-next-key               reads such a set, prints it so that the new key signs
      operate drop-old-keys              reads such a set, prints it with the key that signs alone
      operate docs DIRECTORY             writes the reference of the API there, as a site to be read under /docs
      operate redrive STAGE [FUNCTION]   sends the dead letters of a stage's functions, or of one, to work again
      operate migrate STAGE [--dry-run] [--per-second N] [--parts N]
                                         brings all items of a stage's table to their present versions, or counts those
                                         that are not; reads N items a second of each part (default 200, one part)
      """
          + Releasing.USAGE
          + """

          operate --at URL redrive …         the same of a local cloud, such as http://localhost:8080, whose stage is local
          operate --at URL migrate …
          """;

  private static final Set<String> STAGES = Set.of("dev", "prod");

  private Operate() {}

  public static void main(String[] args) throws IOException {
    System.exit(run(List.of(args)));
  }

  /// Does what the words of a command line say, or says in a sentence why not.
  ///
  /// @return the exit code: 0 when all is done, 1 when something is left to look at, 2 when the
  ///   words are none of the command's
  public static int run(List<String> words) throws IOException {
    try {
      return done(words);
    } catch (CompletionException e) {
      return told(e.getCause() == null ? e : e.getCause());
    } catch (IllegalArgumentException
        | IllegalStateException
        | SdkException
        | NoSuchFileException e) {
      return told(e);
    }
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
    var command = words.isEmpty() ? "" : words.getFirst();
    return switch (command) {
      case "redrive", "migrate" -> words.size() < 2 ? usage() : ofShell(words);
      case "--at" -> words.size() < 3 ? usage() : at(words.get(1), words.subList(2, words.size()));
      default -> Releasing.KNOWN.contains(command) ? Releasing.done(words) : alone(words);
    };
  }

  /// @throws IllegalArgumentException when there is no such stage
  static void known(String stage) {
    if (!STAGES.contains(stage)) {
      throw new IllegalArgumentException("stage is dev or prod, not " + stage);
    }
  }

  private static int ofShell(List<String> words) {
    known(words.get(1));
    try (var aws = Aws.ofShell()) {
      return by(aws, words);
    }
  }

  private static int at(String cloud, List<String> words) {
    if (!cloud.matches("https?://[^/]+/?")) {
      throw new IllegalArgumentException(
          cloud + " is not the address of a local cloud, such as http://localhost:8080");
    }
    try (var aws = Aws.at(URI.create(cloud))) {
      return by(aws, words);
    }
  }

  /// What asks services of AWS.
  private static int by(Aws aws, List<String> words) {
    var options = words.stream().skip(2).toList();
    return switch (words.size() < 2 ? "" : words.getFirst()) {
      case "redrive" ->
          options.size() > 1 ? usage() : redriven(aws, words.get(1), String.join("", options));
      case "migrate" -> Migrated.of(aws.lambda(), words.get(1), options).orElseGet(Operate::usage);
      default -> usage();
    };
  }

  private static int usage() {
    System.err.print(USAGE);
    return 2;
  }

  private static int alone(List<String> words) throws IOException {
    return switch (words.isEmpty() ? "" : words.getFirst() + " " + (words.size() - 1)) {
      case "signing-keys 0" -> turned("", _ -> SigningKeys.generated());
      case "next-key 0" -> turned(input(), SigningKeys::withNext);
      case "use-next-key 0" -> turned(input(), SigningKeys::withNextFirst);
      case "drop-old-keys 0" -> turned(input(), SigningKeys::withFirstOnly);
      case "docs 1" -> written(Path.of(words.get(1)), Reference.files());
      case "first-admin 2" -> said(firstAdmin(words.get(1), words.get(2)));
      default -> usage();
    };
  }

  private static int written(Path directory, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(directory);
    for (var file : files.entrySet()) {
      Files.write(directory.resolve(file.getKey()), file.getValue());
    }
    System.out.println("Written to " + directory);
    return 0;
  }

  private static String input() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int turned(String set, UnaryOperator<String> turn) {
    System.out.println(turn.apply(set));
    return 0;
  }

  private static Founded firstAdmin(String address, String name) throws IOException {
    if (System.getenv("SOUK_TABLE") == null) {
      throw new IllegalStateException("SOUK_TABLE is not set: it is the output MarketTable");
    }
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var password = in.readLine();
    return Live.bootstrap()
        .firstAdmin(
            new Email(address),
            name,
            new Password(password == null ? "" : password),
            Live.clock().instant());
  }

  /// @return the exit code
  private static int said(Founded founded) {
    return switch (founded) {
      case Founded.Admin(var id) -> {
        System.out.println("The first admin is " + id);
        yield 0;
      }
      case Founded.Before() -> {
        System.err.println("There is a first admin already, or the address is taken.");
        yield 1;
      }
      case Founded.Weak(var why) -> {
        System.err.println(why);
        yield 1;
      }
    };
  }

  /// @param function its name, empty for all
  /// @return the exit code: 1 when a letter stays
  private static int redriven(Aws aws, String stage, String function) {
    var triggers =
        Manifest.all().stream()
            .filter(Redrive::has)
            .filter(it -> function.isEmpty() || it.name().equals(function))
            .toList();
    if (triggers.isEmpty()) {
      System.err.println(function + " is no function that has dead letters");
      return 2;
    }
    return told(
        new Redrive(stage, aws.sqs(), aws.lambda(), new StreamRecords(aws.streams())), triggers);
  }

  private static int told(Redrive redrive, List<Trigger> triggers) {
    var stay = 0;
    for (var trigger : triggers) {
      var tally = redrive.of(trigger);
      stay += tally.left().size();
      System.out.printf(
          "%-24s %d sent to work again, %d left%n",
          tally.function(), tally.sent(), tally.left().size());
      tally.left().forEach(why -> System.out.println("  " + why));
    }
    return stay == 0 ? 0 : 1;
  }
}
