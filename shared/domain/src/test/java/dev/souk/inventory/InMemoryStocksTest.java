package dev.souk.inventory;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Stock in memory")
class InMemoryStocksTest implements StocksContract {
  private final InMemoryStocks stocks = new InMemoryStocks();

  @Override
  public Stocks stocks() {
    return stocks;
  }

  @Override
  public void put(Stock stock) {
    stocks.put(stock);
  }
}
