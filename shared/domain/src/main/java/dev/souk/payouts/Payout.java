package dev.souk.payouts;

import dev.souk.id.IdType;
import dev.souk.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money that goes to a seller: one transfer for each seller order in it. A seller has at most one
/// in each currency that is not completed. Whether a transfer was requested and made, the seller
/// order says; this is what is to be transferred and what the seller reads.
///
/// @param items at least one, each of another seller order
/// @param failure why it waits; null unless it has failed
/// @param version rises by one with every change, from 1
public record Payout(
    String id,
    String sellerId,
    String currency,
    List<Item> items,
    State state,
    @Nullable PayoutFailure failure,
    Instant requestedAt,
    Instant updatedAt,
    long version) {
  /// How many seller orders one payout has at most.
  public static final int MAX_ITEMS = Earnings.MAX;

  /// One that has been sent for so long is processed again: whoever was at it is not any more.
  public static final Duration SENDING_TIMEOUT = Duration.ofMinutes(10);

  /// How soon one that has failed is tried again by itself.
  public static final Duration RETRY = Duration.ofDays(1);

  public Payout {
    IdType.PAY.checked(id);
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MAX_ITEMS) {
      throw new IllegalArgumentException("a payout of no or too many seller orders");
    }
    if ((failure != null) != (state == State.FAILED)) {
      throw new IllegalArgumentException("a payout fails for a reason");
    }
  }

  /// How far a payout has come.
  public enum State {
    /// Its transfers are to be made.
    REQUESTED,
    /// Its transfers are being made.
    SENT,
    /// All are made.
    SUCCEEDED,
    /// The provider refuses one of them for now. What it has made stays made; the rest is available
    /// until it is tried again.
    FAILED
  }

  /// What has become of an item.
  public enum Outcome {
    PENDING,
    TRANSFERRED,
    /// Refunds, a dispute or debts have left nothing of it to transfer.
    NOT_AVAILABLE
  }

  /// What goes to the seller for one seller order.
  ///
  /// @param amount as it was available when the payout was requested, or as it was transferred;
  ///   zero when it was not
  public record Item(String orderId, String sellerOrderId, Money amount, Outcome outcome) {
    public Item transferred(Money transferred) {
      return new Item(orderId, sellerOrderId, transferred, Outcome.TRANSFERRED);
    }

    public Item notAvailable() {
      return new Item(
          orderId, sellerOrderId, new Money(0, amount.currency()), Outcome.NOT_AVAILABLE);
    }

    public boolean isPending() {
      return outcome == Outcome.PENDING;
    }
  }

  /// One that is requested now.
  public static Payout requested(
      String id, String sellerId, String currency, List<Item> items, Instant now) {
    return new Payout(id, sellerId, currency, items, State.REQUESTED, null, now, now, 1);
  }

  /// The total of its items.
  public Money amount() {
    return items.stream().map(Item::amount).reduce(new Money(0, currency), Money::plus);
  }

  public boolean isCompleted() {
    return state == State.SUCCEEDED;
  }

  /// From when on it is to be processed, if nothing happens to it before; empty once it has
  /// succeeded.
  public Optional<Instant> dueAt() {
    return switch (state) {
      case REQUESTED -> Optional.of(updatedAt);
      case SENT -> Optional.of(updatedAt.plus(SENDING_TIMEOUT));
      case FAILED -> Optional.of(updatedAt.plus(RETRY));
      case SUCCEEDED -> Optional.empty();
    };
  }

  /// Its transfers are about to be made.
  public Payout sent(Instant now) {
    return to(items, State.SENT, null, now);
  }

  /// Due at once when it has failed; itself otherwise.
  public Payout retried(Instant now) {
    return state == State.FAILED ? to(items, State.REQUESTED, null, now) : this;
  }

  /// What has become of its items. Once none is pending it has succeeded.
  ///
  /// @param next the same items, in the same order
  /// @param refusal why one is pending still; null when none is
  public Payout settled(List<Item> next, @Nullable PayoutFailure refusal, Instant now) {
    var pending = next.stream().anyMatch(Item::isPending);
    if (pending != (refusal != null)) {
      throw new IllegalArgumentException("an item is pending without a reason");
    }
    return to(next, pending ? State.FAILED : State.SUCCEEDED, refusal, now);
  }

  private Payout to(List<Item> next, State then, @Nullable PayoutFailure why, Instant now) {
    return new Payout(id, sellerId, currency, next, then, why, requestedAt, now, version + 1);
  }
}
