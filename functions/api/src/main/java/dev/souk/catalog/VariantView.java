package dev.souk.catalog;

import dev.souk.json.Says;
import dev.souk.money.MoneyView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A variant as its seller sees it.
@Says("One thing that can be bought.")
public record VariantView(
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Says(value = "The seller's own name for it.", example = "SHIRT-BLUE-L") String sku,
    @Says(value = "A value for each of the product's options.", example = "{\"size\":\"L\"}")
        Map<String, String> options,
    @Says("What one costs.") MoneyView price,
    @Says(
            value = "What one weighs with its packing, `null` when that is not known.",
            example = "350")
        @Nullable Integer grams) {
  static VariantView of(Variant variant, Product product) {
    return new VariantView(
        variant.id(),
        variant.sku(),
        options(product.options(), variant),
        MoneyView.of(variant.price()),
        variant.grams() == 0 ? null : variant.grams());
  }

  static Map<String, String> options(List<String> names, Variant variant) {
    var options = new LinkedHashMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      options.put(names.get(i), variant.options().get(i));
    }
    return options;
  }
}
