package dev.souk.orders;

import dev.souk.money.Money;
import java.time.Instant;
import java.util.Map;

/// Money that goes back to the customer for some of one seller's part.
///
/// @param units by variant, possibly none
/// @param goods what each of these variants' units are worth
/// @param shipping what goes back of the shipping
/// @param reason in the words of who asked for it, possibly empty
public record Refund(
    String id,
    Map<String, Integer> units,
    Map<String, Money> goods,
    Money shipping,
    String reason,
    Instant at,
    State state) {
  public Refund {
    units = Units.each(units);
    goods = Map.copyOf(goods);
    var below = goods.values().stream().anyMatch(each -> each.amount() < 0);
    if (below || shipping.amount() < 0 || !goods.keySet().equals(units.keySet())) {
      throw new IllegalArgumentException("a refund that takes, or is not for what it says");
    }
  }

  /// All that goes back.
  public Money amount() {
    return goods.values().stream().reduce(shipping, Money::plus);
  }

  /// How far it has come.
  public sealed interface State {
    /// It is to be sent, under its own id, as often as it takes.
    record Requested() implements State {}

    /// @param name the provider's
    record Sent(String name) implements State {}

    record Succeeded(String name) implements State {}

    /// The money did not get there and can be asked for again.
    record Failed(String name) implements State {}
  }

  /// Whether it takes of what can be given back.
  public boolean counts() {
    return switch (state) {
      case State.Requested _, State.Sent _, State.Succeeded _ -> true;
      case State.Failed _ -> false;
    };
  }

  /// Whether the money is not there yet, and may still get there.
  public boolean underway() {
    return switch (state) {
      case State.Requested _, State.Sent _ -> true;
      case State.Succeeded _, State.Failed _ -> false;
    };
  }

  /// The refund in its next state; itself when it has come as far or further already.
  Refund next(State next) {
    return rank(next) > rank(state)
        ? new Refund(id, units, goods, shipping, reason, at, next)
        : this;
  }

  /// A refund that succeeded can still fail (Stripe, "Handle failed refunds"); it never begins
  /// again.
  private static int rank(State state) {
    return switch (state) {
      case State.Requested _ -> 0;
      case State.Sent _ -> 1;
      case State.Succeeded _ -> 2;
      case State.Failed _ -> 3;
    };
  }
}
