package dev.souk.shipping;

import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.ItemCount;
import dev.souk.json.TypeDiscriminator;
import dev.souk.money.MoneyView;
import java.util.List;
import java.util.stream.IntStream;

/// What a shipping option costs.
@TypeDiscriminator
@Description("The tariff of a shipping option, in one currency.")
public sealed interface ShippingTariffView {
  /// As heavy as anyone sends.
  long MAX_GRAMS = 1_000_000_000L;

  @Description("Flat rate.")
  record Flat(@Description("What it costs.") MoneyView price) implements ShippingTariffView {}

  @Description("Free shipping from an order value, after discounts.")
  record FreeAbove(
      @Description("Price below the order value.") MoneyView price,
      @Description("Order value from which shipping is free.") MoneyView from)
      implements ShippingTariffView {}

  @Description("By weight; more than the last tier cannot be shipped.")
  record ByWeight(
      @Description("Tiers in ascending order.") @ItemCount(min = 1, max = ShippingTariff.MAX_STEPS)
          List<Tier> tiers)
      implements ShippingTariffView {}

  /// What goods up to a weight cost.
  @Description("A tier of a tariff by weight.")
  record Tier(
      @Description(value = "Maximum weight of the tier, inclusive.", example = "2000")
          @IntegerRange(min = 1, max = MAX_GRAMS)
          long upToGrams,
      @Description("What it costs.") MoneyView price) {}

  static ShippingTariffView of(ShippingTariff tariff) {
    return switch (tariff) {
      case ShippingTariff.Flat(var price) -> new Flat(MoneyView.of(price));
      case ShippingTariff.FreeAbove(var price, var from) ->
          new FreeAbove(MoneyView.of(price), MoneyView.of(from));
      case ShippingTariff.ByWeight(var steps) ->
          new ByWeight(
              steps.stream()
                  .map(each -> new Tier(each.upToGrams(), MoneyView.of(each.price())))
                  .toList());
    };
  }

  /// The tariff a request means; it stands at `/tariff` there.
  default ShippingTariff tariff() {
    return switch (this) {
      case Flat(var price) -> new ShippingTariff.Flat(price.money("/tariff/price"));
      case FreeAbove(var price, var from) ->
          new ShippingTariff.FreeAbove(price.money("/tariff/price"), from.money("/tariff/from"));
      case ByWeight(var steps) ->
          new ShippingTariff.ByWeight(
              IntStream.range(0, steps.size()).mapToObj(each -> step(steps, each)).toList());
    };
  }

  private static ShippingTariff.Tier step(List<Tier> steps, int index) {
    var step = steps.get(index);
    var price = step.price().money("/tariff/steps/" + index + "/price");
    return new ShippingTariff.Tier(step.upToGrams(), price);
  }
}
