package dev.souk.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table as its adapter reads it. A missing attribute that must be there is a fault
/// of ours.
public record TableItem(Map<String, AttributeValue> attributes) {
  public TableItem {
    attributes = Map.copyOf(attributes);
  }

  public ItemKey key() {
    return new ItemKey(text("pk"), text("sk"));
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  private AttributeValue attribute(String name) {
    var value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name);
    }
    return value;
  }

  public String text(String name) {
    return attribute(name).s();
  }

  public @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  public long number(String name) {
    return Long.parseLong(attribute(name).n());
  }

  public long number(String name, long absent) {
    return has(name) ? number(name) : absent;
  }

  public boolean flag(String name) {
    return has(name) && attribute(name).bool();
  }

  public Instant time(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  public @Nullable Instant timeOrNull(String name) {
    return has(name) ? time(name) : null;
  }

  public List<String> texts(String name) {
    return has(name) ? attribute(name).l().stream().map(AttributeValue::s).toList() : List.of();
  }

  /// A set of texts, empty when absent.
  public Set<String> set(String name) {
    return has(name) ? Set.copyOf(attribute(name).ss()) : Set.of();
  }

  /// A nested map, empty when absent: one without attributes is not written.
  public TableItem item(String name) {
    return new TableItem(has(name) ? attribute(name).m() : Map.of());
  }

  /// A list of nested maps, empty when absent.
  public List<TableItem> items(String name) {
    return has(name)
        ? attribute(name).l().stream().map(each -> new TableItem(each.m())).toList()
        : List.of();
  }

  /// A map of numbers, empty when absent.
  public Map<String, Integer> counts(String name) {
    var map = new LinkedHashMap<String, Integer>();
    if (has(name)) {
      attribute(name).m().forEach((key, value) -> map.put(key, Integer.valueOf(value.n())));
    }
    return map;
  }

  /// A map of texts in the order of its names, empty when absent.
  public Map<String, String> names(String name) {
    var map = new LinkedHashMap<String, String>();
    if (has(name)) {
      attribute(name).m().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> map.put(entry.getKey(), entry.getValue().s()));
    }
    return map;
  }

  public static Builder at(ItemKey key) {
    return new Builder(new LinkedHashMap<>(key.attributes()));
  }

  /// The same item, to be changed.
  public Builder changed() {
    return new Builder(new LinkedHashMap<>(attributes));
  }

  /// A map nested in an item.
  public static Builder nested() {
    return new Builder(new LinkedHashMap<>());
  }

  /// Collects attributes; a null and an empty map are left out. An empty map comes out of the
  /// stream of DynamoDB Local without its type, and says nothing that its absence does not.
  public static final class Builder {
    private final Map<String, AttributeValue> attributes;

    private Builder(Map<String, AttributeValue> attributes) {
      this.attributes = attributes;
    }

    /// @param value text, number, flag, instant, list or map of texts, list of [TableItem]s, or
    ///   null
    public Builder with(String name, @Nullable Object value) {
      if (value != null && !emptyMap(value)) {
        attributes.put(name, AttributeValues.of(value));
      }
      return this;
    }

    private static boolean emptyMap(Object value) {
      return switch (value) {
        case TableItem item -> item.attributes().isEmpty();
        case Map<?, ?> map -> map.isEmpty();
        default -> false;
      };
    }

    /// Leaves out an attribute that was there.
    public Builder without(String name) {
      attributes.remove(name);
      return this;
    }

    /// When DynamoDB may remove the item. Clean-up only: no decision rests on it.
    public Builder expires(Instant at) {
      attributes.put("ttl", AttributeValues.of(at.getEpochSecond()));
      return this;
    }

    public TableItem build() {
      return new TableItem(attributes);
    }
  }
}
