package dev.souk.orders;

import dev.souk.cart.Line;
import dev.souk.json.Says;
import dev.souk.json.Text;
import dev.souk.json.Whole;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// So many units of one variant, in a parcel, a refund or a return.
@Says("So many units of one variant.")
public record UnitsView(
    @Says(value = "The variant's id.", example = "var_01kagwv6q5e7pbn0k1d0z9x2aa") @Text(max = 40)
        String variantId,
    @Says(value = "How many.", example = "1") @Whole(min = 1, max = Line.MAX) int quantity) {

  /// In the order of their ids, whatever the order of the map.
  static List<UnitsView> of(Map<String, Integer> units) {
    return units.entrySet().stream()
        .map(each -> new UnitsView(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(UnitsView::variantId))
        .toList();
  }
}
