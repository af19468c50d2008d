package dev.souk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.error.ContentionException;
import dev.souk.error.StaleVersionException;
import dev.souk.id.IdGenerator;
import dev.souk.id.IdType;
import dev.souk.idempotency.DuplicateRequestException;
import dev.souk.idempotency.Idempotency;
import dev.souk.page.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every [Stocks] keeps to.
public interface StocksContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  IdGenerator IDS = IdGenerator.from(new SplittableRandom(7));
  String SELLER = IDS.next(IdType.SEL, NOON);

  Stocks stocks();

  /// Puts a stock in place, as making a variant does.
  void put(Stock stock);

  default Stock shelf(int available) {
    var product = IDS.next(IdType.PRD, NOON);
    var variant = IDS.next(IdType.VAR, NOON);
    var stock = new Stock(product, variant, SELLER, "MUG", available, 3, 1, NOON);
    put(stock);
    return stock;
  }

  private static StockMovement movement(Stock stock, String seller, int delta) {
    var id = IDS.next(IdType.MOV, NOON);
    return new StockMovement(
        id,
        stock.productId(),
        stock.variantId(),
        seller,
        delta,
        null,
        StockMovementReason.RESTOCK,
        NOON);
  }

  private static Idempotency idempotency(String key) {
    return new Idempotency.Keyed(
        SELLER + " POST",
        key,
        "f",
        new Idempotency.StoredResponse(201, "{\"key\":\"" + key + "\"}", ""),
        NOON);
  }

  private int available(Stock stock) {
    return stocks().find(stock.productId(), stock.variantId()).orElseThrow().available();
  }

  private List<StockMovement> history(Stock stock) {
    var all = new ArrayList<StockMovement>();
    var pageRequest = PageRequest.first(100);
    while (true) {
      var page = stocks().history(stock.variantId(), pageRequest);
      all.addAll(page.items());
      if (page.next() == null) {
        return all;
      }
      pageRequest = new PageRequest(100, page.next());
    }
  }

  @Test
  default void a_movement_changes_the_stock_and_is_remembered() {
    var shelf = shelf(2);
    var restock = movement(shelf, SELLER, 10);

    assertThat(stocks().move(restock, idempotency(restock.id())))
        .isEqualTo(new StockMovementResult.Done());

    var now = stocks().find(shelf.productId(), shelf.variantId()).orElseThrow();
    assertThat(now.available()).isEqualTo(12);
    assertThat(now.version()).isEqualTo(2);
    assertThat(history(shelf)).containsExactly(restock);
  }

  @Test
  default void takes_no_more_than_there_is() {
    var shelf = shelf(2);

    assertThat(stocks().move(movement(shelf, SELLER, -3), idempotency("less" + shelf.variantId())))
        .isEqualTo(new StockMovementResult.InsufficientStock(2));
    assertThat(history(shelf)).isEmpty();
  }

  @Test
  default void holds_no_more_than_a_variant_may_have() {
    var shelf = shelf(Stock.MAX);

    assertThat(stocks().move(movement(shelf, SELLER, 1), idempotency("more" + shelf.variantId())))
        .isEqualTo(new StockMovementResult.LimitExceeded(Stock.MAX));
  }

  @Test
  default void is_moved_by_its_seller_alone() {
    var shelf = shelf(2);
    var other = IDS.next(IdType.SEL, NOON);

    assertThat(stocks().move(movement(shelf, other, 1), idempotency("other" + shelf.variantId())))
        .isEqualTo(new StockMovementResult.NotFound());
    assertThat(available(shelf)).isEqualTo(2);
  }

  @Test
  default void a_repeat_changes_nothing_even_when_it_would_no_longer_be_allowed() {
    var shelf = shelf(2);
    var key = "twice" + shelf.variantId();
    stocks().move(movement(shelf, SELLER, -2), idempotency(key));

    assertThatThrownBy(() -> stocks().move(movement(shelf, SELLER, -2), idempotency(key)))
        .isInstanceOf(DuplicateRequestException.class);
    assertThat(available(shelf)).isZero();
  }

  @Test
  default void a_count_holds_only_against_the_stock_it_was_compared_with() {
    var shelf = shelf(2);
    var count =
        StockMovement.counted(
            IDS.next(IdType.MOV, NOON), shelf, 5, StockMovementReason.STOCKTAKE, NOON);
    stocks().move(movement(shelf, SELLER, 1), Idempotency.none());

    assertThat(stocks().count(count, shelf, idempotency(count.id())))
        .isEqualTo(new StockMovementResult.Conflict());

    var seen = stocks().find(shelf.productId(), shelf.variantId()).orElseThrow();
    var again = StockMovement.counted(count.id(), seen, 5, StockMovementReason.STOCKTAKE, NOON);
    assertThat(stocks().count(again, seen, idempotency(count.id())))
        .isEqualTo(new StockMovementResult.Done());
    assertThat(again.delta()).isEqualTo(2);
    assertThat(available(shelf)).isEqualTo(5);
  }

  @Test
  default void the_threshold_is_set_on_the_stock_that_was_seen() {
    var shelf = shelf(2);

    assertThat(stocks().setLowStockThreshold(shelf, 5, NOON).lowStockThreshold()).isEqualTo(5);
    assertThatThrownBy(() -> stocks().setLowStockThreshold(shelf, 6, NOON))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  default void of_a_thousand_movements_half_of_them_sent_twice_each_counts_once() throws Exception {
    var shelf = shelf(500);
    var jobs = new ArrayList<Callable<Boolean>>();
    var repeats = new AtomicInteger();
    for (var i = 0; i < 1000; i++) {
      var movement = movement(shelf, SELLER, i % 3 == 0 ? -1 : 1);
      Callable<Boolean> job = () -> sent(movement, repeats);
      jobs.add(job);
      if (i % 2 == 0) {
        jobs.add(job);
      }
    }
    Collections.shuffle(jobs, new Random(11));
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(jobs)) {
        assertThat(done.get()).isTrue();
      }
    }

    var history = history(shelf);
    assertThat(history).hasSize(1000).extracting(StockMovement::id).doesNotHaveDuplicates();
    assertThat(repeats).hasValue(500);
    assertThat(available(shelf))
        .isEqualTo(500 + history.stream().mapToInt(StockMovement::delta).sum())
        .isEqualTo(500 - 334 + 666);
    assertThat(stocks().find(shelf.productId(), shelf.variantId()).orElseThrow().version())
        .isEqualTo(1001);
  }

  private boolean sent(StockMovement movement, AtomicInteger repeats) {
    while (true) {
      try {
        return stocks().move(movement, idempotency(movement.id()))
            instanceof StockMovementResult.Done;
      } catch (DuplicateRequestException e) {
        repeats.incrementAndGet();
        return true;
      } catch (ContentionException e) {
        Thread.onSpinWait();
      }
    }
  }
}
