package dev.souk.shipping;

import dev.souk.store.MarketTables;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Shipping options in the table")
class DynamoShippingBooksTest implements ShippingBooksContract {
  private final ShippingBooks books = new DynamoShippingBooks(MarketTables.fresh());

  @Override
  public ShippingBooks books() {
    return books;
  }
}
