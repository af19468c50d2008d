package dev.souk.local.meter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which attributes put an item into an index that holds whole items, for tables made by this
/// process.
public final class IndexKeyAttributes {
  private static final ConcurrentMap<String, List<KeyPair>> OF_TABLES = new ConcurrentHashMap<>();

  private IndexKeyAttributes() {}

  /// The keys of one index: an item that has both is in it.
  public record KeyPair(String pk, String sk) {}

  public static void register(String table, List<KeyPair> indexes) {
    OF_TABLES.put(table, List.copyOf(indexes));
  }

  /// How many indexes of the table hold the item.
  static long entries(String table, Map<String, AttributeValue> item) {
    return OF_TABLES.getOrDefault(table, List.of()).stream()
        .filter(index -> item.containsKey(index.pk()) && item.containsKey(index.sk()))
        .count();
  }
}
