package dev.souk.operations;

import dev.souk.accounts.Bootstrap.Founded;
import dev.souk.accounts.Email;
import dev.souk.accounts.Password;
import dev.souk.accounts.SigningKeys;
import dev.souk.live.Live;
import dev.souk.manifest.Manifest;
import dev.souk.route.Trigger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

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
      operate redrive STAGE [FUNCTION]   sends the dead letters of a stage's functions, or of one, to work again
      """
          + Releasing.USAGE;

  private Operate() {}

  public static void main(String[] args) throws IOException {
    var words = List.of(args);
    var releasing = !words.isEmpty() && Releasing.KNOWN.contains(words.getFirst());
    System.exit(releasing ? Releasing.done(words) : done(words));
  }

  /// @return the exit code
  private static int done(List<String> words) throws IOException {
    return switch (words.isEmpty() ? "" : words.getFirst() + " " + (words.size() - 1)) {
      case "signing-keys 0" -> turned("", _ -> SigningKeys.generated());
      case "next-key 0" -> turned(input(), SigningKeys::withNext);
      case "use-next-key 0" -> turned(input(), SigningKeys::withNextFirst);
      case "drop-old-keys 0" -> turned(input(), SigningKeys::withFirstOnly);
      case "first-admin 2" -> said(firstAdmin(words.get(1), words.get(2)));
      case "redrive 1" -> redriven(words.get(1), "");
      case "redrive 2" -> redriven(words.get(1), words.get(2));
      default -> {
        System.err.print(USAGE);
        yield 2;
      }
    };
  }

  private static String input() throws IOException {
    return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int turned(String set, UnaryOperator<String> turn) {
    try {
      System.out.println(turn.apply(set));
      return 0;
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      return 1;
    }
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
  private static int redriven(String stage, String function) {
    var triggers =
        Manifest.all().stream()
            .filter(Redrive::has)
            .filter(it -> function.isEmpty() || it.name().equals(function))
            .toList();
    if (triggers.isEmpty()) {
      System.err.println(function + " is no function that has dead letters");
      return 2;
    }
    try (var sqs =
            SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
        var lambda =
            LambdaClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
        var streams =
            DynamoDbStreamsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
      return told(new Redrive(stage, sqs, lambda, new StreamRecords(streams)), triggers);
    }
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
