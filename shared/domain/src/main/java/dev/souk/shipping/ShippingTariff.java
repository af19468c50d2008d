package dev.souk.shipping;

import dev.souk.error.InvalidValueException;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/// What a shipping option costs, all in one currency.
public sealed interface ShippingTariff {
  /// The steps a tariff by weight has at most.
  int MAX_STEPS = 20;

  /// The same whatever is sent.
  record Flat(Money price) implements ShippingTariff {}

  /// Free for goods of at least so much.
  record FreeAbove(Money price, Money from) implements ShippingTariff {
    /// @throws InvalidValueException when the amounts are of two currencies, or everything would be
    ///   free
    public FreeAbove {
      if (!from.currency().equals(price.currency())) {
        throw new InvalidValueException(
            "/tariff/from/currency", "currency", "is that of the price");
      }
      if (from.amount() < 1) {
        throw new InvalidValueException("/tariff/from/amount", "min", "at least 1");
      }
    }
  }

  /// By the first step the goods are not heavier than; beyond the last they are not sent.
  record ByWeight(List<Tier> tiers) implements ShippingTariff {
    /// @throws InvalidValueException when the steps do not rise, or are of two currencies
    public ByWeight {
      tiers = List.copyOf(tiers);
      if (tiers.isEmpty() || tiers.size() > MAX_STEPS) {
        throw new InvalidValueException("/tariff/steps", "size", "1 to " + MAX_STEPS + " steps");
      }
      for (var i = 1; i < tiers.size(); i++) {
        if (tiers.get(i).upToGrams() <= tiers.get(i - 1).upToGrams()) {
          throw new InvalidValueException(
              "/tariff/steps/" + i + "/upToGrams", "order", "is above that of the step before");
        }
        if (!tiers.get(i).price().currency().equals(tiers.getFirst().price().currency())) {
          throw new InvalidValueException(
              "/tariff/steps/" + i + "/price/currency", "currency", "is that of the first");
        }
      }
    }
  }

  /// @param upToGrams inclusive
  record Tier(long upToGrams, Money price) {}

  default String currency() {
    return switch (this) {
      case Flat(var price) -> price.currency();
      case FreeAbove(var price, var _) -> price.currency();
      case ByWeight(var steps) -> steps.getFirst().price().currency();
    };
  }

  /// What it costs to send goods that are priced in the same currency; empty when they are too
  /// heavy.
  default Optional<Money> price(ShippingRateRequest shippingRateRequest) {
    return switch (this) {
      case Flat(var price) -> Optional.of(price);
      case FreeAbove(var price, var from) ->
          Optional.of(
              shippingRateRequest.goods().amount() >= from.amount()
                  ? new Money(0, price.currency())
                  : price);
      case ByWeight(var steps) ->
          steps.stream()
              .filter(tier -> shippingRateRequest.grams() <= tier.upToGrams())
              .findFirst()
              .map(Tier::price);
    };
  }
}
