package dev.souk.catalog;

import dev.souk.fault.Invalid;
import dev.souk.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the variants of one product must keep to among themselves.
public final class Variants {
  private Variants() {}

  /// Refuses two of the same SKU or the same options.
  ///
  /// @throws Invalid when there are
  public static List<Variant> distinct(List<Variant> variants) {
    var skus = new HashSet<String>();
    var options = new HashSet<List<String>>();
    for (var each : variants) {
      if (!skus.add(each.sku())) {
        throw new Invalid("/sku", "taken", "another variant of the product has this SKU");
      }
      if (!options.add(each.options())) {
        throw new Invalid("/options", "taken", "another variant has the same options");
      }
    }
    return variants;
  }

  /// A variant's values in the order of the product's options.
  ///
  /// @param at where the map stands in the request
  /// @throws Invalid when one is missing, or one is named that the product does not have
  public static List<String> values(List<String> names, Map<String, String> chosen, String at) {
    if (chosen.size() != names.size() || !chosen.keySet().containsAll(names)) {
      throw new Invalid(
          at,
          "options",
          names.isEmpty()
              ? "the product declares no options"
              : "names exactly the product's options: " + String.join(", ", names));
    }
    return names.stream().map(each -> Objects.requireNonNull(chosen.get(each))).toList();
  }

  /// Refuses a price that is nothing, or in another currency than the product's.
  ///
  /// @param at where the price stands in the request
  /// @throws Invalid when it is
  public static Money price(Money price, String currency, String at) {
    if (!price.currency().equals(currency)) {
      throw new Invalid(at + "/currency", "currency", "the product is priced in " + currency);
    }
    if (price.amount() < 1 || price.amount() > Variant.MAX_PRICE) {
      throw new Invalid(at + "/amount", "range", "is 1 to " + Variant.MAX_PRICE);
    }
    return price;
  }
}
