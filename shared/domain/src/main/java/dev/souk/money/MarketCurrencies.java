package dev.souk.money;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The currencies one market sells in, and its smallest charge in each.
///
/// @param smallest by code, in the minor unit; not below the currency's own
public record MarketCurrencies(Map<String, Long> smallest) {
  /// Those of a market that says nothing: currencies in which Stripe states a smallest charge, and
  /// the Icelandic króna.
  public static final String DEFAULT =
      "EUR,USD,GBP,CHF,SEK,NOK,DKK,ISK,PLN,CZK,HUF,RON,CAD,AUD,NZD,JPY,SGD,HKD";

  public MarketCurrencies {
    smallest = Map.copyOf(smallest);
    smallest.forEach((code, amount) -> {
      if (PaymentCurrency.find(code).filter(it -> it.smallest() <= amount).isEmpty()) {
        throw new IllegalArgumentException(code + " with a smallest charge of " + amount);
      }
    });
  }

  /// Reads `EUR,USD:75`: codes of [PaymentCurrency] separated by commas, each with the smallest
  /// charge in its minor unit where it is to be more than usual.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  public static MarketCurrencies of(String told) {
    var smallest = new LinkedHashMap<String, Long>();
    for (var each : told.split(",", -1)) {
      var entry = each.strip();
      if (!entry.matches("[A-Z]{3}(:\\d{1,12})?")) {
        throw new IllegalArgumentException(
            "currencies are such as EUR,USD:75, not '%s'".formatted(told));
      }
      var code = entry.substring(0, 3);
      var currency =
          PaymentCurrency.find(code)
              .orElseThrow(
                  () -> new IllegalArgumentException(code + " is no currency that can be paid in"));
      var least = entry.length() > 4 ? Long.parseLong(entry.substring(4)) : currency.smallest();
      if (least < currency.smallest()) {
        throw new IllegalArgumentException(
            "the smallest charge in %s is %d or more, not %d"
                .formatted(code, currency.smallest(), least));
      }
      smallest.put(code, least);
    }
    return new MarketCurrencies(smallest);
  }

  public boolean supports(String code) {
    return smallest.containsKey(code);
  }

  /// Why a total cannot be paid, empty when it can. One of nothing can: nobody is asked to pay.
  public Optional<AmountNotPayable> notPayable(Money total) {
    var code = total.currency();
    var currency = PaymentCurrency.find(code);
    if (currency.isEmpty() || !supports(code)) {
      return Optional.of(
          new AmountNotPayable(AmountNotPayable.Reason.CURRENCY_NOT_SUPPORTED, null));
    }
    var least = smallest.getOrDefault(code, currency.get().smallest());
    var most = currency.get().largest();
    if (total.amount() == 0) {
      return Optional.empty();
    }
    if (total.amount() < least) {
      return reasonNotPayable(AmountNotPayable.Reason.BELOW_MINIMUM, least, code);
    }
    if (total.amount() > most) {
      return reasonNotPayable(AmountNotPayable.Reason.ABOVE_MAXIMUM, most, code);
    }
    return total.amount() % currency.get().step() == 0
        ? Optional.empty()
        : reasonNotPayable(AmountNotPayable.Reason.INVALID_INCREMENT, currency.get().step(), code);
  }

  private static Optional<AmountNotPayable> reasonNotPayable(
      AmountNotPayable.Reason reason, long limit, String code) {
    return Optional.of(new AmountNotPayable(reason, new Money(limit, code)));
  }
}
