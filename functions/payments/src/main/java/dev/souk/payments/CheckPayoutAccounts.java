package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Asks the payment provider about payout accounts whose time has come: those it was asked for and
/// never answered about, and those it may have told of in vain. One that fails does not keep the
/// others, and a provider that is down is not asked for long.
public final class CheckPayoutAccounts implements RequestHandler<Map<String, Object>, String> {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
              CheckPayoutAccounts.class,
              Duration.ofMinutes(15),
              TableAccess.reading(
                      ItemType.ACCOUNT, ItemType.PAYOUT_ACCOUNT, ItemType.PAYOUT_ACCOUNTS_DUE)
                  .andWriting(ItemType.PAYOUT_ACCOUNT),
              FunctionPermission.STRIPE_KEY)
          .within(Duration.ofMinutes(4));

  /// Accounts looked at at once, well below the 100 requests a second that Stripe takes.
  private static final int AT_ONCE = 8;

  /// No account is looked at with less time than this.
  private static final Duration ENOUGH = Duration.ofSeconds(90);

  private final PayoutAccounts accounts;
  private final PayoutAccountUpdates updates;
  private final InstantSource clock;
  private final ProviderSweep sweep = new ProviderSweep(AT_ONCE);

  public CheckPayoutAccounts() {
    this(PayoutWiring.payoutAccounts(), new StripeConnectedAccounts(), CloudWiring.clock());
  }

  CheckPayoutAccounts(PayoutAccounts accounts, ConnectedAccounts provider, InstantSource clock) {
    this.accounts = accounts;
    this.updates = new PayoutAccountUpdates(accounts, provider);
    this.clock = clock;
  }

  /// @throws IllegalStateException when an account could not be looked at; the others were
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var now = clock.instant();
          var failed =
              sweep.run(
                  next -> accounts.due(now, next),
                  due -> looked(due.sellerId(), now),
                  () -> context.getRemainingTimeInMillis() > ENOUGH.toMillis());
          if (failed > 0) {
            throw new IllegalStateException(failed + " payout accounts could not be looked at");
          }
          return "done";
        });
  }

  /// @return false when it failed
  private boolean looked(String sellerId, Instant now) {
    try {
      return updates.check(sellerId, now);
    } catch (RuntimeException e) {
      Telemetry.warn("the payout account of seller " + sellerId + " was not looked at", e);
      return false;
    }
  }
}
