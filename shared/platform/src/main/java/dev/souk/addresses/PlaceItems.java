package dev.souk.addresses;

import dev.souk.store.Item;

/// A place as attributes of whatever has one.
public final class PlaceItems {
  private PlaceItems() {}

  public static Item.Builder with(Item.Builder item, Place place) {
    return item.with("label", place.label())
        .with("name", place.name())
        .with("line1", place.line1())
        .with("line2", place.line2())
        .with("city", place.city())
        .with("region", place.region())
        .with("postalCode", place.postalCode())
        .with("country", place.country())
        .with("phone", place.phone());
  }

  public static Place place(Item item) {
    return new Place(
        item.textOrNull("label"),
        item.text("name"),
        item.text("line1"),
        item.textOrNull("line2"),
        item.text("city"),
        item.textOrNull("region"),
        item.textOrNull("postalCode"),
        item.text("country"),
        item.textOrNull("phone"));
  }
}
