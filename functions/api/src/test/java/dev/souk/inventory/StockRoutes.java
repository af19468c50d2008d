package dev.souk.inventory;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.http.Kernel;
import dev.souk.id.Ids;
import dev.souk.store.Table;

/// The routes of stock over a table of a test's own.
public record StockRoutes(Kernel kernel, Table table, Ids ids) {
  public RequestStreamHandler move() {
    return new MoveStock(kernel, new MovementItems(table), new DynamoStocks(table), ids);
  }

  public RequestStreamHandler history() {
    return new ListMovements(kernel, new DynamoStocks(table));
  }

  public RequestStreamHandler watch() {
    return new WatchStock(kernel, new DynamoStocks(table));
  }
}
