package dev.souk.cdk;

import dev.souk.money.MarketCurrencies;
import dev.souk.orders.OrderPlacement;
import dev.souk.payouts.PayoutSchedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the one who deploys decides, by CDK context (`-c name=value`, or `cdk.json`).
///
/// @param region where all but CloudFront's firewall and certificate is
/// @param pages where the shop's own pages are, if not behind the distribution: what letters and
///   Stripe lead back to
/// @param origins of other pages that may call, upload and open sockets, compared exactly
/// @param mailFrom the sender of e-mail; SES must have verified the address or its domain
/// @param commission what the market keeps of a sale that no rule is for, in basis points
/// @param vatCountry where the market is registered for VAT; empty when it is not
/// @param currencies what the market sells in, as [MarketCurrencies#of] reads it
/// @param returnDays for how many days after the delivery customers may ask for a return
/// @param payoutSchedule when sellers are paid who have set no schedule of their own
/// @param alarmsTo the address alarms are sent to
/// @param frontKey which version of CloudFront's key it shows; its first when empty
/// @param copyTo the ARN of AWS Backup's vault, in another account or region, that a copy of table
///   and media is put into each day
/// @param budget what the account may spend a month, in US dollars, before somebody is told
/// @param reserve how many calls at once are set aside for each function that a crowd could starve
///   or that could starve others; an account has to have a hundred left beside them
public record DeploymentContext(
    DeploymentStage stage,
    String region,
    Optional<CustomDomain> domain,
    Optional<String> pages,
    List<String> origins,
    String mailFrom,
    String commission,
    String vatCountry,
    String currencies,
    int returnDays,
    PayoutSchedule payoutSchedule,
    Optional<String> alarmsTo,
    Optional<String> frontKey,
    Optional<String> copyTo,
    Optional<Integer> budget,
    Optional<Integer> reserve) {

  /// A function that reads the stream is called for each of the table's partitions at once, of
  /// which a new table has four.
  private static final int LEAST_RESERVED = 10;

  /// All there is to say, with what [PipelineApp] is told.
  private static final Set<String> KNOWN =
      Set.of(
          "stage",
          "region",
          "domain",
          "zone",
          "zoneId",
          "certificate",
          "pages",
          "origins",
          "mailFrom",
          "commission",
          "vatCountry",
          "currencies",
          "returnDays",
          "payoutSchedule",
          "alarmsTo",
          "frontKey",
          "copyTo",
          "budget",
          "reserve",
          "repository",
          "provider");

  private static final String HOST = "[a-z0-9-]+(\\.[a-z0-9-]+)+";
  private static final String VAULT =
      "arn:aws[a-z-]*:backup:[a-z0-9-]+:\\d{12}:backup-vault:[A-Za-z0-9_-]{2,50}";
  private static final String ORIGIN = "https?://[a-z0-9.-]+(:\\d+)?";

  public DeploymentContext {
    origins = List.copyOf(origins);
    if (!commission.matches("\\d{1,4}")) {
      throw new IllegalArgumentException("commission is 0 to 9999 basis points, not " + commission);
    }
    requireFormat(
        "([A-Z]{2})?", vatCountry, "vatCountry is ISO 3166-1 alpha-2 such as DE, not '%s'");
    var _ = MarketCurrencies.of(currencies);
    for (var origin : origins) {
      requireFormat(
          ORIGIN,
          origin,
          "'%s' is not an origin, which is https://host without a slash or a space");
    }
    domain.ifPresent(it ->
        requireFormat(HOST, it.host(), "domain is a host such as shop.example.com, not '%s'"));
    copyTo.ifPresent(
        it -> requireFormat(VAULT, it, "copyTo is the ARN of a backup vault, not '%s'"));
    if (budget.isPresent() && alarmsTo.isEmpty()) {
      throw new IllegalArgumentException(
          "a budget needs alarmsTo as well, the recipient of its alerts");
    }
    requireFormat("[a-z]{2}(-[a-z]+)+-\\d", region, "region is one of AWS's, not '%s'");
    requireFormat(
        "[^<>@]*<[^<>@\\s]+@" + HOST + ">|[^<>@\\s]+@" + HOST,
        mailFrom,
        "mailFrom is an address, or Name <address>, not '%s'");
  }

  private static void requireFormat(String form, String told, String otherwise) {
    if (!told.matches(form)) {
      throw new IllegalArgumentException(otherwise.formatted(told));
    }
  }

  /// Words of the context that mean nothing here, such as a name that is misspelt; those of the
  /// CDK's own are no single words.
  static List<String> unknown(Set<String> names) {
    return names.stream()
        .filter(it -> it.matches("[A-Za-z]+") && !KNOWN.contains(it))
        .sorted()
        .toList();
  }

  /// @throws IllegalArgumentException saying what is wrong with the context
  public static DeploymentContext of(Function<String, @Nullable Object> context) {
    Function<String, Optional<String>> told =
        name ->
            Optional.ofNullable(context.apply(name))
                .map(String::valueOf)
                .filter(it -> !it.isBlank());
    return new DeploymentContext(
        DeploymentStage.of(told.apply("stage").orElse("dev")),
        told.apply("region").orElse("eu-central-1"),
        told.apply("domain").map(host -> domain(host, told)),
        told.apply("pages"),
        Stream.of("pages", "origins")
            .flatMap(name -> told.apply(name).stream())
            .flatMap(it -> Arrays.stream(it.split(",")))
            .distinct()
            .toList(),
        told.apply("mailFrom").orElse("Souk <hello@souk.example>"),
        told.apply("commission").orElse("1000"),
        told.apply("vatCountry").orElse(""),
        told.apply("currencies").orElse(MarketCurrencies.DEFAULT),
        told.apply("returnDays")
            .map(DeploymentContext::days)
            .orElse(OrderPlacement.USUAL_RETURN_DAYS),
        told.apply("payoutSchedule").map(PayoutSchedule::parse).orElse(PayoutSchedule.ON_REQUEST),
        told.apply("alarmsTo"),
        told.apply("frontKey"),
        told.apply("copyTo"),
        told.apply("budget").map(DeploymentContext::dollars),
        told.apply("reserve").map(DeploymentContext::reserved));
  }

  private static int reserved(String number) {
    if (!number.matches("\\d{1,4}") || Integer.parseInt(number) < LEAST_RESERVED) {
      throw new IllegalArgumentException(
          "reserve is %d or more, not %s".formatted(LEAST_RESERVED, number));
    }
    return Integer.parseInt(number);
  }

  /// Directive 2011/83/EU, article 9: no less than 14.
  private static int days(String number) {
    if (!number.matches("\\d{1,3}")
        || Integer.parseInt(number) < OrderPlacement.USUAL_RETURN_DAYS) {
      throw new IllegalArgumentException("returnDays is 14 to 999 days, not " + number);
    }
    return Integer.parseInt(number);
  }

  private static int dollars(String number) {
    if (!number.matches("[1-9]\\d{0,6}")) {
      throw new IllegalArgumentException("budget is whole US dollars a month, not " + number);
    }
    return Integer.parseInt(number);
  }

  private static CustomDomain domain(String host, Function<String, Optional<String>> told) {
    var certificate = told.apply("certificate");
    if (certificate.isPresent()) {
      return new CustomDomain.ExternalDns(host, certificate.get());
    }
    return new CustomDomain.Route53(host, needed("zone", told), needed("zoneId", told));
  }

  private static String needed(String name, Function<String, Optional<String>> told) {
    return told.apply(name)
        .orElseThrow(
            () -> new IllegalArgumentException("a domain needs %s as well".formatted(name)));
  }

  /// A name no other deployment in the same account and region has.
  public String resourceName(String part) {
    return "souk-%s-%s".formatted(stage.value(), part);
  }

  /// The address e-mail comes from, without the name before it.
  public String mailAddress() {
    return mailFrom.replaceFirst("^.*<(.*)>$", "$1");
  }

  /// Whether there are alarms, ten cents a month each: always in `prod`, and in `dev` where
  /// somebody hears them.
  public boolean alarmsEnabled() {
    return stage.prod() || alarmsTo.isPresent();
  }

  /// CloudFront's firewall costs six dollars a month at rest, so `dev` goes without.
  public boolean firewallEnabled() {
    return stage.prod();
  }

  /// Origins whose pages may upload to the bucket and call the API from elsewhere.
  public List<String> knownOrigins() {
    var all = new java.util.ArrayList<String>();
    domain.ifPresent(it -> all.add("https://" + it.host()));
    all.addAll(origins);
    return List.copyOf(all);
  }
}
