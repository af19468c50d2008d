package dev.souk.ledger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.orders.OrderWiring;
import dev.souk.page.PageRequest;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.AlarmMetric;
import dev.souk.telemetry.Telemetry;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws up the trial balance of the whole market: debits and credits of all balances are equal in
/// each currency, and so are those of each seller. Where they are not, somebody is told. Balances
/// change while it looks, each as a whole, so that it may look at any time.
public final class CheckTrialBalance
    implements RequestHandler<Map<String, Object>, @Nullable Void> {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
              CheckTrialBalance.class,
              Duration.ofHours(6),
              TableAccess.reading(ItemType.LEDGER, ItemType.BALANCES))
          .within(Duration.ofMinutes(5));

  private static final int NAMED = 20;

  private final Ledger ledger;

  public CheckTrialBalance() {
    this(OrderWiring.ledger());
  }

  CheckTrialBalance(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public @Nullable Void handleRequest(Map<String, Object> event, Context context) {
    var id = context.getAwsRequestId();
    return Telemetry.of(context, id == null ? "" : id, "CheckTrialBalance").request(this::check);
  }

  @Nullable Void check() {
    var trial = drawnUp();
    Telemetry.info(
        "trial balance of {} currencies: zero is {}", trial.sums().size(), trial.isZero());
    if (!trial.isZero()) {
      Telemetry.count(AlarmMetric.LEDGER_UNEVEN, 1);
      Telemetry.info(
          "debits and credits differ by {}; of sellers {}",
          trial.differences(),
          trial.uneven().stream().limit(NAMED).toList());
    }
    return null;
  }

  private TrialBalance drawnUp() {
    var trial = TrialBalance.none();
    var pageRequest = PageRequest.first(PageRequest.MAX);
    while (true) {
      var page = ledger.allBalances(pageRequest);
      trial = trial.plus(page.items());
      if (page.next() == null) {
        return trial;
      }
      pageRequest = new PageRequest(PageRequest.MAX, page.next());
    }
  }
}
