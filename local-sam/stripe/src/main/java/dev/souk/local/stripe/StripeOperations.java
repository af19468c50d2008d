package dev.souk.local.stripe;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every operation the simulator knows, on one screen.
final class StripeOperations {
  private final SimulatedStripeAccount account;
  private final CheckoutSessionSimulation checkout;
  private final RefundSimulation refunds;
  private final TransferSimulation transfers;

  StripeOperations(
      SimulatedStripeAccount account,
      CheckoutSessionSimulation checkout,
      RefundSimulation refunds) {
    this.account = account;
    this.checkout = checkout;
    this.refunds = refunds;
    this.transfers = new TransferSimulation(account);
  }

  List<StripeOperation> all() {
    return Stream.of(writes(), reads(), new SimulatedConnectedAccounts(account).operations())
        .flatMap(List::stream)
        .toList();
  }

  private List<StripeOperation> writes() {
    var session = "checkout.session";
    return List.of(
        post(
            "checkout/sessions",
            CreateParameters.SESSION,
            session,
            (params, id) -> checkout.create(params).json()),
        post(
            "checkout/sessions/{id}/expire",
            AllowedParameters.of(),
            session,
            (params, id) -> checkout.expire(id).json()),
        post(
            "refunds",
            CreateParameters.REFUND,
            "refund",
            (params, id) -> refunds.create(params).json()),
        post(
            "transfers",
            CreateParameters.TRANSFER,
            "transfer",
            (params, id) -> transfers.create(params).json()),
        post(
            "transfers/{id}/reversals",
            CreateParameters.REVERSAL,
            "transfer_reversal",
            (params, id) -> transfers.reverse(params, id).json(account.transfers.get(id))),
        post("coupons", CreateParameters.COUPON, "coupon", (params, id) -> coupon(params).json()),
        post(
            "customers",
            CreateParameters.CUSTOMER,
            "customer",
            (params, id) -> customer(params).json()));
  }

  private List<StripeOperation> reads() {
    var byPayment = AllowedParameters.list("payment_intent", "charge");
    var sessions = AllowedParameters.list("payment_intent", "customer", "status");
    var charges = AllowedParameters.list("payment_intent", "customer", "transfer_group");
    var byDestination = AllowedParameters.list("destination", "transfer_group");
    var transactions = AllowedParameters.list("source", "type", "currency");
    return List.of(
        list("checkout/sessions", sessions, account.sessions),
        get("checkout/sessions", account.sessions),
        new StripeOperation(
            "GET",
            "/v1/checkout/sessions/{id}/line_items",
            AllowedParameters.list(),
            "",
            checkout::lines),
        list("payment_intents", AllowedParameters.list("customer"), account.intents),
        get("payment_intents", account.intents),
        list("charges", charges, account.charges),
        get("charges", account.charges),
        list("refunds", byPayment, account.refunds),
        get("refunds", account.refunds),
        list("balance_transactions", transactions, account.transactions),
        get("balance_transactions", account.transactions),
        new StripeOperation(
            "GET",
            "/v1/balance",
            AllowedParameters.of(),
            "",
            (params, id) -> SimulatedBalance.of(account.transactions.oldestFirst())),
        list("events", AllowedParameters.list("type", "types[]"), account.events),
        get("events", account.events),
        list("disputes", byPayment, account.disputes),
        get("disputes", account.disputes),
        list("transfers", byDestination, account.transfers),
        get("transfers", account.transfers),
        new StripeOperation(
            "GET",
            "/v1/transfers/{id}/reversals",
            AllowedParameters.list(),
            "",
            (params, id) -> account.transfers.get(id).reversalsJson()),
        list("coupons", AllowedParameters.list(), account.coupons),
        get("coupons", account.coupons),
        list("customers", AllowedParameters.list("email"), account.customers),
        get("customers", account.customers));
  }

