package dev.souk.catalog;

import dev.souk.json.DefaultValue;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.ItemCount;
import dev.souk.json.TextLength;
import dev.souk.money.MoneyView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A variant as its seller names it.
@Description("The new variant.")
public record NewVariant(
    @Description(value = "SKU, unique in your shop.", example = "SHIRT-BLUE-L")
        @TextLength(max = 60)
        String sku,
    @Description(value = "A value for each of the product's options.", example = "{\"size\":\"L\"}")
        @ItemCount(max = 5)
        @TextLength(max = 60)
        @DefaultValue("{}")
        Map<String, String> options,
    @Description("Unit price in the product's currency.") MoneyView price,
    @Description(value = "Shipping weight in grams; omit if unknown.", example = "350")
        @IntegerRange(min = 1, max = ProductVariant.MAX_GRAMS)
        @Nullable Integer grams) {
  /// @param at where it stands in the request, empty for the whole body
  ProductVariant variant(String id, List<String> names, String currency, String at) {
    var values = VariantRules.values(names, options, at + "/options");
    var money = VariantRules.price(price.money(at + "/price"), currency, at + "/price");
    return new ProductVariant(id, sku, values, money, grams == null ? 0 : grams);
  }
}
