package dev.souk.inventory;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import dev.souk.store.Ask;
import dev.souk.store.Committed;
import dev.souk.store.Expression;
import dev.souk.store.Keys;
import dev.souk.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Stock as items beside their product; a movement is one transaction of two writes, the movement
/// and the arithmetic on the stock, whatever the stock was before.
public final class DynamoStocks implements Stocks {
  private final Table table;

  public DynamoStocks(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Stock> find(String productId, String variantId) {
    return table.get(Keys.stock(productId, variantId)).map(StockItems.SCHEMA::read);
  }

  @Override
  public Moved move(Movement movement, Once once) {
    var delta = movement.delta();
    var room =
        Expression.of("#sellerId = :seller AND #available >= :least AND #available <= :most")
            .with(":seller", movement.sellerId())
            .with(":least", Math.max(0, -delta))
            .with(":most", Stock.MAX - Math.max(0, delta));
    return moved(movement, room, once, DynamoStocks::noRoom);
  }

  @Override
  public Moved count(Movement movement, Stock seen, Once once) {
    var asSeen =
        Expression.of("#sellerId = :seller")
            .with(":seller", movement.sellerId())
            .and(Expression.version(seen.version()));
    return moved(movement, asSeen, once, (stock, delta) -> new Moved.Overtaken());
  }

  private interface WhyNot {
    Moved of(Stock found, int delta);
  }

  /// The movement is written first: when both writes are refused, it is a repeat.
  private Moved moved(Movement movement, Expression condition, Once once, WhyNot why) {
    var written =
        table
            .writes()
            .put(MovementItems.item(movement, once), Expression.absent())
            .update(
                Keys.stock(movement.productId(), movement.variantId()),
                Expression.of(
                        "SET #available = #available + :delta, #version = #version + :one,"
                            + " #updatedAt = :now")
                    .with(":delta", movement.delta())
                    .with(":one", 1)
                    .with(":now", movement.at()),
                condition)
            .commit();
    return switch (written) {
      case Committed.Done() -> new Moved.Done();
      case Committed.Refused(var index, var found) -> {
        if (index == 0) {
          throw new Repeated();
        }
        yield found
            .map(StockItems.SCHEMA::read)
            .filter(stock -> stock.sellerId().equals(movement.sellerId()))
            .map(stock -> why.of(stock, movement.delta()))
            .orElseGet(Moved.NotThere::new);
      }
    };
  }

  private static Moved noRoom(Stock found, int delta) {
    return delta < 0
        ? new Moved.InsufficientStock(found.available())
        : new Moved.TooMuch(Stock.MAX);
  }

  @Override
  public Page<Movement> history(String variantId, Slice slice) {
    return table
        .page(Ask.list(Keys.movements(variantId)).backwards(), slice)
        .map(MovementItems.SCHEMA::read);
  }

  /// The condition names the version seen, so a change applied twice by the SDK is applied once.
  @Override
  public Stock watch(Stock seen, int lowAt, Instant now) {
    return table
        .updated(
            Keys.stock(seen.productId(), seen.variantId()),
            Expression.of("SET #lowAt = :lowAt, #version = :next, #updatedAt = :now")
                .with(":lowAt", lowAt)
                .with(":next", seen.version() + 1)
                .with(":now", now),
            Expression.version(seen.version()))
        .map(StockItems.SCHEMA::read)
        .orElseThrow(Stale::new);
  }
}
