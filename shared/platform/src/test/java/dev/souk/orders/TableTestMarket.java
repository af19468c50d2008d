package dev.souk.orders;

import dev.souk.cart.DynamoCarts;
import dev.souk.catalog.CatalogKeys;
import dev.souk.coupons.DynamoCoupons;
import dev.souk.invariants.TableMarketSnapshot;
import dev.souk.inventory.DynamoStocks;
import dev.souk.inventory.StockMapper;
import dev.souk.ledger.DynamoLedger;
import dev.souk.local.table.SharedDynamoDbLocal;
import dev.souk.payouts.DynamoEarnings;
import dev.souk.store.DynamoExpression;
import dev.souk.store.MarketTables;

/// A [TestMarket] in a table.
public final class TableTestMarket {
  private TableTestMarket() {}

  public static TestMarket in(MarketTables.Named named) {
    var table = named.table();
    return new TestMarket(
        new DynamoOrders(table),
        new DynamoCarts(table),
        new DynamoStocks(table),
        new DynamoCoupons(table),
        new DynamoLedger(table),
        new DynamoEarnings(table),
        stock ->
            table
                .writes()
                .add(StockMapper.SCHEMA.put(stock, DynamoExpression.absent()))
                .commit()
                .orThrowStale(),
        stock ->
            table
                .delete(
                    CatalogKeys.stock(stock.productId(), stock.variantId()),
                    DynamoExpression.present())
                .orThrowStale(),
        () ->
            TableMarketSnapshot.read(SharedDynamoDbLocal.client().client(), named.name()).books());
  }
}
