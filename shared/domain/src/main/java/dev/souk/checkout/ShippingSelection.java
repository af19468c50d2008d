package dev.souk.checkout;

import dev.souk.shipping.ShippingProfile;
import java.util.Map;
import java.util.Optional;

/// Where everything is to go, and how.
///
/// @param country ISO 3166-1 alpha-2
/// @param books the sellers' shipping options, by seller
/// @param choices ids of the options the shopper chose, by seller; who is not named sends by the
///   cheapest
public record ShippingSelection(
    String country, Map<String, ShippingProfile> books, Map<String, String> choices) {
  public ShippingSelection {
    books = Map.copyOf(books);
    choices = Map.copyOf(choices);
  }

  ShippingProfile book(String sellerId) {
    return books.getOrDefault(sellerId, ShippingProfile.empty(sellerId));
  }

  Optional<String> choice(String sellerId) {
    return Optional.ofNullable(choices.get(sellerId));
  }
}
