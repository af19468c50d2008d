package dev.souk.orders;

import dev.souk.cart.CartLine;
import dev.souk.json.Description;
import dev.souk.json.IntegerRange;
import dev.souk.json.TextLength;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// So many units of one variant, in a shipment, a refund or a return.
@Description("A quantity of one variant.")
public record VariantUnitsView(
    @Description(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa")
        @TextLength(max = 40)
        String variantId,
    @Description(value = "Quantity.", example = "1") @IntegerRange(min = 1, max = CartLine.MAX)
        int quantity) {

  /// In the order of their ids, whatever the order of the map.
  static List<VariantUnitsView> of(Map<String, Integer> units) {
    return units.entrySet().stream()
        .map(each -> new VariantUnitsView(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(VariantUnitsView::variantId))
        .toList();
  }
}
