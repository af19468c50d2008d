package dev.souk.shipping;

import dev.souk.fault.Invalid;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/// What a shipping option costs, all in one currency.
public sealed interface Tariff {
  /// The steps a tariff by weight has at most.
  int MAX_STEPS = 20;

  /// The same whatever is sent.
  record Flat(Money price) implements Tariff {}

  /// Free for goods of at least so much.
  record FreeFrom(Money price, Money from) implements Tariff {
    /// @throws Invalid when the amounts are of two currencies, or everything would be free
    public FreeFrom {
      if (!from.currency().equals(price.currency())) {
        throw new Invalid("/tariff/from/currency", "currency", "is that of the price");
      }
      if (from.amount() < 1) {
        throw new Invalid("/tariff/from/amount", "min", "at least 1");
      }
    }
  }

  /// By the first step the goods are not heavier than; beyond the last they are not sent.
  record ByWeight(List<Step> steps) implements Tariff {
    /// @throws Invalid when the steps do not rise, or are of two currencies
    public ByWeight {
      steps = List.copyOf(steps);
      if (steps.isEmpty() || steps.size() > MAX_STEPS) {
        throw new Invalid("/tariff/steps", "size", "1 to " + MAX_STEPS + " steps");
      }
      for (var i = 1; i < steps.size(); i++) {
        if (steps.get(i).upToGrams() <= steps.get(i - 1).upToGrams()) {
          throw new Invalid(
              "/tariff/steps/" + i + "/upToGrams", "order", "is above that of the step before");
        }
        if (!steps.get(i).price().currency().equals(steps.getFirst().price().currency())) {
          throw new Invalid(
              "/tariff/steps/" + i + "/price/currency", "currency", "is that of the first");
        }
      }
    }
  }

  /// @param upToGrams inclusive
  record Step(long upToGrams, Money price) {}

  default String currency() {
    return switch (this) {
      case Flat(var price) -> price.currency();
      case FreeFrom(var price, var _) -> price.currency();
      case ByWeight(var steps) -> steps.getFirst().price().currency();
    };
  }

  /// What it costs to send goods that are priced in the same currency; empty when they are too
  /// heavy.
  default Optional<Money> price(Parcel parcel) {
    return switch (this) {
      case Flat(var price) -> Optional.of(price);
      case FreeFrom(var price, var from) ->
          Optional.of(
              parcel.goods().amount() >= from.amount() ? new Money(0, price.currency()) : price);
      case ByWeight(var steps) ->
          steps.stream()
              .filter(step -> parcel.grams() <= step.upToGrams())
              .findFirst()
              .map(Step::price);
    };
  }
}
