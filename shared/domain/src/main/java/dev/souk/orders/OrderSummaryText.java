package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.checkout.PriceBreakdown;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A bill in words, a paragraph a line.
final class OrderSummaryText {
  private OrderSummaryText() {}

  /// Seller by seller, then what it all comes to.
  static List<String> of(PriceBreakdown priceBreakdown) {
    var lines = new ArrayList<String>();
    for (var part : priceBreakdown.sellers()) {
      lines.add("Seller: " + part.sellerName() + ":");
      part.items().forEach(item -> lines.add(line(item) + ", " + text(item.total())));
      lines.add(part.shipping().name() + ": " + text(part.shipping().price()));
    }
    if (priceBreakdown.discount().amount() > 0) {
      lines.add("Discount: −" + text(priceBreakdown.discount()));
    }
    lines.add("Shipping: " + text(priceBreakdown.shipping()));
    lines.add("Includes tax: " + text(priceBreakdown.tax()));
    lines.add("Total: " + text(priceBreakdown.total()));
    return lines;
  }

  /// What a part is made of, without prices.
  static List<String> goods(PriceBreakdown.SellerPart part) {
    return part.items().stream().map(item -> line(item) + " (" + item.sku() + ")").toList();
  }

  /// So many of some variants of a part.
  static List<String> goods(PriceBreakdown.SellerPart part, Map<String, Integer> units) {
    return part.items().stream()
        .filter(item -> units.getOrDefault(item.variantId(), 0) > 0)
        .map(item -> units.get(item.variantId()) + " × " + item.name())
        .toList();
  }

  private static String line(PriceBreakdown.LineItem item) {
    return item.quantity() + " × " + item.name();
  }

  static String address(PostalAddress place) {
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
