package dev.souk.payouts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// How often a seller is paid without asking. Days are those of UTC.
public enum PayoutInterval {
  /// Never: the seller asks.
  ON_REQUEST,
  DAILY,
  /// On Mondays.
  WEEKLY,
  /// On the first of each month.
  MONTHLY;

  /// The first payout day that is not before `day`; empty when there is none.
  public Optional<LocalDate> next(LocalDate day) {
    return switch (this) {
      case ON_REQUEST -> Optional.empty();
      case DAILY -> Optional.of(day);
      case WEEKLY -> Optional.of(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
      case MONTHLY ->
          Optional.of(
              day.getDayOfMonth() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextMonth()));
    };
  }
}
