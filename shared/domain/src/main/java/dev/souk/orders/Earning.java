package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a seller's earning from a seller order has come on its way to the seller.
///
/// @param releasedAt when it became available; null while it is pending
/// @param reserve what of it is held back; null for nothing
/// @param transfers what is paid out of it or is about to be, oldest first
/// @param withheld minor units kept of it for debts of the seller's other orders
/// @param recovered minor units of its own debt that other orders of the seller have paid
public record Earning(
    @Nullable Instant releasedAt,
    @Nullable Reserve reserve,
    List<Transfer> transfers,
    long withheld,
    long recovered) {
  /// Pending as a whole.
  public static final Earning PENDING = new Earning(null, null, List.of(), 0, 0);

  public Earning {
    transfers = List.copyOf(transfers);
    if (withheld < 0 || recovered < 0) {
      throw new IllegalArgumentException("debts below zero");
    }
    var moved = !transfers.isEmpty() || withheld > 0 || recovered > 0 || reserve != null;
    if (releasedAt == null && moved) {
      throw new IllegalArgumentException("what is pending is neither paid out nor held back");
    }
  }

  /// Held back against refunds and disputes to come.
  ///
  /// @param until when it becomes available
  public record Reserve(Money amount, Instant until) {
    public Reserve {
      if (amount.amount() <= 0) {
        throw new IllegalArgumentException("a reserve of nothing");
      }
    }
  }

  /// Money of one seller order that goes to its seller.
  ///
  /// @param id ours, by which the payment provider knows it again
  /// @param payoutId of the payout it belongs to
  /// @param name the provider's; null until it is made
  /// @param reversals what came back of it or is to, oldest first
  public record Transfer(
      String id, String payoutId, Money amount, @Nullable String name, List<Reversal> reversals) {
    public Transfer {
      reversals = List.copyOf(reversals);
      if (amount.amount() <= 0) {
        throw new IllegalArgumentException("a transfer of nothing");
      }
      if (name == null && !reversals.isEmpty()) {
        throw new IllegalArgumentException("a reversal of what was not made");
      }
    }

    /// One of which nothing came back.
    public Transfer(String id, String payoutId, Money amount, @Nullable String name) {
      this(id, payoutId, amount, name, List.of());
    }

    /// Whether the provider has made it.
    public boolean isMade() {
      return name != null;
    }

    /// Minor units of it that have not come back.
    public long kept() {
      return amount.amount()
          - reversals.stream()
              .filter(each -> each.state() == Reversal.State.MADE)
              .mapToLong(each -> each.amount().amount())
              .sum();
    }

    public Optional<Reversal> reversal(String reversalId) {
      return reversals.stream().filter(each -> each.id().equals(reversalId)).findFirst();
    }

    /// With a new reversal, which takes the place of those that were refused, or with one in its
    /// next state.
    Transfer with(Reversal one) {
      var next = new ArrayList<>(reversals);
      next.replaceAll(each -> each.id().equals(one.id()) ? one : each);
      if (reversal(one.id()).isEmpty()) {
        next.removeIf(each -> each.state() == Reversal.State.REFUSED);
        next.add(one);
      }
      return new Transfer(id, payoutId, amount, name, next);
    }
  }

  /// Money of a transfer that comes back from the seller's account.
  ///
  /// @param id ours, by which the payment provider knows it again
  /// @param name the provider's; null until it is made
  public record Reversal(
      String id, Money amount, Instant requestedAt, State state, @Nullable String name) {
    public Reversal {
      if (amount.amount() <= 0 || (name != null) != (state == State.MADE)) {
        throw new IllegalArgumentException("a reversal of nothing, or made without a name");
      }
    }

    /// How far it has come.
    public enum State {
      REQUESTED,
      MADE,
      /// The seller's account did not have the money, or the provider refuses it otherwise.
      REFUSED
    }

    Reversal made(String providerName) {
      return state == State.REQUESTED
          ? new Reversal(id, amount, requestedAt, State.MADE, providerName)
          : this;
    }

    Reversal refused() {
      return state == State.REQUESTED
          ? new Reversal(id, amount, requestedAt, State.REFUSED, null)
          : this;
    }
  }

  public boolean isReleased() {
    return releasedAt != null;
  }

  /// Minor units that have been paid out or are about to be, and have not come back.
  public long transferred() {
    return transfers.stream().mapToLong(Transfer::kept).sum();
  }

  public Optional<Transfer> transfer(String transferId) {
    return transfers.stream().filter(each -> each.id().equals(transferId)).findFirst();
  }

  Earning released(Instant now, @Nullable Reserve held) {
    return new Earning(now, held, transfers, withheld, recovered);
  }

  /// With nothing held back any more.
  Earning unreserved() {
    return new Earning(releasedAt, null, transfers, withheld, recovered);
  }

  /// With one more transfer, or with one in its next state.
  Earning with(Transfer one) {
    var next = new ArrayList<>(transfers);
    next.replaceAll(each -> each.id().equals(one.id()) ? one : each);
    if (transfer(one.id()).isEmpty()) {
      next.add(one);
    }
    return new Earning(releasedAt, reserve, next, withheld, recovered);
  }

  /// Without one that will never be made.
  Earning without(String transferId) {
    var next = transfers.stream().filter(each -> !each.id().equals(transferId)).toList();
    return new Earning(releasedAt, reserve, next, withheld, recovered);
  }

  Earning withholding(long amount) {
    return new Earning(releasedAt, reserve, transfers, withheld + amount, recovered);
  }

  Earning recovering(long amount) {
    return new Earning(releasedAt, reserve, transfers, withheld, recovered + amount);
  }
}
