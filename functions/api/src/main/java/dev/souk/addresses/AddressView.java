package dev.souk.addresses;

import dev.souk.json.Says;
import dev.souk.json.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address as its owner sees it.
@Says("A place of the caller's address book.")
public record AddressView(
    @Says(value = "Its id.", example = "adr_01jd3v8k2mf9s8t7r6q5p4n3m2") String id,
    @Says(value = "What you call it.", example = "Home") @Text(max = 40) @Nullable String label,
    @Says(value = "Who takes it in.", example = "Amina Haddad") @Text(max = 100) String name,
    @Says(value = "Street and number.", example = "Unter den Linden 5") @Text(max = 120)
        String line1,
    @Says(value = "Anything more the courier needs.", example = "3rd floor") @Text(max = 120)
        @Nullable String line2,
    @Says(value = "City or town.", example = "Berlin") @Text(max = 80) String city,
    @Says(value = "State or province.", example = "Berlin") @Text(max = 80) @Nullable String region,
    @Says(value = "Where the country has one.", example = "\"10117\"") @Text(max = 16)
        @Nullable String postalCode,
    @Says(value = "ISO 3166-1 alpha-2.", example = "DE") @Text(pattern = "[A-Z]{2}") String country,
    @Says(value = "With its country code (E.164).", example = "+4930123456")
        @Text(max = 16, pattern = "\\+[1-9][0-9]{6,14}")
        @Nullable String phone,
    @Says(value = "Whether it is the one to take when none is named.", example = "true")
        boolean isDefault,
    @Says(value = "Rises with every change.", example = "1") long version,
    @Says("When it was made.") Instant createdAt,
    @Says("When it last changed.") Instant updatedAt) {

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
        address.usual(),
        address.version(),
        address.createdAt(),
        address.updatedAt());
  }
}
