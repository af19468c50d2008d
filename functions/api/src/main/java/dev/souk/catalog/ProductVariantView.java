package dev.souk.catalog;

import dev.souk.json.Description;
import dev.souk.money.MoneyView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A variant as its seller sees it.
@Description("A variant.")
public record ProductVariantView(
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") String id,
    @Description(value = "The seller's SKU.", example = "SHIRT-BLUE-L") String sku,
    @Description(value = "A value for each of the product's options.", example = "{\"size\":\"L\"}")
        Map<String, String> options,
    @Description("Unit price.") MoneyView price,
    @Description(value = "Shipping weight in grams; `null` if unknown.", example = "350")
        @Nullable Integer grams) {
  static ProductVariantView of(ProductVariant variant, Product product) {
    return new ProductVariantView(
        variant.id(),
        variant.sku(),
        options(product.options(), variant),
        MoneyView.of(variant.price()),
        variant.grams() == 0 ? null : variant.grams());
  }

  static Map<String, String> options(List<String> names, ProductVariant variant) {
    var options = new LinkedHashMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      options.put(names.get(i), variant.options().get(i));
    }
    return options;
  }
}
