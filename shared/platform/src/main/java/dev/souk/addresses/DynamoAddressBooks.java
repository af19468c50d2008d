package dev.souk.addresses;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.RecordSchema;
import dev.souk.store.Records;
import dev.souk.store.Table;

/// Address books in the table: one item each, of 50 KB at most.
public final class DynamoAddressBooks implements AddressBooks {
  private static final RecordSchema<AddressBook> SCHEMA =
      RecordSchema.of(AddressBook.class)
          .at(book -> Keys.addresses(book.owner()))
          .inKey(AddressBook.class, "owner", Keys::owner)
          .names(Address.class, "place=*")
          .with("schema", 1)
          .build();

  private final Table table;
  private final Records<AddressBook> books;

  public DynamoAddressBooks(Table table) {
    this.table = table;
    this.books = table.of(SCHEMA);
  }

  @Override
  public AddressBook of(String accountId) {
    return books.get(Keys.addresses(accountId)).orElseGet(() -> AddressBook.empty(accountId));
  }

  @Override
  public void save(AddressBook changed, Once once) {
    var before =
        changed.version() == 1 ? Expression.absent() : Expression.version(changed.version() - 1);
    table.put(SCHEMA.item(changed), before, once).orStale();
  }
}
