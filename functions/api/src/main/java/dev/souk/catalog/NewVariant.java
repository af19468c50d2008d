package dev.souk.catalog;

import dev.souk.json.Items;
import dev.souk.json.Preset;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import dev.souk.money.MoneyView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A variant as its seller names it.
@Says("A variant to be made.")
public record NewVariant(
    @Says(value = "Your own name for it, unique in your shop.", example = "SHIRT-BLUE-L")
        @Text(max = 60)
        String sku,
    @Says(value = "A value for each of the product's options.", example = "{\"size\":\"L\"}")
        @Items(max = 5)
        @Text(max = 60)
        @Preset("{}")
        Map<String, String> options,
    @Says("What one costs, in the product's currency.") MoneyView price,
    @Says(
            value = "What one weighs with its packing; left out while it is not known.",
            example = "350")
        @Whole(min = 1, max = Variant.MAX_GRAMS)
        @Nullable Integer grams) {
  /// @param at where it stands in the request, empty for the whole body
  Variant variant(String id, List<String> names, String currency, String at) {
    var values = Variants.values(names, options, at + "/options");
    var money = Variants.price(price.money(at + "/price"), currency, at + "/price");
    return new Variant(id, sku, values, money, grams == null ? 0 : grams);
  }
}
