package dev.souk.payments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.accounts.AccountWiring;
import dev.souk.error.StaleVersionException;
import dev.souk.orders.OrderWiring;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutWiring;
import dev.souk.payouts.Payouts;
import dev.souk.route.FunctionPermission;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.TableAccess;
import dev.souk.store.ItemType;
import dev.souk.telemetry.Telemetry;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// Makes the transfers of payouts that are due: those that were requested, those whose processing
/// was cut off, and once a day those that have failed. One that cannot be processed does not keep
/// the others, and a provider that is down is not asked for long.
public final class SendPayouts implements RequestHandler<Map<String, Object>, String> {

  public static final ScheduleTrigger SCHEDULE =
      ScheduleTrigger.of(
              SendPayouts.class,
              Duration.ofMinutes(5),
              TableAccess.reading(
                      ItemType.PAYOUTS,
                      ItemType.PAYOUTS_DUE,
                      ItemType.PAYOUT_ACCOUNT,
                      ItemType.ORDER,
                      ItemType.ACCOUNT,
                      ItemType.SENT_EMAIL)
                  .andWriting(
                      ItemType.PAYOUTS,
                      ItemType.ORDER,
                      ItemType.LEDGER,
                      ItemType.EARNINGS,
                      ItemType.SENT_EMAIL),
              FunctionPermission.STRIPE_KEY,
              FunctionPermission.SEND_EMAIL)
          .within(Duration.ofMinutes(4));

  /// Payouts processed at once. Each asks Stripe one thing after the other, some 300 ms apart,
  /// which is well below the 100 requests a second it takes (Stripe documentation, "Rate limits").
  private static final int AT_ONCE = 8;

  /// No payout is begun with less time than this: one of a hundred seller orders takes a minute.
  private static final Duration ENOUGH = Duration.ofSeconds(90);

  private final Payouts payouts;
  private final PayoutSettlement settlement;
  private final PayoutFailureEmails emails;
  private final InstantSource clock;
  private final ProviderSweep sweep = new ProviderSweep(AT_ONCE);

  public SendPayouts() {
    this(
        PayoutWiring.payouts(),
        new PayoutSettlement(
            PayoutWiring.payouts(),
            OrderWiring.orders(),
            PayoutWiring.payoutAccounts(),
            new StripeTransfers(),
            PayoutWiring.payoutSettings()),
        new PayoutFailureEmails(
            AccountWiring.accounts(),
            OrderWiring.sentEmails(),
            CloudWiring.emailSender(),
            EnvironmentSetting.SOUK_SITE_URL.value()),
        CloudWiring.clock());
  }

  SendPayouts(
      Payouts payouts,
      PayoutSettlement settlement,
      PayoutFailureEmails emails,
      InstantSource clock) {
    this.payouts = payouts;
    this.settlement = settlement;
    this.emails = emails;
    this.clock = clock;
  }

  /// @throws IllegalStateException when a payout could not be processed; the others were
  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    return Telemetry.of(context, context.getAwsRequestId(), SCHEDULE.name())
        .request(() -> {
          var now = clock.instant();
          var failed =
              sweep.run(
                  next -> payouts.due(now, next),
                  due -> processed(due, now),
                  () -> context.getRemainingTimeInMillis() > ENOUGH.toMillis());
          if (failed > 0) {
            throw new IllegalStateException(failed + " payouts could not be processed");
          }
          return "done";
        });
  }

  /// @return false when it failed
  private boolean processed(Payouts.Due due, Instant now) {
    try {
      payouts
          .find(due.sellerId(), due.payoutId())
          .filter(it -> isDue(it, now))
          .ifPresent(payout -> {
            var settled = settlement.settle(payout, clock);
            Telemetry.info("payout {} of {}: {}", payout.id(), payout.sellerId(), settled.state());
            emails.send(settled, clock.instant());
          });
      return true;
    } catch (StaleVersionException e) {
      Telemetry.info("payout {} is being processed by another", due.payoutId());
      return true;
    } catch (RuntimeException e) {
      Telemetry.warn("payout " + due.payoutId() + " was not processed", e);
      return false;
    }
  }

  private static boolean isDue(Payout payout, Instant now) {
    return payout.dueAt().filter(at -> !at.isAfter(now)).isPresent();
  }
}
