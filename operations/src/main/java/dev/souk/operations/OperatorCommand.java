package dev.souk.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The commands of [OperatorCli], with the help each of them gives.
enum OperatorCommand {
  SECRETS(
      "secrets",
      "STAGE",
      "makes the secrets that a stage does not have yet, before its first deployment",
      """
      STAGE is dev, whose secrets are parameters of Systems Manager, or prod, whose secrets are in Secrets Manager.
      What is there stays as it is, so it can be repeated. Stripe's are made up: put-secret replaces them.
      """),
  PUT_SECRET(
      "put-secret",
      "STAGE NAME",
      "gives a secret the value that is the first line of standard input",
      """
      STAGE  dev or prod
      NAME   %s
      Prints the value's version. Functions take it up within five minutes.
      """
          .formatted(SecretRotation.names())),
  FIRST_ADMIN(
      "first-admin",
      "ADDRESS NAME",
      "makes the first admin in the table SOUK_TABLE names; reads the password from standard input",
      """
      ADDRESS  the e-mail address to log in with
      NAME     the admin's name; quote it when it has a blank
      The password is the first line of standard input. SOUK_TABLE is the output MarketTable. It can be done once: exit
      code 1 when there is a first admin already. Others are invited by an admin.
      """),
  NEXT_KEY(
      "add-signing-key",
      "STAGE",
      "adds a key to a stage's signing keys that does not sign yet",
      "STAGE is dev or prod. The first step of a key rotation; repeated, it adds another.\n"),
  USE_NEXT_KEY(
      "use-signing-key",
      "STAGE",
      "lets the new key sign",
      "STAGE is dev or prod. The second step of a key rotation, once every function knows the new key: five minutes.\n"),
  DROP_OLD_KEYS(
      "remove-old-signing-keys",
      "STAGE",
      "leaves of a stage's signing keys the one that signs",
      """
      STAGE is dev or prod. The last step of a key rotation, once no token of the old key is valid any more: twenty
      minutes. It can be repeated.
      """),
  NEXT_FRONT_KEY(
      "add-cloudfront-key",
      "STAGE",
      "lets functions take a new key from CloudFront beside the one it shows",
      """
      STAGE is dev or prod. The first step of the rotation of CloudFront's key. Prints the version to deploy with:
      -c frontKey=VERSION. Exit code 1 when a rotation has begun already.
      """),
  DROP_OLD_FRONT_KEY(
      "remove-old-cloudfront-key",
      "STAGE",
      "lets functions take the new key alone",
      "STAGE is dev or prod. The last step of that rotation, once CloudFront shows both. It can be repeated.\n"),
  DOCS(
      "docs",
      "DIRECTORY",
      "writes the reference of the API there, as a site to be read under /docs",
      "DIRECTORY is made when there is none; files of the same name are replaced.\n"),
  REDRIVE(
      "redrive",
      "STAGE [FUNCTION]",
      "redrives the dead-letter queues of a stage, or of one function",
      """
      STAGE     dev or prod; with --at URL, local
      FUNCTION  a function's name as in shared/contract/rights.md, such as PublishEvents (default: all that have dead letters)
      Exit code 1 when a dead letter stays; it can be repeated.
      """),
  MIGRATE(
      "migrate",
      "STAGE [--dry-run] [--per-second N] [--segments N]",
      "migrates all items of a stage's table to their current versions, or counts those"
          + " that are not",
      """
      STAGE           dev or prod; with --at URL, local
      --dry-run       count only
      --per-second N  items read a second of each part (default 200)
      --parts N       parts of the table worked on at once (default 1)
      Exit code 1 when an item stays as it was; it can be repeated.
      """),
  VERSIONS(
      "versions",
      "STAGE",
      "prints the live version of each function, to be saved for a roll-back",
      "STAGE is dev or prod. Run it before a deployment and keep what it prints for roll-back.\n"),
  ROLL_BACK(
      "roll-back",
      "STAGE FILE",
      "rolls back to the versions saved in a file",
      "STAGE is dev or prod, FILE what versions printed of it. Exit code 1 when a function could not be moved.\n"),
  ROLL_FORWARD(
      "roll-forward",
      "STAGE",
      "rolls forward to the newest versions after a roll-back",
      "STAGE is dev or prod. Exit code 1 when a function could not be moved.\n"),
  PRUNE_VERSIONS(
      "prune-versions",
      "STAGE [--keep N]",
      "deletes versions but the newest N (default %d) and what is live"
          .formatted(OperatorCli.VERSIONS_KEPT),
      "STAGE is dev or prod, N from 1 to 999. What an alias points to is never deleted.\n"),
  SMOKE(
      "smoke",
      "SITE",
      "runs smoke checks against a deployed market; buys nothing",
      "SITE is the output Site, such as https://shop.example. Exit code 1 when a check fails five times.\n");

  private static final int INDENT = 35;

  private final String commandName;
  private final String arguments;
  private final String summary;
  private final String details;

  OperatorCommand(String word, String arguments, String does, String details) {
    this.commandName = word;
    this.arguments = arguments;
    this.summary = does;
    this.details = details;
  }

  String commandName() {
    return commandName;
  }

  static Optional<OperatorCommand> of(String word) {
    return Arrays.stream(values()).filter(it -> it.commandName.equals(word)).findFirst();
  }

  /// How it is written, such as `operate smoke SITE`.
  String synopsis() {
    return ("operate " + commandName + " " + arguments).strip();
  }

  /// Whether it can be given so many words after its own.
  boolean takes(int words) {
    var least =
        (int) Arrays.stream(arguments.split(" ")).filter(it -> it.matches("[A-Z]+")).count();
    return words >= least && (arguments.contains("[") || words == least);
  }

  String help() {
    return synopsis() + "\n" + summary + "\n\n" + details;
  }

  /// All commands, one a line.
  static String usage() {
    return Arrays.stream(values())
            .map(OperatorCommand::line)
            .collect(Collectors.joining("\n", "", "\n"))
        + """

        operate --at URL redrive …         the same of a local cloud, such as http://localhost:8080, whose stage is local
        operate --at URL migrate …
        operate COMMAND --help             what a command takes and answers
        """;
  }

  private String line() {
    var left = synopsis();
    return left.length() < INDENT
        ? left + " ".repeat(INDENT - left.length()) + summary
        : left + "\n" + " ".repeat(INDENT) + summary;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(OperatorCommand::commandName).toList();
  }
}
