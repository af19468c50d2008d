package dev.souk.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as they are, for what is read together with others or written whatever record it is of.
enum ItemSchema implements TableSchema<Item> {
  INSTANCE;

  private static final EnhancedType<Item> TYPE = EnhancedType.of(Item.class);

  @Override
  public Item mapToItem(Map<String, AttributeValue> map) {
    return new Item(map);
  }

  @Override
  public Map<String, AttributeValue> itemToMap(Item item, boolean ignoreNulls) {
    return item.attributes();
  }

  @Override
  public Map<String, AttributeValue> itemToMap(Item item, Collection<String> attributes) {
    throw new UnsupportedOperationException("items are put whole");
  }

  @Override
  public @Nullable AttributeValue attributeValue(Item item, String name) {
    return item.attributes().get(name);
  }

  @Override
  public TableMetadata tableMetadata() {
    return Schema.METADATA;
  }

  @Override
  public EnhancedType<Item> itemType() {
    return TYPE;
  }

  @Override
  public List<String> attributeNames() {
    throw new UnsupportedOperationException("items are read whole");
  }

  @Override
  public boolean isAbstract() {
    return false;
  }
}
