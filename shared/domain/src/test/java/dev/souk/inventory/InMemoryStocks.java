package dev.souk.inventory;

import dev.souk.error.StaleVersionException;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Stock and movements behind one lock; movements are their own marks, as in the table.
public final class InMemoryStocks implements Stocks, IdempotencyRecords {
  private final Map<String, Stock> stocks = new HashMap<>();
  private final List<StockMovement> movements = new ArrayList<>();
  private final Map<String, Idempotency.Keyed> marks = new HashMap<>();

  /// Puts a stock in place, as making a variant does.
  public synchronized void put(Stock stock) {
    stocks.put(stock.variantId(), stock);
  }

  public synchronized void remove(String variantId) {
    stocks.remove(variantId);
  }

  public synchronized List<Stock> all() {
    return List.copyOf(stocks.values());
  }

  public synchronized List<StockMovement> movements() {
    return List.copyOf(movements);
  }

  @Override
  public synchronized Optional<Stock> find(String productId, String variantId) {
    return Optional.ofNullable(stocks.get(variantId))
        .filter(stock -> stock.productId().equals(productId));
  }

  @Override
  public StockMovementResult move(StockMovement movement, Idempotency idempotency) {
    return moved(movement, idempotency, seen -> true);
  }

  @Override
  public StockMovementResult count(StockMovement movement, Stock seen, Idempotency idempotency) {
    return moved(movement, idempotency, stock -> stock.version() == seen.version());
  }

  private synchronized StockMovementResult moved(
      StockMovement movement, Idempotency idempotency, Predicate<Stock> asSeen) {
    if (idempotency instanceof Idempotency.Keyed mark
        && marks.containsKey(key(mark.scope(), mark.key()))) {
      throw new DuplicateRequestException();
    }
    var found =
        find(movement.productId(), movement.variantId())
            .filter(stock -> stock.sellerId().equals(movement.sellerId()));
    if (found.isEmpty()) {
      return new StockMovementResult.NotFound();
    }
    var stock = found.get();
    if (!asSeen.test(stock)) {
      return new StockMovementResult.Conflict();
    }
    var next = (long) stock.available() + movement.delta();
    if (next < 0) {
      return new StockMovementResult.InsufficientStock(stock.available());
    }
    if (next > Stock.MAX) {
      return new StockMovementResult.LimitExceeded(Stock.MAX);
    }
    put(changed(stock, (int) next, stock.lowStockThreshold(), movement.at()));
    movements.add(movement);
    if (idempotency instanceof Idempotency.Keyed mark) {
      marks.put(key(mark.scope(), mark.key()), mark);
    }
    return new StockMovementResult.Done();
  }

  /// Takes units for an order, or gives them back when below zero; passed over when there is no
  /// such stock any more.
  ///
  /// @throws IllegalArgumentException when there are not as many
  public synchronized void take(String productId, String variantId, int units, Instant now) {
    if (units != 0) {
      find(productId, variantId)
          .map(stock -> changed(stock, stock.available() - units, stock.lowStockThreshold(), now))
          .ifPresent(this::put);
    }
  }

  private static Stock changed(Stock stock, int available, int lowStockThreshold, Instant now) {
    return new Stock(
        stock.productId(),
        stock.variantId(),
        stock.sellerId(),
        stock.sku(),
        available,
        lowStockThreshold,
        stock.version() + 1,
        now);
  }

  @Override
  public synchronized Page<StockMovement> history(String variantId, PageRequest pageRequest) {
    var all =
        movements.stream()
            .filter(each -> each.variantId().equals(variantId))
            .sorted(Comparator.comparing(StockMovement::id).reversed())
            .filter(
                each -> pageRequest.after() == null || each.id().compareTo(pageRequest.after()) < 0)
            .toList();
    var items = all.stream().limit(pageRequest.limit()).toList();
    return new Page<>(items, all.size() > items.size() ? items.getLast().id() : null);
  }

  @Override
  public synchronized Stock setLowStockThreshold(Stock seen, int lowStockThreshold, Instant now) {
    var stock = find(seen.productId(), seen.variantId()).orElseThrow(StaleVersionException::new);
    if (stock.version() != seen.version()) {
      throw new StaleVersionException();
    }
    var next = changed(stock, stock.available(), lowStockThreshold, now);
    put(next);
    return next;
  }

  @Override
  public synchronized Optional<Idempotency.Keyed> find(String scope, String key, Instant now) {
    return Optional.ofNullable(marks.get(key(scope, key)));
  }

  private static String key(String scope, String key) {
    return scope + "\n" + key;
  }
}
