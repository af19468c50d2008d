package dev.souk.local.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// All resources of one kind, oldest first. Guarded by the account's lock.
final class Shelf<R extends Resource> {
  private final String kind;
  private final SequencedMap<String, R> kept = new LinkedHashMap<>();

  /// @param kind what an error calls one of them
  Shelf(String kind) {
    this.kind = kind;
  }

  Optional<R> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  R get(String id) {
    return find(id).orElseThrow(() -> Refused.missing(kind, id));
  }

  R put(R resource) {
    kept.put(resource.id(), resource);
    return resource;
  }

  List<R> newestFirst() {
    return List.copyOf(kept.sequencedValues().reversed());
  }

  List<R> oldestFirst() {
    return List.copyOf(kept.values());
  }
}
