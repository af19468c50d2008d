package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.Map;

/// Money that goes back to the customer for some of one seller's part.
///
/// @param units by variant, possibly none
/// @param goods what each of these variants' units are worth
/// @param shipping what goes back of the shipping
/// @param cancelledUnits units that will not be sent because of it; that stays so when the refund
///   fails
/// @param reason in the words of who asked for it, possibly empty
/// @param origin where it was made
public record Refund(
    String id,
    Map<String, Integer> units,
    Map<String, Money> goods,
    Money shipping,
    UnshippedUnits cancelledUnits,
    String reason,
    Instant at,
    State state,
    Origin origin) {
  public Refund {
    units = UnitsByVariant.each(units);
    goods = Map.copyOf(goods);
    var below = goods.values().stream().anyMatch(each -> each.amount() < 0);
    var more = UnitsByVariant.beyond(cancelledUnits.units(), units).isPresent();
    if (below || more || shipping.amount() < 0 || !goods.keySet().equals(units.keySet())) {
      throw new IllegalArgumentException("a refund that takes, or is not for what it says");
    }
  }

  /// One that the marketplace makes.
  public Refund(
      String id,
      Map<String, Integer> units,
      Map<String, Money> goods,
      Money shipping,
      UnshippedUnits cancelledUnits,
      String reason,
      Instant at,
      State state) {
    this(
        id,
        units,
        goods,
        shipping,
        cancelledUnits,
        reason,
        at,
        state,
        Origin.marketplace(shipping.currency()));
  }

  /// Where a refund was made.
  ///
  /// @param unallocated what goes back for no unit and no shipping in particular, as a refund does
  ///   whose maker names an amount alone
  public record Origin(Source source, Money unallocated) {
    public Origin {
      if (unallocated.amount() < 0) {
        throw new IllegalArgumentException("a refund that takes");
      }
    }

    static Origin marketplace(String currency) {
      return new Origin(Source.MARKETPLACE, new Money(0, currency));
    }
  }

  /// Who makes refunds.
  public enum Source {
    MARKETPLACE,
    /// Somebody did at the payment provider, past the marketplace.
    PAYMENT_PROVIDER,
    /// The customer's bank took the money back by a dispute that was lost.
    DISPUTE
  }

  /// Units that were to be sent and will not be.
  ///
  /// @param units by variant, possibly none
  public record UnshippedUnits(Map<String, Integer> units, Restock restock) {
    public static final UnshippedUnits NONE = new UnshippedUnits(Map.of(), Restock.UNSHIPPED);

    public UnshippedUnits {
      units = UnitsByVariant.each(units);
    }
  }

  /// Whether units that will not be sent go on sale again.
  public enum Restock {
    UNSHIPPED,
    /// They are broken, lost or otherwise not for sale; stock movements may count them in later.
    NONE
  }

  /// All that goes back.
  public Money amount() {
    return goods.values().stream().reduce(shipping.plus(origin.unallocated()), Money::plus);
  }

  /// How far it has come.
  public sealed interface State {
    /// It is to be sent, under its own id, as often as it takes.
    record Requested() implements State {}

    /// @param name the provider's
    record Pending(String name) implements State {}

    record Succeeded(String name) implements State {}

    /// The money did not get there and can be asked for again.
    record Failed(String name) implements State {}
  }

  /// Whether it takes of what can be given back.
  public boolean isEffective() {
    return switch (state) {
      case State.Requested _, State.Pending _, State.Succeeded _ -> true;
      case State.Failed _ -> false;
    };
  }

  /// Whether the money is not there yet, and may still get there.
  public boolean isInProgress() {
    return switch (state) {
      case State.Requested _, State.Pending _ -> true;
      case State.Succeeded _, State.Failed _ -> false;
    };
  }

  /// The refund in its next state; itself when it has come as far or further already.
  Refund next(State next) {
    return rank(next) > rank(state)
        ? new Refund(id, units, goods, shipping, cancelledUnits, reason, at, next, origin)
        : this;
  }

  Refund withCancelledUnits(Map<String, Integer> unsent, Restock restock) {
    var unshippedUnits =
        unsent.isEmpty() ? UnshippedUnits.NONE : new UnshippedUnits(unsent, restock);
    return new Refund(id, units, goods, shipping, unshippedUnits, reason, at, state, origin);
  }

  /// The same, made elsewhere.
  Refund by(State now, Origin other) {
    return new Refund(id, units, goods, shipping, cancelledUnits, reason, at, now, other);
  }

  /// A refund that succeeded can still fail (Stripe, "Handle failed refunds"); it never begins
  /// again.
  private static int rank(State state) {
    return switch (state) {
      case State.Requested _ -> 0;
      case State.Pending _ -> 1;
      case State.Succeeded _ -> 2;
      case State.Failed _ -> 3;
    };
  }
}
