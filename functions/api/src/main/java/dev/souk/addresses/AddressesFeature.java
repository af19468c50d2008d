package dev.souk.addresses;

import dev.souk.route.Feature;

/// The functions of this package, in the order of the reference.
public final class AddressesFeature {
  public static final Feature FEATURE =
      Feature.of(
          "addresses",
          "Addresses of a customer's address book.",
          ListAddresses.ROUTE,
          CreateAddress.ROUTE,
          GetAddress.ROUTE,
          UpdateAddress.ROUTE,
          DeleteAddress.ROUTE);

  private AddressesFeature() {}
}
