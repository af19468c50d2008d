package dev.souk.addresses;

import dev.souk.json.Description;
import dev.souk.json.TextLength;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address as its owner sees it.
@Description("An address of your address book.")
public record AddressView(
    @Description(value = "Its id.", example = "adr_01jd3v8k2mf9s8t7r6q5p4n3m2") String id,
    @Description(value = "Your label for the address.", example = "Home") @TextLength(max = 40)
        @Nullable String label,
    @Description(value = "Recipient's name.", example = "Amina Haddad") @TextLength(max = 100)
        String name,
    @Description(value = "Street and number.", example = "Unter den Linden 5")
        @TextLength(max = 120)
        String line1,
    @Description(value = "Apartment, floor or other details.", example = "3rd floor")
        @TextLength(max = 120)
        @Nullable String line2,
    @Description(value = "City or town.", example = "Berlin") @TextLength(max = 80) String city,
    @Description(value = "State or province.", example = "Berlin") @TextLength(max = 80)
        @Nullable String region,
    @Description(value = "Postal code, if the country uses them.", example = "\"10117\"")
        @TextLength(max = 16)
        @Nullable String postalCode,
    @Description(value = "ISO 3166-1 alpha-2.", example = "DE") @TextLength(pattern = "[A-Z]{2}")
        String country,
    @Description(value = "Phone number in E.164.", example = "+4930123456")
        @TextLength(max = 16, pattern = "\\+[1-9][0-9]{6,14}")
        @Nullable String phone,
    @Description(value = "Whether it is the default address.", example = "true") boolean isDefault,
    @Description(value = "Version, increases with every change.", example = "1") long version,
    @Description("When it was made.") Instant createdAt,
    @Description("When it last changed.") Instant updatedAt) {

  static AddressView of(Address address) {
    var place = address.place();
    return new AddressView(
        address.id(),
        place.label(),
        place.name(),
        place.line1(),
        place.line2(),
        place.city(),
        place.region(),
        place.postalCode(),
        place.country(),
        place.phone(),
        address.isDefault(),
        address.version(),
        address.createdAt(),
        address.updatedAt());
  }
}
