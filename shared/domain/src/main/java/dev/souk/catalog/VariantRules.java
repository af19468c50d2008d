package dev.souk.catalog;

import dev.souk.error.InvalidValueException;
import dev.souk.money.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the variants of one product must keep to among themselves.
public final class VariantRules {
  private VariantRules() {}

  /// Refuses two of the same SKU or the same options, as [NameNormalizer] compares them.
  ///
  /// @throws InvalidValueException when there are
  public static List<ProductVariant> distinct(List<ProductVariant> variants) {
    var skus = new HashSet<String>();
    var options = new HashSet<List<String>>();
    for (var each : variants) {
      if (!skus.add(NameNormalizer.compared(each.sku()))) {
        throw new InvalidValueException(
            "/sku", "taken", "another variant of the product has this SKU");
      }
      if (!options.add(NameNormalizer.compared(each.options()))) {
        throw new InvalidValueException(
            "/options", "taken", "another variant has the same options");
      }
    }
    return variants;
  }

  /// The names of what variants are to differ in, as they are kept.
  ///
  /// @throws InvalidValueException when two are the same
  public static List<String> options(List<String> names) {
    if (NameNormalizer.repeated(names)) {
      throw new InvalidValueException("/options", "taken", "names each option once");
    }
    return NameNormalizer.kept(names);
  }

  /// A variant's values in the order of the product's options.
  ///
  /// @param at where the map stands in the request
  /// @throws InvalidValueException when one is missing, or one is named that the product does not
  ///   have
  public static List<String> values(List<String> names, Map<String, String> chosen, String at) {
    var byName = new HashMap<String, String>();
    chosen.forEach((name, value) -> byName.put(NameNormalizer.compared(name), value));
    if (chosen.size() != names.size()
        || !byName.keySet().equals(Set.copyOf(NameNormalizer.compared(names)))) {
      throw new InvalidValueException(
          at,
          "options",
          names.isEmpty()
              ? "the product declares no options"
              : "names exactly the product's options: " + String.join(", ", names));
    }
    return names.stream()
        .map(each -> Objects.requireNonNull(byName.get(NameNormalizer.compared(each))))
        .map(NameNormalizer::kept)
        .toList();
  }

  /// Refuses a price that is nothing, or in another currency than the product's.
  ///
  /// @param at where the price stands in the request
  /// @throws InvalidValueException when it is
  public static Money price(Money price, String currency, String at) {
    if (!price.currency().equals(currency)) {
      throw new InvalidValueException(
          at + "/currency", "currency", "the product is priced in " + currency);
    }
    if (price.amount() < 1 || price.amount() > ProductVariant.MAX_PRICE) {
      throw new InvalidValueException(
          at + "/amount", "range", "is 1 to " + ProductVariant.MAX_PRICE);
    }
    return price;
  }
}
