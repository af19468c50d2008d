package dev.souk.invariants;

import dev.souk.coupons.InMemoryCoupons;
import dev.souk.inventory.InMemoryStocks;
import dev.souk.orders.InMemoryOrders;
import java.util.HashMap;

/// The books of the stores in memory.
public final class InMemoryMarketSnapshot {
  private InMemoryMarketSnapshot() {}

  public static MarketSnapshot of(
      InMemoryStocks stocks, InMemoryOrders orders, InMemoryCoupons coupons) {
    var moved = new HashMap<String, Long>();
    stocks.movements().forEach(it -> moved.merge(it.variantId(), (long) it.delta(), Long::sum));
    var byCustomer = new HashMap<MarketSnapshot.Customer, Integer>();
    var uses =
        coupons.all().stream()
            .map(it ->
                new MarketSnapshot.Use(
                    it.ref(), it.uses(), it.version() == 1 ? it.terms().total() : null))
            .toList();
    coupons
        .usesByCustomer()
        .forEach((couponId, counts) ->
            counts.forEach(
                (who, n) -> byCustomer.put(new MarketSnapshot.Customer(couponId, who), n)));
    return new MarketSnapshot(
        stocks.all(),
        moved,
        orders.all(),
        uses,
        byCustomer,
        orders.ledger().journal(),
        orders.ledger().all());
  }
}
