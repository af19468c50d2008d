package dev.souk.shipping;

import dev.souk.json.Description;
import dev.souk.json.ItemCount;
import java.time.Instant;
import java.util.List;

/// A shipping option as everyone sees it.
@Description("A shipping option.")
public record ShippingOptionView(
    @Description(value = "The option's id.", example = "shp_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "Name shown to shoppers.", example = "Parcel") String name,
    @Description("What it costs.") ShippingTariffView tariff,
    @Description(
            value = "Destination countries, ISO 3166-1 alpha-2; empty for all.",
            example = "[\"DE\"]")
        @ItemCount(max = ShippingTerms.MAX_COUNTRIES)
        List<String> countries,
    @Description(value = "Version, increases with every change.", example = "1") long version,
    @Description("Creation time.") Instant createdAt,
    @Description("Time of the last change.") Instant updatedAt) {
  static ShippingOptionView of(ShippingOption option) {
    var terms = option.terms();
    return new ShippingOptionView(
        option.id(),
        terms.name(),
        ShippingTariffView.of(terms.tariff()),
        terms.countries(),
        option.version(),
        option.createdAt(),
        option.updatedAt());
  }
}
