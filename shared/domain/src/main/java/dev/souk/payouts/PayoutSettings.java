package dev.souk.payouts;

import dev.souk.money.Money;
import dev.souk.orders.Earning;
import dev.souk.orders.SellerOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a seller is paid: by whose schedule, whether at all for now, and what is held back.
///
/// @param schedule the seller's own; null for the market's
/// @param pause null unless an admin has paused the seller's payouts
/// @param reserve null when nothing is held back
/// @param version rises by one with every change; 0 before the first
/// @param updatedAt null before the first change
public record PayoutSettings(
    String sellerId,
    @Nullable PayoutSchedule schedule,
    @Nullable Pause pause,
    @Nullable ReserveTerms reserve,
    long version,
    @Nullable Instant updatedAt) {

  /// That nothing is transferred to the seller until it ends.
  ///
  /// @param reason shown to the seller
  public record Pause(String reason, Instant since) {}

  /// The share of each earning that is held back against refunds and disputes to come, and for how
  /// long after it became available.
  ///
  /// @param basisPoints 1 to 10,000
  /// @param days 1 to [#MAX_DAYS]
  public record ReserveTerms(int basisPoints, int days) {
    /// What disputes may take: a cardholder has 120 days (Stripe, "How disputes work"), and longer
    /// in some cases.
    public static final int MAX_DAYS = 365;

    public ReserveTerms {
      if (basisPoints < 1 || basisPoints > 10_000 || days < 1 || days > MAX_DAYS) {
        throw new IllegalArgumentException(
            "a reserve of nothing, of more than all or for too long");
      }
    }

    /// What is held back of an earning that becomes available now; null for nothing. A fraction of
    /// a minor unit is not held back.
    Earning.@Nullable Reserve of(Money earned, Instant now) {
      var amount = Math.multiplyExact(earned.amount(), basisPoints) / 10_000;
      return amount <= 0
          ? null
          : new Earning.Reserve(
              new Money(amount, earned.currency()), now.plus(Duration.ofDays(days)));
    }
  }

  public static PayoutSettings none(String sellerId) {
    return new PayoutSettings(sellerId, null, null, null, 0, null);
  }

  /// The schedule that counts.
  public PayoutSchedule scheduleOr(PayoutSchedule market) {
    return Objects.requireNonNullElse(schedule, market);
  }

  public boolean isPaused() {
    return pause != null;
  }

  /// What is held back of a seller order's earning that becomes available now; null for nothing.
  public Earning.@Nullable Reserve reserveOf(SellerOrder sellerOrder, Instant now) {
    return reserve == null ? null : reserve.of(sellerOrder.payoutAmount(), now);
  }

  /// By another schedule, or the market's.
  public PayoutSettings scheduled(@Nullable PayoutSchedule next, Instant now) {
    return new PayoutSettings(sellerId, next, pause, reserve, version + 1, now);
  }

  public PayoutSettings paused(String reason, Instant now) {
    return new PayoutSettings(
        sellerId, schedule, new Pause(reason, now), reserve, version + 1, now);
  }

  public PayoutSettings resumed(Instant now) {
    return new PayoutSettings(sellerId, schedule, null, reserve, version + 1, now);
  }

  /// With another reserve, or none, for what becomes available from now on.
  public PayoutSettings reserving(@Nullable ReserveTerms next, Instant now) {
    return new PayoutSettings(sellerId, schedule, pause, next, version + 1, now);
  }
}
