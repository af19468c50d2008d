package dev.souk.payouts;

import dev.souk.cart.AmountView;
import dev.souk.json.Description;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a seller is paid, as they and admins read it.
@Description("How a seller is paid.")
public record PayoutSettingsView(
    @Description(
            value =
                "When payouts start by themselves: `onRequest` never, `daily`, `weekly` on Mondays,"
                    + " `monthly` on the first; days are those of UTC.",
            example = "weekly")
        PayoutInterval interval,
    @Description(
            "Minimum total of such a payout; another currency has no minimum. `null` for none.")
        @Nullable AmountView minimum,
    @Description(
            value = "Whether both are the marketplace's, as long as the seller has set none.",
            example = "false")
        boolean isMarketDefault,
    @Description(
            value =
                "The next day on which a payout starts by itself, today included; `null` for none.",
            example = "2026-04-06")
        @Nullable String nextPayoutDay,
    @Description(
            value = "Why an admin has paused the payouts; `null` unless one has.",
            example = "We are looking into a complaint.")
        @Nullable String pauseReason,
    @Description("What is held back of each earning; `null` for nothing.")
        @Nullable ReserveView reserve,
    @Description(value = "Rises with every change; 0 before the first.", example = "1")
        long version,
    @Description("When they last changed; `null` before the first change.")
        @Nullable Instant updatedAt) {

  @Description("A rolling reserve: held back of each earning when it becomes available.")
  public record ReserveView(
      @Description(value = "Of the earning, in basis points.", example = "1000") int basisPoints,
      @Description(value = "For so many days.", example = "90") int days) {
    static ReserveView of(PayoutSettings.ReserveTerms terms) {
      return new ReserveView(terms.basisPoints(), terms.days());
    }
  }

  static PayoutSettingsView of(PayoutSettings settings, PayoutSchedule market, Instant now) {
    var schedule = settings.scheduleOr(market);
    var pause = settings.pause();
    var next =
        settings.isPaused()
            ? Optional.<LocalDate>empty()
            : schedule.interval().next(LocalDate.ofInstant(now, ZoneOffset.UTC));
    return new PayoutSettingsView(
        schedule.interval(),
        Optional.ofNullable(schedule.minimum()).map(AmountView::of).orElse(null),
        settings.schedule() == null,
        next.map(LocalDate::toString).orElse(null),
        pause == null ? null : pause.reason(),
        Optional.ofNullable(settings.reserve()).map(ReserveView::of).orElse(null),
        settings.version(),
        settings.updatedAt());
  }
}
