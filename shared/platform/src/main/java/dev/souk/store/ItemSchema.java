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
enum ItemSchema implements TableSchema<TableItem> {
  INSTANCE;

  private static final EnhancedType<TableItem> TYPE = EnhancedType.of(TableItem.class);

  @Override
  public TableItem mapToItem(Map<String, AttributeValue> map) {
    return new TableItem(map);
  }

  @Override
  public Map<String, AttributeValue> itemToMap(TableItem item, boolean ignoreNulls) {
    return item.attributes();
  }

  @Override
  public Map<String, AttributeValue> itemToMap(TableItem item, Collection<String> attributes) {
    throw new UnsupportedOperationException("items are put whole");
  }

  @Override
  public @Nullable AttributeValue attributeValue(TableItem item, String name) {
    return item.attributes().get(name);
  }

  @Override
  public TableMetadata tableMetadata() {
    return MarketTableSchema.METADATA;
  }

  @Override
  public EnhancedType<TableItem> itemType() {
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
