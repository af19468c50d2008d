package dev.souk.shipping;

import dev.souk.money.Money;
import java.util.List;

/// How a seller can send a shipment.
public sealed interface ShippingRateResult {
  /// @param rates the cheapest first, of equal ones the older; never none
  record Available(List<Rate> rates) implements ShippingRateResult {
    public Available {
      rates = List.copyOf(rates);
      if (rates.isEmpty()) {
        throw new IllegalArgumentException("carried by nothing");
      }
    }
  }

  /// Not at all.
  record Unavailable(Reason why) implements ShippingRateResult {}

  /// @param optionId empty for what a seller without any option does
  record Rate(String optionId, String name, Money price) {}

  /// Why a shipment is not sent.
  enum Reason {
    /// No option goes there.
    COUNTRY_NOT_SERVED,
    /// None that goes there is priced in the goods' currency.
    CURRENCY_MISMATCH,
    /// None that goes there takes so much.
    WEIGHT_EXCEEDED
  }
}
