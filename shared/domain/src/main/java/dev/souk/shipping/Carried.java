package dev.souk.shipping;

import dev.souk.money.Money;
import java.util.List;

/// How a seller can send a parcel.
public sealed interface Carried {
  /// @param rates the cheapest first, of equal ones the older; never none
  record By(List<Rate> rates) implements Carried {
    public By {
      rates = List.copyOf(rates);
      if (rates.isEmpty()) {
        throw new IllegalArgumentException("carried by nothing");
      }
    }
  }

  /// Not at all.
  record Not(Why why) implements Carried {}

  /// @param optionId empty for what a seller without any option does
  record Rate(String optionId, String name, Money price) {}

  /// Why a parcel is not sent.
  enum Why {
    /// No option goes there.
    COUNTRY,
    /// None that goes there is priced in the goods' currency.
    CURRENCY,
    /// None that goes there takes so much.
    WEIGHT
  }
}
