package dev.souk.inventory;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.http.HttpDependencies;
import dev.souk.id.IdGenerator;
import dev.souk.store.DynamoTable;

/// The routes of stock over a table of a test's own.
public record StockRoutesFixture(HttpDependencies kernel, DynamoTable table, IdGenerator ids) {
  public RequestStreamHandler move() {
    return new AdjustStock(kernel, new StockMovementMapper(table), new DynamoStocks(table), ids);
  }

  public RequestStreamHandler history() {
    return new ListStockMovements(kernel, new DynamoStocks(table));
  }

  public RequestStreamHandler watch() {
    return new SetLowStockThreshold(kernel, new DynamoStocks(table));
  }
}
