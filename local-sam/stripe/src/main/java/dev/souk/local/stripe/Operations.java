package dev.souk.local.stripe;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every operation the simulator knows, on one screen.
final class Operations {
  private final Account account;
  private final Checkout checkout;
  private final Refunds refunds;

  Operations(Account account, Checkout checkout, Refunds refunds) {
    this.account = account;
    this.checkout = checkout;
    this.refunds = refunds;
  }

  List<Operation> all() {
    return Stream.of(writes(), reads(), new ConnectedAccounts(account).operations())
        .flatMap(List::stream)
        .toList();
  }

  private List<Operation> writes() {
    var session = "checkout.session";
    return List.of(
        post(
            "checkout/sessions",
            Taken.SESSION,
            session,
            (params, id) -> checkout.create(params).json()),
        post(
            "checkout/sessions/{id}/expire",
            Allowed.of(),
            session,
            (params, id) -> checkout.expire(id).json()),
        post("refunds", Taken.REFUND, "refund", (params, id) -> refunds.create(params).json()),
        post("coupons", Taken.COUPON, "coupon", (params, id) -> coupon(params).json()),
        post("customers", Taken.CUSTOMER, "customer", (params, id) -> customer(params).json()));
  }

  private List<Operation> reads() {
    var byPayment = Allowed.list("payment_intent", "charge");
    var sessions = Allowed.list("payment_intent", "customer", "status");
    var charges = Allowed.list("payment_intent", "customer", "transfer_group");
    var transactions = Allowed.list("source", "type", "currency");
    return List.of(
        list("checkout/sessions", sessions, account.sessions),
        get("checkout/sessions", account.sessions),
        new Operation(
            "GET", "/v1/checkout/sessions/{id}/line_items", Allowed.list(), "", checkout::lines),
        list("payment_intents", Allowed.list("customer"), account.intents),
        get("payment_intents", account.intents),
        list("charges", charges, account.charges),
        get("charges", account.charges),
        list("refunds", byPayment, account.refunds),
        get("refunds", account.refunds),
        list("balance_transactions", transactions, account.transactions),
        get("balance_transactions", account.transactions),
        list("events", Allowed.list("type", "types[]"), account.events),
        get("events", account.events),
        list("disputes", byPayment, account.disputes),
        get("disputes", account.disputes),
        list("coupons", Allowed.list(), account.coupons),
        get("coupons", account.coupons),
        list("customers", Allowed.list("email"), account.customers),
        get("customers", account.customers));
  }

  private static Operation post(String path, Allowed allowed, String makes, Operation.Run run) {
    return new Operation("POST", "/v1/" + path, allowed, makes, run);
  }

  private static Operation get(String path, Shelf<? extends Resource> shelf) {
    return new Operation(
        "GET", "/v1/" + path + "/{id}", Allowed.of(), "", (params, id) -> shelf.get(id).json());
  }

  private static Operation list(String path, Allowed allowed, Shelf<? extends Resource> shelf) {
    var url = "/v1/" + path;
    return new Operation(
        "GET",
        url,
        allowed,
        "",
        (params, id) ->
            Listing.of(url, shelf.newestFirst().stream().filter(fits(params)).toList(), params));
  }

  private static final List<String> FILTERS =
      List.of(
          "payment_intent",
          "charge",
          "customer",
          "email",
          "status",
          "source",
          "type",
          "currency",
          "transfer_group");

  /// A list's filters are the fields of the same name.
  private static Predicate<Resource> fits(Params params) {
    var types = params.texts("types");
    var wanted = FILTERS.stream().filter(params::has).toList();
    return each ->
        wanted.stream().allMatch(name -> params.need(name).equals(field(each, name)))
            && (types.isEmpty() || types.contains(String.valueOf(field(each, "type"))));
  }

  /// Payments are what lists are asked by most: they are found without writing each object out.
  private static @Nullable Object field(Resource resource, String name) {
    if (!name.equals("payment_intent")) {
      return resource.json().get(name);
    }
    return switch (resource) {
      case Session session -> session.intent();
      case Charge charge -> charge.intent().id();
      case Refund refund -> refund.charge().intent().id();
      case Dispute dispute -> dispute.charge().intent().id();
      case Intent _, Transaction _, Event _, Coupon _, Customer _, ConnectedAccount _ -> null;
    };
  }

  private Coupon coupon(Params params) {
    var percent = params.text("percent_off").map(Operations::percent).orElse(null);
    var terms =
        new Coupon.Terms(
            params.text("name").orElse(null),
            params.whole("amount_off").orElse(null),
            params.text("currency").orElse(null),
            percent,
            params.oneOf("duration", "once", List.of("once", "forever")));
    if (terms.amountOff() != null && terms.amountOff() < 1) {
      throw Refused.param("parameter_invalid_integer", "amount_off", "Invalid positive integer");
    }
    if ((terms.amountOff() == null) == (percent == null)) {
      throw Refused.param(
          "parameter_missing",
          "percent_off",
          "Exactly one of percent_off and amount_off is needed.");
    }
    if (terms.amountOff() != null && terms.currency() == null) {
      throw Refused.missingParam("currency");
    }
    var id = params.text("id").orElseGet(() -> account.ids.next("", 8));
    if (account.coupons.find(id).isPresent()) {
      throw Refused.state("resource_already_exists", "id", "Coupon already exists.");
    }
    var coupon = new Coupon(id, account.now(), terms, params.metadata());
    account.tell("coupon.created", account.coupons.put(coupon));
    return coupon;
  }

  private static BigDecimal percent(String text) {
    try {
      var percent = new BigDecimal(text);
      if (percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
        return percent;
      }
    } catch (NumberFormatException e) {
      // Refused below, with all other percentages that are none.
    }
    throw Refused.param(null, "percent_off", "Invalid decimal: must be above 0 and at most 100");
  }

  private Customer customer(Params params) {
    var person =
        new Customer.Person(
            text(params, "email"),
            text(params, "name"),
            text(params, "phone"),
            text(params, "description"));
    var customer =
        new Customer(account.ids.next("cus_", 14), account.now(), person, params.metadata());
    account.tell("customer.created", account.customers.put(customer));
    return customer;
  }

  private static @Nullable String text(Params params, String name) {
    return params.text(name).orElse(null);
  }
}
