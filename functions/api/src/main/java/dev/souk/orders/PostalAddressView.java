package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.json.Description;
import org.jspecify.annotations.Nullable;

/// Where an order goes, as it was when it was placed: a later change of the address book does not
/// reach it.
@Description("A postal address.")
public record PostalAddressView(
    @Description(value = "Recipient's name.", example = "Amina Haddad") String name,
    @Description(value = "Street and number.", example = "Unter den Linden 5") String line1,
    @Description(value = "Apartment, floor or other details.", example = "3rd floor")
        @Nullable String line2,
    @Description(value = "City or town.", example = "Berlin") String city,
    @Description(value = "State or province.", example = "Berlin") @Nullable String region,
    @Description(value = "Postal code, if the country uses them.", example = "\"10117\"")
        @Nullable String postalCode,
    @Description(value = "ISO 3166-1 alpha-2.", example = "DE") String country,
    @Description(value = "Phone number in E.164.", example = "+4930123456")
        @Nullable String phone) {
  static PostalAddressView of(PostalAddress place) {
    return new PostalAddressView(
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
