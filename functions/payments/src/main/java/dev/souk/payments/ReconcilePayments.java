package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.accounts.Accounts;
import dev.souk.live.Live;
import dev.souk.orders.Orders;
import dev.souk.route.Need;
import dev.souk.route.Schedule;
import dev.souk.route.TableAccess;
import dev.souk.store.Family;
import dev.souk.telemetry.Figure;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Looks after orders whose time has come: holds that end, payments nobody told us of, refunds that
/// have not been sent. One that fails does not keep the others, and while Stripe does not answer no
/// goods are let go.
public final class ReconcilePayments implements RequestHandler<Map<String, Object>, String> {

  public static final Schedule SCHEDULE =
      Schedule.of(
          ReconcilePayments.class,
          Duration.ofMinutes(5),
          TableAccess.reading(
                  Family.ACCOUNT,
                  Family.COUPONS,
                  Family.COUPON_USE,
                  Family.ORDER,
                  Family.ORDERS_DUE)
              .andWriting(
                  Family.PRODUCT,
                  Family.COUPONS,
                  Family.COUPON_USE,
                  Family.ORDER,
                  Family.SELLER_ORDERS),
          Need.STRIPE_KEY);

  private static final int AT_ONCE = 200;

  /// What is left for the next sweep when there is less time than this.
  private static final int ENOUGH_MILLIS = 10_000;

  private final Orders orders;
  private final Reconciliation reconciliation;
  private final InstantSource clock;

  public ReconcilePayments() {
    this(Live.orders(), new StripeAccount(), Live.accounts(), Live.clock());
  }

  private ReconcilePayments(
      Orders orders, StripeAccount account, Accounts accounts, InstantSource clock) {
    this(orders, new StripeCheckouts(account, accounts), new StripeRefunds(account), clock);
  }

  ReconcilePayments(Orders orders, Checkouts checkouts, Refunds refunds, InstantSource clock) {
    this.orders = orders;
    this.reconciliation = new Reconciliation(orders, checkouts, refunds);
    this.clock = clock;
  }

  /// @throws IllegalStateException when an order could not be looked at; the others were
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var failed = sweep(context);
          if (failed > 0) {
            throw new IllegalStateException(failed + " orders could not be looked at");
          }
          return "done";
        });
  }

  private int sweep(Context context) {
    var failed = 0;
    for (var id : orders.due(clock.instant(), AT_ONCE)) {
      if (context.getRemainingTimeInMillis() < ENOUGH_MILLIS) {
        return failed;
      }
      failed += looked(id);
    }
    return failed;
  }

  /// @return how many failed
  private int looked(String orderId) {
    try {
      var settled = reconciliation.look(orderId, clock.instant());
      Telemetry.info("order {} was looked at: {}", orderId, settled);
      if (settled == Settled.DIFFERS) {
        Telemetry.count(Figure.PAYMENTS_DIFFERING, 1);
      }
      return 0;
    } catch (RuntimeException e) {
      Telemetry.warn("order " + orderId + " was not looked at", e);
      return 1;
    }
  }
}
