package dev.souk.cdk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the one who deploys decides, by CDK context (`-c name=value`, or `cdk.context.json`).
///
/// @param region where all but CloudFront's firewall and certificate is
/// @param origins of other pages that may call, upload and open sockets, compared exactly
/// @param mailFrom the sender of e-mail; SES must have verified the address or its domain
/// @param commission what the market keeps of a sale, in basis points
/// @param alarmsTo the address alarms are sent to
/// @param reserve how many calls at once are set aside for each function that a crowd could starve
///   or that could starve others; an account has to have a hundred left beside them
public record Deployment(
    Level level,
    String region,
    Optional<Domain> domain,
    List<String> origins,
    String mailFrom,
    String commission,
    Optional<String> alarmsTo,
    Optional<Integer> reserve) {

  /// A function that reads the stream is called for each of the table's partitions at once, of
  /// which a new table has four.
  private static final int LEAST_RESERVED = 10;

  public Deployment {
    origins = List.copyOf(origins);
    if (!commission.matches("\\d{1,4}")) {
      throw new IllegalArgumentException("commission is 0 to 9999 basis points, not " + commission);
    }
    for (var origin : origins) {
      if (!origin.matches("https?://[a-z0-9.-]+(:\\d+)?")) {
        throw new IllegalArgumentException("'%s' is not an origin".formatted(origin));
      }
    }
  }

  /// @throws IllegalArgumentException saying what is wrong with the context
  public static Deployment of(Function<String, @Nullable Object> context) {
    Function<String, Optional<String>> told =
        name ->
            Optional.ofNullable(context.apply(name))
                .map(String::valueOf)
                .filter(it -> !it.isBlank());
    return new Deployment(
        level(told.apply("stage").orElse("dev")),
        told.apply("region").orElse("eu-central-1"),
        told.apply("domain").map(host -> domain(host, told)),
        told.apply("origins").map(it -> List.of(it.split(","))).orElse(List.of()),
        told.apply("mailFrom").orElse("Souk <hello@souk.example>"),
        told.apply("commission").orElse("1000"),
        told.apply("alarmsTo"),
        told.apply("reserve").map(Deployment::reserved));
  }

  private static int reserved(String number) {
    if (!number.matches("\\d{1,4}") || Integer.parseInt(number) < LEAST_RESERVED) {
      throw new IllegalArgumentException(
          "reserve is %d or more, not %s".formatted(LEAST_RESERVED, number));
    }
    return Integer.parseInt(number);
  }

  private static Level level(String word) {
    return Arrays.stream(Level.values())
        .filter(level -> level.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("stage is dev or prod, not " + word));
  }

  private static Domain domain(String host, Function<String, Optional<String>> told) {
    var certificate = told.apply("certificate");
    if (certificate.isPresent()) {
      return new Domain.Elsewhere(host, certificate.get());
    }
    return new Domain.Zoned(host, needed("zone", told), needed("zoneId", told));
  }

  private static String needed(String name, Function<String, Optional<String>> told) {
    return told.apply(name)
        .orElseThrow(
            () -> new IllegalArgumentException("a domain needs %s as well".formatted(name)));
  }

  /// A name no other deployment in the same account and region has.
  public String named(String part) {
    return "souk-%s-%s".formatted(level.word(), part);
  }

  /// The address e-mail comes from, without the name before it.
  public String mailAddress() {
    return mailFrom.replaceFirst("^.*<(.*)>$", "$1");
  }

  /// CloudFront's firewall costs six dollars a month at rest, so `dev` goes without.
  public boolean firewalled() {
    return level.prod();
  }

  /// Origins whose pages may upload to the bucket and call the API from elsewhere.
  public List<String> knownOrigins() {
    var all = new java.util.ArrayList<String>();
    domain.ifPresent(it -> all.add("https://" + it.host()));
    all.addAll(origins);
    return List.copyOf(all);
  }
}
