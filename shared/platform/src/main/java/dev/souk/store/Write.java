package dev.souk.store;

/// One conditional write. There is no other kind.
public sealed interface Write {
  Key key();

  Expression condition();

  record Put(Item item, Expression condition) implements Write {
    @Override
    public Key key() {
      return item.key();
    }
  }

  record Update(Key key, Expression change, Expression condition) implements Write {}

  record Delete(Key key, Expression condition) implements Write {}

  /// Writes nothing; the transaction holds only if the condition does. Costs as much as a write.
  record Check(Key key, Expression condition) implements Write {}
}
