package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedConnectedAccount.Holder;
import dev.souk.local.stripe.SimulatedConnectedAccount.Need;
import dev.souk.local.stripe.SimulatedConnectedAccount.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Accounts v2: connected accounts that receive transfers, and the links by which their holders
/// come to the hosted onboarding.
final class SimulatedConnectedAccounts {
  static final String PATH = "/v2/core/accounts";

  /// Stripe says "a few minutes".
  private static final Duration LINK_OPENS = Duration.ofMinutes(5);

  private static final String TRANSFERS =
      "configuration[recipient][capabilities][stripe_balance][stripe_transfers][requested]";

  /// Where Stripe opens accounts (stripe.com/global), without those it only previews.
  private static final Set<String> COUNTRIES =
      Set.of(
          ("AE AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GI GR HK HR HU IE IT JP LI LT LU LV"
                  + " MT MX MY NL NO NZ PL PT RO SE SG SI SK TH US")
              .split(" ", -1));

  private static final List<String> INCLUDES =
      List.of(
          "configuration.customer",
          "configuration.merchant",
          "configuration.recipient",
          "defaults",
          "future_requirements",
          "identity",
          "requirements");

  private final SimulatedStripeAccount account;

  SimulatedConnectedAccounts(SimulatedStripeAccount account) {
    this.account = account;
  }

  List<StripeOperation> operations() {
    return List.of(
        new StripeOperation("POST", PATH, taken(), "", (params, id) -> create(params)),
        new StripeOperation("GET", PATH, listed(), "", (params, id) -> list(params)),
        new StripeOperation(
            "GET",
            PATH + "/{id}",
            AllowedParameters.of("include[]"),
            "",
            (params, id) -> account.connected.get(id).json(include(params))),
        new StripeOperation(
            "POST", "/v2/core/account_links", link(), "", (params, id) -> link(params)));
  }

  private static AllowedParameters taken() {
    return AllowedParameters.of(
        "contact_email",
        "display_name",
        "dashboard",
        "identity[country]",
        "identity[entity_type]",
        TRANSFERS,
        "defaults[responsibilities][fees_collector]",
        "defaults[responsibilities][losses_collector]",
        "metadata[*]",
        "include[]");
  }

  private static AllowedParameters listed() {
    return AllowedParameters.of("limit", "page", "closed", "applied_configurations[]");
  }

  private static AllowedParameters link() {
    var onboarding = "use_case[account_onboarding]";
    return AllowedParameters.of(
        "account",
        "use_case[type]",
        onboarding + "[configurations][]",
        onboarding + "[return_url]",
        onboarding + "[refresh_url]",
        onboarding + "[collection_options][fields]",
        onboarding + "[collection_options][future_requirements]");
  }

  private static List<String> include(StripeParams params) {
    var include = params.texts("include");
    include.stream()
        .filter(each -> !INCLUDES.contains(each))
        .findFirst()
        .ifPresent(each -> {
          throw StripeApiError.param(null, "include", "Invalid include: " + each);
        });
    return include;
  }

  private Map<String, @Nullable Object> create(StripeParams params) {
    var include = include(params);
    var email = params.need("contact_email");
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw StripeApiError.param(
          "email_invalid", "contact_email", "Invalid email address: " + email);
    }
    params.oneOf("dashboard", "", List.of("express"));
    recipient(params);
    responsibilities(params.under("defaults").under("responsibilities"));
    var identity = params.under("identity");
    var country = identity.need("country").toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      throw StripeApiError.param(
          "country_unsupported",
          identity.named("country"),
          "Accounts in %s cannot receive transfers.".formatted(country));
    }
    var entity =
        identity.has("entity_type")
            ? identity.oneOf("entity_type", "", List.of("individual", "company", "non_profit"))
            : null;
    var holder = new Holder(email, params.text("display_name").orElse(null), country, entity);
    var needs = SimulatedConnectedAccount.FIRST.stream().map(Need::now).toList();
    var made =
        new SimulatedConnectedAccount(
            account.ids.next("acct_1", 15),
            account.now(),
            holder,
            params.metadata(),
            Stage.OPEN,
            needs);
    account.notify("v2.core.account.created", account.connected.put(made));
    return made.json(include);
  }

  private static void recipient(StripeParams params) {
    var transfers =
        Stream.of("recipient", "capabilities", "stripe_balance", "stripe_transfers")
            .reduce(params.under("configuration"), StripeParams::under, (one, other) -> other);
    if (!transfers.need("requested").equals("true")) {
      throw StripeApiError.param(
          null, TRANSFERS, "A capability can only be requested, not refused.");
    }
  }

  private static void responsibilities(StripeParams params) {
    for (var name : List.of("fees_collector", "losses_collector")) {
      if (!params.need(name).equals("application")) {
        throw StripeApiError.param(
            null,
            params.named(name),
            "With the Express dashboard and no configuration merchant the platform collects.");
      }
    }
  }

  private Map<String, @Nullable Object> list(StripeParams params) {
    var limit = params.whole("limit").orElse(10L);
    if (limit < 1 || limit > 100) {
      throw StripeApiError.param(null, "limit", "Invalid limit: it must be between 1 and 100.");
    }
    var closed = params.text("closed").orElse("false").equals("true");
    var all =
        account.connected.newestFirst().stream()
            .filter(each -> (each.stage() == Stage.CLOSED) == closed)
            .toList();
    var from = Math.toIntExact(Math.min(params.whole("page").orElse(0L), all.size()));
    var end = Math.toIntExact(Math.min(from + limit, all.size()));
    return new JsonFields()
        .with("data", all.subList(from, end).stream().map(SimulatedConnectedAccount::json).toList())
        .with("next_page_url", end < all.size() ? PATH + "?limit=" + limit + "&page=" + end : null)
        .none("previous_page_url")
        .map();
  }

  private Map<String, @Nullable Object> link(StripeParams params) {
    var holder = account.connected.get(params.need("account"));
    var use = params.under("use_case");
    if (!use.need("type").equals("account_onboarding")) {
      throw StripeApiError.param(
          null, "use_case[type]", "The simulator knows account_onboarding alone.");
    }
    var onboarding = use.under("account_onboarding");
    if (!onboarding.texts("configurations").equals(List.of("recipient"))) {
      throw StripeApiError.param(
          null, onboarding.named("configurations"), "The account's configuration is recipient.");
    }
    if (holder.stage() != Stage.OPEN) {
      throw StripeApiError.state(
          null, "account", "The account is not open to onboarding any more.");
    }
    var token = account.ids.next("", 32);
    var page = URI.create(account.base + OnboardingPages.PREFIX + token);
    var way =
        new SimulatedAccountLink.Way(
            page, address(onboarding, "return_url"), address(onboarding, "refresh_url"));
    var now = account.now();
    var link = new SimulatedAccountLink(token, holder.id(), now, now.plus(LINK_OPENS), way, false);
    account.links.put(token, link);
    return link.json();
  }

  private static String address(StripeParams params, String name) {
    var text = params.need(name);
    try {
      var uri = URI.create(text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      // Refused below, with all that is no address.
    }
    throw StripeApiError.param("url_invalid", params.named(name), "Not a valid URL: " + text);
  }
}
