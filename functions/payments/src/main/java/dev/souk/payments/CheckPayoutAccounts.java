package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.page.PageRequest;
import dev.souk.payouts.ConnectedAccounts;
import dev.souk.payouts.PayoutAccounts;
import dev.souk.payouts.PayoutWiring;
import dev.souk.realtime.BoundedConcurrency;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

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

  /// When the provider has failed for so many it is not asked again in this sweep.
  private static final int DOWN = 2 * AT_ONCE;

  /// No page is begun with less time than this.
  private static final Duration ENOUGH = Duration.ofSeconds(90);

  private final PayoutAccounts accounts;
  private final PayoutAccountUpdates updates;
  private final InstantSource clock;
  private final BoundedConcurrency looking = new BoundedConcurrency(AT_ONCE);

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
          var failed =
              sweep(clock.instant(), () -> context.getRemainingTimeInMillis() > ENOUGH.toMillis());
          if (failed > 0) {
            throw new IllegalStateException(failed + " payout accounts could not be looked at");
          }
          return "done";
        });
  }

  /// What was looked at is due later and so not met again, whether the provider answered or not.
  private int sweep(Instant now, BooleanSupplier time) {
    var failed = new AtomicInteger();
    var next = PageRequest.first(PageRequest.MAX);
    while (time.getAsBoolean() && failed.get() < DOWN) {
      var page = accounts.due(now, next);
      var _ = looking.each(page.items(), due -> looked(due.sellerId(), now, failed));
      if (page.next() == null) {
        break;
      }
      next = new PageRequest(PageRequest.MAX, page.next());
    }
    return failed.get();
  }

  private boolean looked(String sellerId, Instant now, AtomicInteger failed) {
    if (failed.get() >= DOWN) {
      return false;
    }
    try {
      if (updates.check(sellerId, now)) {
        return true;
      }
    } catch (RuntimeException e) {
      Telemetry.warn("the payout account of seller " + sellerId + " was not looked at", e);
    }
    failed.incrementAndGet();
    return false;
  }
}
