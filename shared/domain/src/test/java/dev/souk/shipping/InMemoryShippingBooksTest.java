package dev.souk.shipping;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Shipping options in memory")
class InMemoryShippingBooksTest implements ShippingBooksContract {
  private final ShippingBooks books = new InMemoryShippingBooks();

  @Override
  public ShippingBooks books() {
    return books;
  }
}
