package dev.souk.inventory;

import dev.souk.fault.Stale;
import dev.souk.once.Once;
import dev.souk.once.Onces;
import dev.souk.once.Repeated;
import dev.souk.page.Page;
import dev.souk.page.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Stock and movements behind one lock; movements are their own marks, as in the table.
public final class InMemoryStocks implements Stocks, Onces {
  private final Map<String, Stock> stocks = new HashMap<>();
  private final List<Movement> movements = new ArrayList<>();
  private final Map<String, Once.Marked> marks = new HashMap<>();

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

  public synchronized List<Movement> movements() {
    return List.copyOf(movements);
  }

  @Override
  public synchronized Optional<Stock> find(String productId, String variantId) {
    return Optional.ofNullable(stocks.get(variantId))
        .filter(stock -> stock.productId().equals(productId));
  }

  @Override
  public Moved move(Movement movement, Once once) {
    return moved(movement, once, seen -> true);
  }

  @Override
  public Moved count(Movement movement, Stock seen, Once once) {
    return moved(movement, once, stock -> stock.version() == seen.version());
  }

  private synchronized Moved moved(Movement movement, Once once, Predicate<Stock> asSeen) {
    if (once instanceof Once.Marked mark && marks.containsKey(key(mark.scope(), mark.key()))) {
      throw new Repeated();
    }
    var found =
        find(movement.productId(), movement.variantId())
            .filter(stock -> stock.sellerId().equals(movement.sellerId()));
    if (found.isEmpty()) {
      return new Moved.NotThere();
    }
    var stock = found.get();
    if (!asSeen.test(stock)) {
      return new Moved.Overtaken();
    }
    var next = (long) stock.available() + movement.delta();
    if (next < 0) {
      return new Moved.InsufficientStock(stock.available());
    }
    if (next > Stock.MAX) {
      return new Moved.TooMuch(Stock.MAX);
    }
    put(changed(stock, (int) next, stock.lowAt(), movement.at()));
    movements.add(movement);
    if (once instanceof Once.Marked mark) {
      marks.put(key(mark.scope(), mark.key()), mark);
    }
    return new Moved.Done();
  }

  /// Takes units for an order, or gives them back when below zero; passed over when there is no
  /// such stock any more.
  ///
  /// @throws IllegalArgumentException when there are not as many
  public synchronized void take(String productId, String variantId, int units, Instant now) {
    if (units != 0) {
      find(productId, variantId)
          .map(stock -> changed(stock, stock.available() - units, stock.lowAt(), now))
          .ifPresent(this::put);
    }
  }

  private static Stock changed(Stock stock, int available, int lowAt, Instant now) {
    return new Stock(
        stock.productId(),
        stock.variantId(),
        stock.sellerId(),
        stock.sku(),
        available,
        lowAt,
        stock.version() + 1,
        now);
  }

  @Override
  public synchronized Page<Movement> history(String variantId, Slice slice) {
    var all =
        movements.stream()
            .filter(each -> each.variantId().equals(variantId))
            .sorted(Comparator.comparing(Movement::id).reversed())
            .filter(each -> slice.after() == null || each.id().compareTo(slice.after()) < 0)
            .toList();
    var items = all.stream().limit(slice.limit()).toList();
    return new Page<>(items, all.size() > items.size() ? items.getLast().id() : null);
  }

  @Override
  public synchronized Stock watch(Stock seen, int lowAt, Instant now) {
    var stock = find(seen.productId(), seen.variantId()).orElseThrow(Stale::new);
    if (stock.version() != seen.version()) {
      throw new Stale();
    }
    var next = changed(stock, stock.available(), lowAt, now);
    put(next);
    return next;
  }

  @Override
  public synchronized Optional<Once.Marked> find(String scope, String key, Instant now) {
    return Optional.ofNullable(marks.get(key(scope, key)));
  }

  private static String key(String scope, String key) {
    return scope + "\n" + key;
  }
}
