package dev.souk.orders;

import dev.souk.addresses.Place;
import dev.souk.checkout.Bill;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A bill in words, a paragraph a line.
final class Receipt {
  private Receipt() {}

  /// Seller by seller, then what it all comes to.
  static List<String> of(Bill bill) {
    var lines = new ArrayList<String>();
    for (var part : bill.parts()) {
      lines.add("From " + part.sellerName() + ":");
      part.items().forEach(item -> lines.add(line(item) + ", " + text(item.total())));
      lines.add(part.delivery().name() + ": " + text(part.delivery().price()));
    }
    if (bill.discount().amount() > 0) {
      lines.add("Discount, taken off already: " + text(bill.discount()));
    }
    lines.add("Shipping: " + text(bill.shipping()));
    lines.add("Tax in all of it: " + text(bill.tax()));
    lines.add("Total: " + text(bill.total()));
    return lines;
  }

  /// What a part is made of, without prices.
  static List<String> goods(Bill.Part part) {
    return part.items().stream().map(item -> line(item) + " (" + item.sku() + ")").toList();
  }

  /// So many of some variants of a part.
  static List<String> goods(Bill.Part part, Map<String, Integer> units) {
    return part.items().stream()
        .filter(item -> units.getOrDefault(item.variantId(), 0) > 0)
        .map(item -> units.get(item.variantId()) + " × " + item.name())
        .toList();
  }

  private static String line(Bill.Item item) {
    return item.quantity() + " × " + item.name();
  }

  static String address(Place place) {
    return Stream.of(
            place.name(),
            place.line1(),
            place.line2(),
            place.postalCode(),
            place.city(),
            place.region(),
            place.country())
        .filter(Objects::nonNull)
        .filter(each -> !each.isBlank())
        .collect(Collectors.joining(", "));
  }

  static String text(Money money) {
    return money.text();
  }
}
