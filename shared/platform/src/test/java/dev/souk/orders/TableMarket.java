package dev.souk.orders;

import dev.souk.cart.DynamoCarts;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.invariants.TableBooks;
import dev.souk.inventory.DynamoStocks;
import dev.souk.inventory.StockItems;
import dev.souk.ledger.DynamoLedger;
import dev.souk.local.table.LocalTables;
import dev.souk.payouts.DynamoEarnings;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.MarketTables;

/// A [Market] in a table.
public final class TableMarket {
  private TableMarket() {}

  public static Market in(MarketTables.Named named) {
    var table = named.table();
    return new Market(
        new DynamoOrders(table),
        new DynamoCarts(table),
        new DynamoStocks(table),
        new DynamoCoupons(table),
        new DynamoLedger(table),
        new DynamoEarnings(table),
        stock ->
            table
                .writes()
                .add(StockItems.SCHEMA.put(stock, Expression.absent()))
                .commit()
                .orStale(),
        stock ->
            table
                .delete(Keys.stock(stock.productId(), stock.variantId()), Expression.present())
                .orStale(),
        () -> TableBooks.read(LocalTables.shared().client(), named.name()).books());
  }
}
