package dev.souk.payments;

import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.http.BoundRequest;
import dev.souk.http.HandlerResponse;
import dev.souk.http.HttpDependencies;
import dev.souk.http.HttpFunction;
import dev.souk.http.ProblemCode;
import dev.souk.json.Description;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.payments.StripeEventParser.ParseResult;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.RouteAccess;
import dev.souk.route.RouteMethod;
import dev.souk.store.ItemType;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Hears what Stripe tells of payments. Only its signature opens this door, and every event has one
/// effect however often it comes.
public final class HandleStripeWebhook extends HttpFunction<byte[]> {

  /// What the endpoint at Stripe is to be told of.
  public static final List<String> EVENTS =
      List.of(
          "checkout.session.completed",
          "checkout.session.expired",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "refund.created",
          "refund.updated",
          "refund.failed",
          "charge.refunded",
          "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated");

  public static final Route ROUTE =
      Route.of(
              RouteMethod.POST,
              "/api/v1/payment/webhook",
              RouteAccess.PUBLIC,
              HandleStripeWebhook.class)
          .summary("Receive a Stripe webhook event")
          .description(
              "For Stripe alone. The signature is made over the body's bytes and is good for five"
                  + " minutes; anything else is refused and changes nothing. An event that was told"
                  + " before, and one that no order is concerned by, is taken all the same, so that"
                  + " it is not told again. Its events: `"
                  + String.join("`, `", EVENTS)
                  + "`.")
          .signedBody("stripe-signature")
          .returns(Received.class)
          .problems(ProblemCode.CONFLICT)
          .reads(ItemType.COUPONS, ItemType.COUPON_USE, ItemType.ORDER)
          .writes(
              ItemType.PRODUCT,
              ItemType.COUPONS,
              ItemType.COUPON_USE,
              ItemType.ORDER,
              ItemType.LEDGER,
              ItemType.EARNINGS,
              ItemType.SELLER_ORDERS,
              ItemType.DELIVERIES,
              ItemType.DELIVERED,
              ItemType.PAYMENT_EVENT,
              ItemType.UNPAID_ORDERS)
          .permissions(FunctionPermission.STRIPE_KEY, FunctionPermission.STRIPE_WEBHOOK_KEY)
          .timeout(Duration.ofSeconds(25));

  @Description("Acknowledgement of the event.")
  public record Received(
      @Description(value = "Always `true`.", example = "true") boolean received) {}

  private final StripeEventParser notices;
  private final Orders orders;
  private final PaymentEventHandler handler;
  private final ExternalRefundSync external;

  public HandleStripeWebhook() {
    this(
        CloudWiring.httpDependencies(),
        new StripeApi(),
        CloudWiring.secret(EnvironmentSetting.SOUK_STRIPE_WEBHOOK_SECRET),
        OrderWiring.orders(),
        AccountWiring.accounts());
  }

  private HandleStripeWebhook(
      HttpDependencies dependencies,
      StripeApi account,
      Supplier<String> secret,
      Orders orders,
      Accounts accounts) {
    this(
        dependencies,
        new StripeEventParser(account, secret),
        new ExternalRefundSync(
            orders, new StripeCheckoutSessions(account, accounts), new StripeRefunds(account)),
        orders);
  }

  HandleStripeWebhook(
      HttpDependencies dependencies,
      StripeEventParser notices,
      ExternalRefundSync external,
      Orders orders) {
    super(ROUTE, dependencies);
    this.notices = notices;
    this.orders = orders;
    this.handler = new PaymentEventHandler(orders);
    this.external = external;
  }

  @Override
  protected HandlerResponse handle(BoundRequest<byte[]> request) {
    var header = request.header(ROUTE.signature()).orElse("");
    return switch (notices.read(request.body(), header, request.now())) {
      case ParseResult.InvalidSignature(var why) ->
          HandlerResponse.refused(ProblemCode.MALFORMED_REQUEST, "%s", why);
      case ParseResult.OtherAccount(var event) -> {
        orders.markProcessed(event, request.now());
        yield taken(event, "event of another account or mode", PaymentEventResult.MISMATCH);
      }
      case ParseResult.Parsed(PaymentEvent.Other(var event, var type)) ->
          taken(event, type, PaymentEventResult.ORDER_NOT_FOUND);
      case ParseResult.Parsed(var paymentEvent) -> {
        var cause = new PaymentEventHandler.Cause(paymentEvent.event(), request.now());
        yield taken(
            paymentEvent.event(),
            paymentEvent.getClass().getSimpleName(),
            settled(paymentEvent, cause));
      }
    };
  }

  private static HandlerResponse taken(String event, String what, PaymentEventResult result) {
    Telemetry.info("payment event {}, {}: {}", event, what, result);
    if (result == PaymentEventResult.MISMATCH) {
      Telemetry.count(AlarmMetric.PAYMENT_MISMATCHES, 1);
    }
    return HandlerResponse.ok(new Received(true));
  }

  private PaymentEventResult settled(PaymentEvent paymentEvent, PaymentEventHandler.Cause cause) {
    return switch (paymentEvent) {
      case PaymentEvent.CheckoutPaid(var _, var paymentConfirmation) ->
          handler.paid(paymentConfirmation, cause);
      case PaymentEvent.CheckoutProcessing(var _, var order, var session) ->
          handler.settling(order, session, cause);
      case PaymentEvent.CheckoutFailed(var _, var order, var session) ->
          handler.ended(order, session, cause);
      case PaymentEvent.CheckoutExpired(var _, var order, var session) ->
          handler.ended(order, session, cause);
      case PaymentEvent.RefundUpdated(var _, var order, var refund, var state) ->
          handler.refund(order, refund, state, cause);
      case PaymentEvent.ExternalRefundCreated(var _, var intent, var refund) ->
          external.refunded(intent, refund, cause);
      case PaymentEvent.ChargeRefunded(var _, var intent, var all) ->
          external.refunded(intent, all, cause);
      case PaymentEvent.DisputeUpdated(var _, var intent, var dispute) ->
          external.disputed(intent, dispute, cause);
      case PaymentEvent.Other _ -> PaymentEventResult.ORDER_NOT_FOUND;
    };
  }
}
