package dev.souk.addresses;

import dev.souk.once.Once;
import dev.souk.store.Expression;
import dev.souk.store.Item;
import dev.souk.store.Keys;
import dev.souk.store.Table;

/// Address books in the table: one item each, of 50 KB at most.
public final class DynamoAddressBooks implements AddressBooks {
  private static final int SCHEMA = 1;

  private final Table table;

  public DynamoAddressBooks(Table table) {
    this.table = table;
  }

  @Override
  public AddressBook of(String accountId) {
    return table
        .get(Keys.addresses(accountId))
        .map(item ->
            new AddressBook(
                accountId,
                item.items("addresses").stream().map(DynamoAddressBooks::address).toList(),
                item.number("version")))
        .orElseGet(() -> AddressBook.empty(accountId));
  }

  @Override
  public void save(AddressBook changed, Once once) {
    var item =
        Item.at(Keys.addresses(changed.owner()))
            .with("schema", SCHEMA)
            .with("version", changed.version())
            .with("addresses", changed.addresses().stream().map(DynamoAddressBooks::item).toList())
            .build();
    var before =
        changed.version() == 1 ? Expression.absent() : Expression.version(changed.version() - 1);
    table.put(item, before, once).orStale();
  }

  private static Item item(Address address) {
    return PlaceItems.with(Item.nested(), address.place())
        .with("id", address.id())
        .with("usual", address.usual())
        .with("version", address.version())
        .with("createdAt", address.createdAt())
        .with("updatedAt", address.updatedAt())
        .build();
  }

  private static Address address(Item item) {
    return new Address(
        item.text("id"),
        PlaceItems.place(item),
        item.flag("usual"),
        item.number("version"),
        item.time("createdAt"),
        item.time("updatedAt"));
  }
}
