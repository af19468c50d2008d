package dev.souk.inventory;

import dev.souk.catalog.CatalogKeys;
import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import dev.souk.store.DynamoExpression;
import dev.souk.store.DynamoTable;
import dev.souk.store.TableQuery;
import dev.souk.store.WriteResult;
import java.time.Instant;
import java.util.Optional;

/// Stock as items beside their product; a movement is one transaction of two writes, the movement
/// and the arithmetic on the stock, whatever the stock was before.
public final class DynamoStocks implements Stocks {
  private final DynamoTable table;

  public DynamoStocks(DynamoTable table) {
    this.table = table;
  }

  @Override
  public Optional<Stock> find(String productId, String variantId) {
    return table.get(CatalogKeys.stock(productId, variantId)).map(StockMapper.SCHEMA::read);
  }

  @Override
  public StockMovementResult move(StockMovement movement, Idempotency idempotency) {
    var delta = movement.delta();
    var room =
        DynamoExpression.of("#sellerId = :seller AND #available >= :least AND #available <= :most")
            .with(":seller", movement.sellerId())
            .with(":least", Math.max(0, -delta))
            .with(":most", Stock.MAX - Math.max(0, delta));
    return moved(movement, room, idempotency, DynamoStocks::noRoom);
  }

  @Override
  public StockMovementResult count(StockMovement movement, Stock seen, Idempotency idempotency) {
    var asSeen =
        DynamoExpression.of("#sellerId = :seller")
            .with(":seller", movement.sellerId())
            .and(DynamoExpression.version(seen.version()));
    return moved(
        movement, asSeen, idempotency, (stock, delta) -> new StockMovementResult.Conflict());
  }

  private interface FailureReason {
    StockMovementResult of(Stock found, int delta);
  }

  /// The movement is written first: when both writes are refused, it is a repeat.
  private StockMovementResult moved(
      StockMovement movement,
      DynamoExpression condition,
      Idempotency idempotency,
      FailureReason why) {
    var written =
        table
            .writes()
            .put(StockMovementMapper.item(movement, idempotency), DynamoExpression.absent())
            .update(
                CatalogKeys.stock(movement.productId(), movement.variantId()),
                DynamoExpression.of(
                        "SET #available = #available + :delta, #version = #version + :one,"
                            + " #updatedAt = :now")
                    .with(":delta", movement.delta())
                    .with(":one", 1)
                    .with(":now", movement.at()),
                condition)
            .commit();
    return switch (written) {
      case WriteResult.Written() -> new StockMovementResult.Done();
      case WriteResult.ConditionFailed(var index, var found) -> {
        if (index == 0) {
          throw new DuplicateRequestException();
        }
        yield found
            .map(StockMapper.SCHEMA::read)
            .filter(stock -> stock.sellerId().equals(movement.sellerId()))
            .map(stock -> why.of(stock, movement.delta()))
            .orElseGet(StockMovementResult.NotFound::new);
      }
    };
  }

  private static StockMovementResult noRoom(Stock found, int delta) {
    return delta < 0
        ? new StockMovementResult.InsufficientStock(found.available())
        : new StockMovementResult.LimitExceeded(Stock.MAX);
  }

  @Override
  public Page<StockMovement> history(String variantId, PageRequest pageRequest) {
    return table
        .page(TableQuery.list(CatalogKeys.stockMovements(variantId)).backwards(), pageRequest)
        .map(StockMovementMapper.SCHEMA::read);
  }

  /// The condition names the version seen, so a change applied twice by the SDK is applied once.
  @Override
  public Stock setLowStockThreshold(Stock seen, int lowStockThreshold, Instant now) {
    return table
        .updated(
            CatalogKeys.stock(seen.productId(), seen.variantId()),
            DynamoExpression.of(
                    "SET #lowStockThreshold = :lowStockThreshold, #version = :next, #updatedAt = :now")
                .with(":lowStockThreshold", lowStockThreshold)
                .with(":next", seen.version() + 1)
                .with(":now", now),
            DynamoExpression.version(seen.version()))
        .map(StockMapper.SCHEMA::read)
        .orElseThrow(StaleVersionException::new);
  }
}
