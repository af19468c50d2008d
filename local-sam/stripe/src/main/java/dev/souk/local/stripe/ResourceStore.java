package dev.souk.local.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// All resources of one kind, oldest first. Guarded by the account's lock.
final class ResourceStore<R extends StripeResource> {
  private final String kind;
  private final SequencedMap<String, R> resources = new LinkedHashMap<>();

  /// @param kind what an error calls one of them
  ResourceStore(String kind) {
    this.kind = kind;
  }

  Optional<R> find(String id) {
    return Optional.ofNullable(resources.get(id));
  }

  R get(String id) {
    return find(id).orElseThrow(() -> StripeApiError.missing(kind, id));
  }

  R put(R resource) {
    resources.put(resource.id(), resource);
    return resource;
  }

  List<R> newestFirst() {
    return List.copyOf(resources.sequencedValues().reversed());
  }

  List<R> oldestFirst() {
    return List.copyOf(resources.values());
  }
}
