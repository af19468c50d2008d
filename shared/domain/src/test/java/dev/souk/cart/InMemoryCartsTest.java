package dev.souk.cart;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Carts in memory")
class InMemoryCartsTest implements CartsContract {
  private final Carts carts = new InMemoryCarts();

  @Override
  public Carts carts() {
    return carts;
  }
}
