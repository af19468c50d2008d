package dev.souk.shipping;

import dev.souk.json.Items;
import dev.souk.json.Says;
import dev.souk.json.Tagged;
import dev.souk.json.Whole;
import dev.souk.money.MoneyView;
import java.util.List;
import java.util.stream.IntStream;

/// What a shipping option costs.
@Tagged
@Says("What a shipping option costs, all in one currency.")
public sealed interface TariffView {
  /// As heavy as anyone sends.
  long MAX_GRAMS = 1_000_000_000L;

  @Says("The same whatever is sent.")
  record Flat(@Says("What it costs.") MoneyView price) implements TariffView {}

  @Says("Free for goods of at least so much, discounts taken off.")
  record FreeFrom(
      @Says("What it costs below.") MoneyView price, @Says("Free from this on.") MoneyView from)
      implements TariffView {}

  @Says("By weight; what is heavier than the last step is not sent.")
  record ByWeight(
      @Says("From the lightest on.") @Items(min = 1, max = Tariff.MAX_STEPS) List<Step> steps)
      implements TariffView {}

  /// What goods up to a weight cost.
  @Says("A step of a tariff by weight.")
  record Step(
      @Says(value = "Up to this weight, itself too.", example = "2000")
          @Whole(min = 1, max = MAX_GRAMS)
          long upToGrams,
      @Says("What it costs.") MoneyView price) {}

  static TariffView of(Tariff tariff) {
    return switch (tariff) {
      case Tariff.Flat(var price) -> new Flat(MoneyView.of(price));
      case Tariff.FreeFrom(var price, var from) ->
          new FreeFrom(MoneyView.of(price), MoneyView.of(from));
      case Tariff.ByWeight(var steps) ->
          new ByWeight(
              steps.stream()
                  .map(each -> new Step(each.upToGrams(), MoneyView.of(each.price())))
                  .toList());
    };
  }

  /// The tariff a request means; it stands at `/tariff` there.
  default Tariff tariff() {
    return switch (this) {
      case Flat(var price) -> new Tariff.Flat(price.money("/tariff/price"));
      case FreeFrom(var price, var from) ->
          new Tariff.FreeFrom(price.money("/tariff/price"), from.money("/tariff/from"));
      case ByWeight(var steps) ->
          new Tariff.ByWeight(
              IntStream.range(0, steps.size()).mapToObj(each -> step(steps, each)).toList());
    };
  }

  private static Tariff.Step step(List<Step> steps, int index) {
    var step = steps.get(index);
    var price = step.price().money("/tariff/steps/" + index + "/price");
    return new Tariff.Step(step.upToGrams(), price);
  }
}
