package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.accounts.AccountWiring;
import dev.souk.accounts.Accounts;
import dev.souk.orders.OrderWiring;
import dev.souk.orders.Orders;
import dev.souk.payouts.PayoutSettingsRecords;
import dev.souk.payouts.PayoutWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Looks after orders whose time has come: holds that end, earnings that become available, payments
/// nobody told us of, refunds that have not been sent. One that fails or stays as it is does not
/// keep the others, and while Stripe does not answer no goods are let go.
public final class ReconcilePayments implements RequestHandler<Map<String, Object>, String> {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
              ReconcilePayments.class,
              Duration.ofMinutes(5),
              TableAccess.reading(
                      ItemType.ACCOUNT,
                      ItemType.COUPONS,
                      ItemType.COUPON_USE,
                      ItemType.ORDER,
                      ItemType.ORDERS_DUE,
                      ItemType.PAYOUTS)
                  .andWriting(
                      ItemType.PRODUCT,
                      ItemType.COUPONS,
                      ItemType.COUPON_USE,
                      ItemType.ORDER,
                      ItemType.LEDGER,
                      ItemType.EARNINGS,
                      ItemType.SELLER_ORDERS,
                      ItemType.UNPAID_ORDERS),
              FunctionPermission.STRIPE_KEY)
          .within(Duration.ofMinutes(4));

  /// No order is begun with less time than this: one that is looked up and ended at Stripe may take
  /// two tries of ten seconds each for both.
  static final Duration ENOUGH = Duration.ofSeconds(45);

  private final DueOrders due;
  private final InstantSource clock;

  public ReconcilePayments() {
    this(
        OrderWiring.orders(),
        new StripeApi(),
        AccountWiring.accounts(),
        PayoutWiring.payoutSettings(),
        CloudWiring.clock());
  }

  private ReconcilePayments(
      Orders orders,
      StripeApi account,
      Accounts accounts,
      PayoutSettingsRecords settings,
      InstantSource clock) {
    this(
        orders,
        new StripeCheckoutSessions(account, accounts),
        new StripeRefunds(account),
        new StripeTransfers(account),
        settings,
        clock);
  }

  ReconcilePayments(
      Orders orders,
      CheckoutSessions checkouts,
      ProviderRefunds refunds,
      ProviderTransfers transfers,
      PayoutSettingsRecords settings,
      InstantSource clock) {
    this.due =
        new DueOrders(
            orders, new OrderReconciliation(orders, checkouts, refunds, transfers, settings));
    this.clock = clock;
  }

  /// @throws IllegalStateException when an order could not be looked at; the others were
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var failed =
              due.sweep(
                  clock.instant(),
                  () -> Duration.ofMillis(context.getRemainingTimeInMillis()).minus(ENOUGH));
          if (failed > 0) {
            throw new IllegalStateException(failed + " orders could not be processed");
          }
          return "done";
        });
  }
}
