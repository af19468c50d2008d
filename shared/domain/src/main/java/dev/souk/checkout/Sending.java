package dev.souk.checkout;

import dev.souk.shipping.ShippingBook;
import java.util.Map;
import java.util.Optional;

/// Where everything is to go, and how.
///
/// @param country ISO 3166-1 alpha-2
/// @param books the sellers' shipping options, by seller
/// @param choices ids of the options the shopper chose, by seller; who is not named sends by the
///   cheapest
public record Sending(
    String country, Map<String, ShippingBook> books, Map<String, String> choices) {
  public Sending {
    books = Map.copyOf(books);
    choices = Map.copyOf(choices);
  }

  ShippingBook book(String sellerId) {
    return books.getOrDefault(sellerId, ShippingBook.empty(sellerId));
  }

  Optional<String> choice(String sellerId) {
    return Optional.ofNullable(choices.get(sellerId));
  }
}
