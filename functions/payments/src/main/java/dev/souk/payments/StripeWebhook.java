package dev.souk.payments;

import dev.souk.accounts.Accounts;
import dev.souk.http.Call;
import dev.souk.http.Code;
import dev.souk.http.HttpFunction;
import dev.souk.http.Kernel;
import dev.souk.http.Reply;
import dev.souk.json.Says;
import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.orders.Orders;
import dev.souk.payments.StripeNotices.Read;
import dev.souk.route.Access;
import dev.souk.route.Method;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.store.Family;
import dev.souk.telemetry.Figure;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Hears what Stripe tells of payments. Only its signature opens this door, and every event has one
/// effect however often it comes.
public final class StripeWebhook extends HttpFunction<byte[]> {

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
      Route.of(Method.POST, "/api/v1/payment/webhook", Access.PUBLIC, StripeWebhook.class)
          .says("Hears of payments from Stripe")
          .explains(
              "For Stripe alone. The signature is made over the body's bytes and is good for five"
                  + " minutes; anything else is refused and changes nothing. An event that was told"
                  + " before, and one that no order is concerned by, is taken all the same, so that"
                  + " it is not told again. Its events: `"
                  + String.join("`, `", EVENTS)
                  + "`.")
          .takesSigned("stripe-signature")
          .returns(Received.class)
          .refuses(Code.CONFLICT)
          .reads(Family.COUPONS, Family.COUPON_USE, Family.ORDER)
          .writes(
              Family.PRODUCT,
              Family.COUPONS,
              Family.COUPON_USE,
              Family.ORDER,
              Family.LEDGER,
              Family.EARNINGS,
              Family.SELLER_ORDERS,
              Family.DELIVERIES,
              Family.DELIVERED,
              Family.PAYMENT_EVENT,
              Family.UNPAID_ORDERS)
          .needs(Need.STRIPE_KEY, Need.STRIPE_WEBHOOK_KEY)
          .within(Duration.ofSeconds(25));

  @Says("That the event was taken.")
  public record Received(@Says(value = "Always so.", example = "true") boolean received) {}

  private final StripeNotices notices;
  private final Orders orders;
  private final Settlements settlements;
  private final ExternalMoney external;

  public StripeWebhook() {
    this(
        Live.kernel(),
        new StripeAccount(),
        Live.secret(Setting.SOUK_STRIPE_WEBHOOK_SECRET),
        Live.orders(),
        Live.accounts());
  }

  private StripeWebhook(
      Kernel kernel,
      StripeAccount account,
      Supplier<String> secret,
      Orders orders,
      Accounts accounts) {
    this(
        kernel,
        new StripeNotices(account, secret),
        new ExternalMoney(
            orders, new StripeCheckouts(account, accounts), new StripeRefunds(account)),
        orders);
  }

  StripeWebhook(Kernel kernel, StripeNotices notices, ExternalMoney external, Orders orders) {
    super(ROUTE, kernel);
    this.notices = notices;
    this.orders = orders;
    this.settlements = new Settlements(orders);
    this.external = external;
  }

  @Override
  protected Reply handle(Call<byte[]> call) {
    var header = call.header(ROUTE.signature()).orElse("");
    return switch (notices.read(call.body(), header, call.now())) {
      case Read.Refused(var why) -> Reply.refused(Code.MALFORMED_REQUEST, "%s", why);
      case Read.Elsewhere(var event) -> {
        orders.note(event, call.now());
        yield taken(event, "another account or mode", Settled.DIFFERS);
      }
      case Read.Told(Notice.Other(var event, var type)) ->
          taken(event, type, Settled.NO_SUCH_ORDER);
      case Read.Told(var notice) -> {
        var cause = new Settlements.Cause(notice.event(), call.now());
        yield taken(notice.event(), notice.getClass().getSimpleName(), settled(notice, cause));
      }
    };
  }

  private static Reply taken(String event, String what, Settled settled) {
    Telemetry.info("payment event {}, {}: {}", event, what, settled);
    if (settled == Settled.DIFFERS) {
      Telemetry.count(Figure.PAYMENTS_DIFFERING, 1);
    }
    return Reply.ok(new Received(true));
  }

  private Settled settled(Notice notice, Settlements.Cause cause) {
    return switch (notice) {
      case Notice.CheckoutPaid(var _, var receipt) -> settlements.paid(receipt, cause);
      case Notice.CheckoutSettling(var _, var order, var session) ->
          settlements.settling(order, session, cause);
      case Notice.CheckoutFailed(var _, var order, var session) ->
          settlements.ended(order, session, cause);
      case Notice.CheckoutExpired(var _, var order, var session) ->
          settlements.ended(order, session, cause);
      case Notice.RefundMoved(var _, var order, var refund, var state) ->
          settlements.refund(order, refund, state, cause);
      case Notice.RefundedElsewhere(var _, var intent, var refund) ->
          external.refunded(intent, refund, cause);
      case Notice.ChargeRefunded(var _, var intent, var all) ->
          external.refunded(intent, all, cause);
      case Notice.DisputeMoved(var _, var intent, var dispute) ->
          external.disputed(intent, dispute, cause);
      case Notice.Other _ -> Settled.NO_SUCH_ORDER;
    };
  }
}
