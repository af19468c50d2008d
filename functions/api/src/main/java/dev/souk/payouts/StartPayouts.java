package dev.souk.payouts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.ledger.Ledger;
import dev.souk.ledger.LedgerAccount;
import dev.souk.ledger.SellerBalance;
import dev.souk.orders.OrderWiring;
import dev.souk.page.PageRequest;
import dev.souk.realtime.BoundedConcurrency;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// Starts the payouts of sellers whose payout day it is: one a day and currency, however often it
/// runs. One that cannot be started does not keep the others, and is tried again an hour later.
public final class StartPayouts implements RequestHandler<Map<String, Object>, String> {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
              StartPayouts.class,
              Duration.ofHours(1),
              TableAccess.reading(
                      ItemType.LEDGER,
                      ItemType.BALANCES,
                      ItemType.EARNINGS,
                      ItemType.ORDER,
                      ItemType.PAYOUTS,
                      ItemType.PAYOUT_ACCOUNT)
                  .andWriting(ItemType.PAYOUTS, ItemType.EARNINGS, ItemType.LEDGER, ItemType.ORDER))
          .within(Duration.ofMinutes(10));

  /// Sellers looked at at once.
  private static final int AT_ONCE = 16;

  private final Ledger ledger;
  private final PayoutSettingsRecords settings;
  private final PayoutAccounts accounts;
  private final PayoutRequests requests;
  private final PayoutSchedule market;
  private final InstantSource clock;
  private final BoundedConcurrency looking = new BoundedConcurrency(AT_ONCE);

  public StartPayouts() {
    this(
        OrderWiring.ledger(),
        PayoutWiring.payoutSettings(),
        PayoutWiring.payoutAccounts(),
        new PayoutRequests(
            OrderWiring.orders(),
            OrderWiring.earnings(),
            PayoutWiring.payouts(),
            CloudWiring.ids()),
        PayoutWiring.marketSchedule(),
        CloudWiring.clock());
  }

  StartPayouts(
      Ledger ledger,
      PayoutSettingsRecords settings,
      PayoutAccounts accounts,
      PayoutRequests requests,
      PayoutSchedule market,
      InstantSource clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.accounts = accounts;
    this.requests = requests;
    this.market = market;
    this.clock = clock;
  }

  /// @throws IllegalStateException when a payout could not be started; the others were
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var failed = start(clock.instant());
          if (failed > 0) {
            throw new IllegalStateException(failed + " payouts could not be started");
          }
          return "done";
        });
  }

  /// @return how many could not be started
  long start(Instant now) {
    var failed = 0L;
    var next = PageRequest.first(PageRequest.MAX);
    while (true) {
      var page = ledger.allBalances(next);
      failed +=
          looking.each(page.items(), balance -> started(balance, now)).stream()
              .filter(started -> !started)
              .count();
      if (page.next() == null) {
        return failed;
      }
      next = new PageRequest(PageRequest.MAX, page.next());
    }
  }

  /// @return false when it failed
  private boolean started(SellerBalance balance, Instant now) {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var sellerId = balance.sellerId();
    try {
      var least = least(balance, day);
      if (least > 0) {
        var result = requests.scheduled(sellerId, balance.currency(), day, least, now);
        if (result instanceof PayoutRequests.Result.Started(var payout)) {
          Telemetry.info("payout {} of {} has started", payout.id(), sellerId);
        }
      }
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("the payout of seller " + sellerId + " was not started", e);
      return false;
    }
  }

  /// What it has to come to at least; 0 when none is to start.
  private long least(SellerBalance balance, LocalDate day) {
    var available = balance.available().minus(balance.of(LedgerAccount.SELLER_DEBT)).amount();
    if (available <= 0) {
      return 0;
    }
    var own = settings.of(balance.sellerId());
    var schedule = own.scheduleOr(market);
    var least = schedule.minimum(balance.currency());
    var starts =
        !own.isPaused()
            && schedule.isPayoutDay(day)
            && available >= least
            && accounts.find(balance.sellerId()).flatMap(PayoutAccount::destination).isPresent();
    return starts ? least : 0;
  }
}
