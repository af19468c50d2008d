package dev.souk.local.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table to make: `pk` and `sk`, both strings, and what hangs on it. Its changes are always
/// streamed with both images or not at all.
///
/// @param ttl the attribute that holds the epoch second after which an item may be swept
public record TableDefinition(
    String name, List<Index> indexes, Stream stream, Optional<String> ttl) {

  public TableDefinition {
    indexes = List.copyOf(indexes);
  }

  /// Whether changes are told.
  public enum Stream {
    NONE,
    NEW_AND_OLD_IMAGES
  }

  /// A global secondary index over two string attributes; sparse, as every one is.
  public record Index(String name, String pk, String sk, Projection projection) {}

  /// What an index holds of an item.
  public sealed interface Projection {
    record All() implements Projection {}

    record KeysOnly() implements Projection {}

    record Include(List<String> attributes) implements Projection {
      public Include {
        attributes = List.copyOf(attributes);
      }
    }
  }

  /// Without index, stream and TTL.
  public static TableDefinition named(String name) {
    return new TableDefinition(name, List.of(), Stream.NONE, Optional.empty());
  }

  public TableDefinition with(Index index) {
    var more = new ArrayList<>(indexes);
    more.add(index);
    return new TableDefinition(name, more, stream, ttl);
  }

  public TableDefinition streaming() {
    return new TableDefinition(name, indexes, Stream.NEW_AND_OLD_IMAGES, ttl);
  }

  public TableDefinition expiringBy(String attribute) {
    return new TableDefinition(name, indexes, stream, Optional.of(attribute));
  }

  TableDefinition renamed(String other) {
    return new TableDefinition(other, indexes, stream, ttl);
  }
}
