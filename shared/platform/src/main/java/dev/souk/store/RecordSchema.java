package dev.souk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a record, or a sealed interface of records, is kept as an item. An attribute for each
/// component, of its name and of the kind its [shape][dev.souk.json.JsonShape] says: texts and
/// constants of enums are S, numbers and instants (in milliseconds) N, records and maps M, lists L.
/// An amount of money is in the currency that the nearest attribute `currency` around it names.
/// Null and empty maps are left out. What is otherwise is said by the schema's builder.
///
/// What is read may lack what may be null, lists, maps and flags; anything else that lacks is an
/// [IllegalStateException]. Attributes the schema does not know are not looked at.
///
/// @param <T> the record
public final class RecordSchema<T> implements TableSchema<T> {
  private final Class<T> type;
  private final MapCodec codec;
  private final @Nullable Function<T, ItemKey> key;
  private final @Nullable Function<T, @Nullable Instant> end;
  private final UnaryOperator<TableItem> today;

  private RecordSchema(Builder<T> builder) {
    this.type = builder.type;
    this.codec =
        new MapCodec.Beside((MapCodec) builder.codecs.of(type), Map.copyOf(builder.beside));
    this.key = builder.key;
    this.end = builder.end;
    this.today = builder.today;
  }

  public static <T> Builder<T> of(Class<T> type) {
    return new Builder<>(type);
  }

  /// What a record's item is beyond its components.
  public static final class Builder<T> {
    private final Class<T> type;
    private final AttributeCodecs codecs = new AttributeCodecs();
    private final Map<String, Function<Object, ? extends @Nullable Object>> beside =
        new HashMap<>();
    private @Nullable Function<T, ItemKey> key;
    private @Nullable Function<T, @Nullable Instant> end;
    private UnaryOperator<TableItem> today = UnaryOperator.identity();

    private Builder(Class<T> type) {
      this.type = type;
    }

    /// Where its item is. Without it that is told with each record, or it is a part of another.
    public Builder<T> at(Function<T, ItemKey> key) {
      this.key = key;
      return this;
    }

    /// How components of `record` stand in items, as `component=attribute`, by blanks apart. An
    /// attribute `*` is none: the component's own stand beside the others. One with `?` after it is
    /// left out when it is the least of its kind, such as 0 or no element; one with `~` is
    /// compressed; one with `[]` is a list of one.
    public Builder<T> names(Class<?> record, String names) {
      codecs.names(record, names);
      return this;
    }

    /// Which of its records a sealed interface is, said by the attribute `tag`: their names as
    /// constants of an enum, or else `Name=WORD`, by blanks apart. Without it their attributes tell
    /// them apart.
    public Builder<T> tagged(Class<?> sealed, String tag, String words) {
      codecs.tag(sealed, tag, words);
      return this;
    }

    /// @param stored stands for a `type` in items
    /// @param to null for what is left out
    public <A, B> Builder<T> via(
        Class<A> type,
        Class<B> stored,
        Function<A, ? extends @Nullable B> to,
        Function<B, A> from) {
      codecs.via(type, stored, to, from);
      return this;
    }

    /// A part with a schema of its own.
    public Builder<T> part(RecordSchema<?> schema) {
      codecs.codec(schema.type, schema.codec);
      return this;
    }

    /// A component of `record` that the item's key tells.
    public Builder<T> inKey(Class<?> record, String component, Function<ItemKey, ?> of) {
      codecs.inKey(record, component, of);
      return this;
    }

    /// An attribute beside those of the components.
    public Builder<T> with(String name, Function<T, ? extends @Nullable Object> value) {
      beside.put(name, each -> value.apply(type.cast(each)));
      return this;
    }

    /// An attribute that is always the same, such as the version of the schema.
    public Builder<T> with(String name, Object value) {
      return with(name, _ -> value);
    }

    /// When DynamoDB may remove the item, or null. Clean-up only: no decision rests on it.
    public Builder<T> expires(Function<T, @Nullable Instant> end) {
      this.end = end;
      return this;
    }

    /// What makes an item as today's of one as an earlier release wrote it.
    public Builder<T> older(UnaryOperator<TableItem> today) {
      this.today = today;
      return this;
    }

    public RecordSchema<T> build() {
      return new RecordSchema<>(this);
    }
  }

  /// The write that puts a record if `condition` holds.
  public ConditionalWrite.Put put(T value, DynamoExpression condition) {
    return new ConditionalWrite.Put(item(value), condition);
  }

  /// The item that keeps a record.
  public TableItem item(T value) {
    return new TableItem(itemToMap(value, true));
  }

  /// The same at a key that the record does not tell.
  public TableItem item(ItemKey at, T value) {
    var map = itemToMap(value, true);
    map.putAll(at.attributes());
    return new TableItem(map);
  }

  /// The record an item keeps, or the image of one.
  public T read(TableItem item) {
    return type.cast(codec.of(today.apply(item).attributes(), ""));
  }

  @Override
  public Map<String, AttributeValue> itemToMap(T value, boolean ignoreNulls) {
    var map = new LinkedHashMap<String, AttributeValue>();
    if (key != null) {
      map.putAll(key.apply(value).attributes());
    }
    codec.put(value, map);
    var ends = end == null ? null : end.apply(value);
    if (ends != null) {
      map.put(MarketTableSchema.TTL, AttributeValues.of(ends.getEpochSecond()));
    }
    return map;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(T value, Collection<String> attributes) {
    var map = itemToMap(value, true);
    map.keySet().retainAll(attributes);
    return map;
  }

  @Override
  public T mapToItem(Map<String, AttributeValue> map) {
    return read(new TableItem(map));
  }

  @Override
  public @Nullable AttributeValue attributeValue(T value, String name) {
    return itemToMap(value, true).get(name);
  }

  @Override
  public TableMetadata tableMetadata() {
    return MarketTableSchema.METADATA;
  }

  @Override
  public EnhancedType<T> itemType() {
    return EnhancedType.of(type);
  }

  @Override
  public List<String> attributeNames() {
    throw new UnsupportedOperationException("only projections ask, and there are none");
  }

  @Override
  public boolean isAbstract() {
    return false;
  }
}
