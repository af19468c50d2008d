package dev.souk.local.stripe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who pays, when the shop chose to make them known.
record SimulatedCustomer(String id, Instant created, Person person, Map<String, String> metadata)
    implements StripeResource {

  record Person(
      @Nullable String email,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String description) {}

  @Override
  public Map<String, @Nullable Object> json() {
    return JsonFields.of("customer", id)
        .none("address")
        .with("balance", 0)
        .at("created", created)
        .none("currency", "default_source")
        .with("delinquent", false)
        .with("description", person.description())
        .none("discount")
        .with("email", person.email())
        .with("livemode", false)
        .with("metadata", metadata)
        .with("name", person.name())
        .with("phone", person.phone())
        .with("preferred_locales", List.of())
        .none("shipping")
        .with("tax_exempt", "none")
        .none("test_clock")
        .map();
  }
}
