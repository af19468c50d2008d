package dev.souk.payouts;

import java.util.List;
import java.util.Locale;

/// What the payment provider has to know, in words. Its names are paths
/// (`identity.individual.date_of_birth`): the first of these that one contains says what it is, and
/// of one that is not here its last part does.
final class RequirementTexts {
  private record Text(String part, String words) {}

  private static final List<Text> TEXTS =
      List.of(
          new Text("terms_of_service", "Agreement to the payment provider's terms"),
          new Text("outbound_destination", "Bank account for payouts"),
          new Text("external_account", "Bank account for payouts"),
          new Text("primary_verification", "Photo of an identity document"),
          new Text("secondary_verification", "Photo of a second document"),
          new Text("date_of_birth", "Date of birth"),
          new Text("given_name", "First name"),
          new Text("surname", "Last name"),
          new Text("registered_name", "Registered name of the business"),
          new Text("id_numbers", "Tax or identity number"),
          new Text("entity_type", "Kind of business"),
          new Text("address", "Address"),
          new Text("phone", "Phone number"),
          new Text("email", "E-mail address"),
          new Text("url", "Website or description of what is sold"));

  private RequirementTexts() {}

  static String of(String name) {
    return TEXTS.stream()
        .filter(each -> name.contains(each.part()))
        .findFirst()
        .map(Text::words)
        .orElseGet(() -> last(name));
  }

  private static String last(String name) {
    var words = name.substring(name.lastIndexOf('.') + 1).replace('_', ' ').strip();
    return words.isEmpty()
        ? "Further information"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
