package dev.souk.orders;

import dev.souk.addresses.Place;
import dev.souk.json.Says;
import org.jspecify.annotations.Nullable;

/// Where an order goes, as it was when it was placed: a later change of the address book does not
/// reach it.
@Says("Where to bring it, and to whom.")
public record PlaceView(
    @Says(value = "Who takes it in.", example = "Amina Haddad") String name,
    @Says(value = "Street and number.", example = "Unter den Linden 5") String line1,
    @Says(value = "Anything more the courier needs.", example = "3rd floor") @Nullable String line2,
    @Says(value = "City or town.", example = "Berlin") String city,
    @Says(value = "State or province.", example = "Berlin") @Nullable String region,
    @Says(value = "Where the country has one.", example = "\"10117\"") @Nullable String postalCode,
    @Says(value = "ISO 3166-1 alpha-2.", example = "DE") String country,
    @Says(value = "With its country code (E.164).", example = "+4930123456")
        @Nullable String phone) {
  static PlaceView of(Place place) {
    return new PlaceView(
        place.name(),
        place.line1(),
        place.line2(),
        place.city(),
        place.region(),
        place.postalCode(),
        place.country(),
        place.phone());
  }
}
