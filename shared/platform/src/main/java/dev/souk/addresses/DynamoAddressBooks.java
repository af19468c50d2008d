package dev.souk.addresses;

import dev.souk.accounts.AccountKeys;
import dev.souk.idempotency.Idempotency;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.ItemKeys;
import dev.souk.store.RecordSchema;
import dev.souk.store.RecordTable;

/// Address books in the table: one item each, of 50 KB at most.
public final class DynamoAddressBooks implements AddressBooks {
  private static final RecordSchema<AddressBook> SCHEMA =
      RecordSchema.of(AddressBook.class)
          .at(book -> AccountKeys.addresses(book.owner()))
          .inKey(AddressBook.class, "owner", ItemKeys::owner)
          .names(Address.class, "place=*")
          .with("schema", 1)
          .build();

  private final DynamoTable table;
  private final RecordTable<AddressBook> books;

  public DynamoAddressBooks(DynamoTable table) {
    this.table = table;
    this.books = table.of(SCHEMA);
  }

  @Override
  public AddressBook of(String accountId) {
    return books
        .get(AccountKeys.addresses(accountId))
        .orElseGet(() -> AddressBook.empty(accountId));
  }

  @Override
  public void save(AddressBook changed, Idempotency idempotency) {
    var before =
        changed.version() == 1
            ? DynamoExpression.absent()
            : DynamoExpression.version(changed.version() - 1);
    table.put(SCHEMA.item(changed), before, idempotency).orThrowStale();
  }
}
