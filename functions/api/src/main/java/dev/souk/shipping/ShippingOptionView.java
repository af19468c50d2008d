package dev.souk.shipping;

import dev.souk.json.Items;
import dev.souk.json.Says;
import java.time.Instant;
import java.util.List;

/// A shipping option as everyone sees it.
@Says("One way a seller sends goods.")
public record ShippingOptionView(
    @Says(value = "The option's id.", example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "What shoppers choose it by.", example = "Parcel") String name,
    @Says("What it costs.") TariffView tariff,
    @Says(value = "Where it goes, ISO 3166-1 alpha-2; empty for everywhere.", example = "[\"DE\"]")
        @Items(max = ShippingTerms.MAX_COUNTRIES)
        List<String> countries,
    @Says(value = "Rises with every change.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {
  static ShippingOptionView of(ShippingOption option) {
    var terms = option.terms();
    return new ShippingOptionView(
        option.id(),
        terms.name(),
        TariffView.of(terms.tariff()),
        terms.countries(),
        option.version(),
        option.createdAt(),
        option.updatedAt());
  }
}
