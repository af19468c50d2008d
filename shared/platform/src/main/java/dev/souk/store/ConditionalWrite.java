package dev.souk.store;

/// One conditional write. There is no other kind.
public sealed interface ConditionalWrite {
  ItemKey key();

  DynamoExpression condition();

  record Put(TableItem item, DynamoExpression condition) implements ConditionalWrite {
    @Override
    public ItemKey key() {
      return item.key();
    }
  }

  record Update(ItemKey key, DynamoExpression change, DynamoExpression condition)
      implements ConditionalWrite {}

  record Delete(ItemKey key, DynamoExpression condition) implements ConditionalWrite {}

  /// Writes nothing; the transaction holds only if the condition does. Costs as much as a write.
  record Check(ItemKey key, DynamoExpression condition) implements ConditionalWrite {}
}