  private static StripeOperation post(
      String path, AllowedParameters allowed, String makes, StripeOperation.Run run) {
    return new StripeOperation("POST", "/v1/" + path, allowed, makes, run);
  }

  private static StripeOperation get(
      String path, ResourceStore<? extends StripeResource> resourceStore) {
    return new StripeOperation(
        "GET",
        "/v1/" + path + "/{id}",
        AllowedParameters.of(),
        "",
        (params, id) -> resourceStore.get(id).json());
  }

  private static StripeOperation list(
      String path,
      AllowedParameters allowed,
      ResourceStore<? extends StripeResource> resourceStore) {
    var url = "/v1/" + path;
    return new StripeOperation(
        "GET",
        url,
        allowed,
        "",
        (params, id) ->
            ResourcePage.of(
                url, resourceStore.newestFirst().stream().filter(fits(params)).toList(), params));
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
          "transfer_group",
          "destination");

  /// A list's filters are the fields of the same name.
  private static Predicate<StripeResource> fits(StripeParams params) {
    var types = params.texts("types");
    var wanted = FILTERS.stream().filter(params::has).toList();
    return each ->
        wanted.stream().allMatch(name -> params.need(name).equals(field(each, name)))
            && (types.isEmpty() || types.contains(String.valueOf(field(each, "type"))));
  }

  /// Payments are what lists are asked by most: they are found without writing each object out.
  private static @Nullable Object field(StripeResource resource, String name) {
    if (!name.equals("payment_intent")) {
      return resource.json().get(name);
    }
    return switch (resource) {
      case SimulatedCheckoutSession session -> session.intent();
      case SimulatedCharge charge -> charge.intent().id();
      case SimulatedRefund refund -> refund.charge().intent().id();
      case SimulatedDispute dispute -> dispute.charge().intent().id();
      case SimulatedPaymentIntent _,
          SimulatedBalanceTransaction _,
          SimulatedEvent _,
          SimulatedCoupon _,
          SimulatedCustomer _,
          SimulatedConnectedAccount _,
          SimulatedTransfer _ ->
          null;
    };
  }

  private SimulatedCoupon coupon(StripeParams params) {
    var percent = params.text("percent_off").map(StripeOperations::percent).orElse(null);
    var terms =
        new SimulatedCoupon.Terms(
            params.text("name").orElse(null),
            params.whole("amount_off").orElse(null),
            params.text("currency").orElse(null),
            percent,
            params.oneOf("duration", "once", List.of("once", "forever")));
    if (terms.amountOff() != null && terms.amountOff() < 1) {
      throw StripeApiError.param(
          "parameter_invalid_integer", "amount_off", "Invalid positive integer");
    }
    if ((terms.amountOff() == null) == (percent == null)) {
      throw StripeApiError.param(
          "parameter_missing",
          "percent_off",
          "Exactly one of percent_off and amount_off is needed.");
    }
    if (terms.amountOff() != null && terms.currency() == null) {
      throw StripeApiError.missingParam("currency");
    }
    var id = params.text("id").orElseGet(() -> account.ids.next("", 8));
    if (account.coupons.find(id).isPresent()) {
      throw StripeApiError.state("resource_already_exists", "id", "Coupon already exists.");
    }
    var coupon = new SimulatedCoupon(id, account.now(), terms, params.metadata());
    account.emit("coupon.created", account.coupons.put(coupon));
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
    throw StripeApiError.param(
        null, "percent_off", "Invalid decimal: must be above 0 and at most 100");
  }

  private SimulatedCustomer customer(StripeParams params) {
    var person =
        new SimulatedCustomer.Person(
            text(params, "email"),
            text(params, "name"),
            text(params, "phone"),
            text(params, "description"));
    var customer =
        new SimulatedCustomer(
            account.ids.next("cus_", 14), account.now(), person, params.metadata());
    account.emit("customer.created", account.customers.put(customer));
    return customer;
  }

  private static @Nullable String text(StripeParams params, String name) {
    return params.text(name).orElse(null);
  }
}
