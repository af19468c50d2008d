package dev.souk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.fault.Busy;
import dev.souk.fault.Stale;
import dev.souk.id.Ids;
import dev.souk.id.Kind;
import dev.souk.once.Once;
import dev.souk.once.Repeated;
import dev.souk.page.Slice;
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
  Ids IDS = Ids.from(new SplittableRandom(7));
  String SELLER = IDS.next(Kind.SEL, NOON);

  Stocks stocks();

  /// Puts a stock in place, as making a variant does.
  void put(Stock stock);

  default Stock shelf(int available) {
    var product = IDS.next(Kind.PRD, NOON);
    var variant = IDS.next(Kind.VAR, NOON);
    var stock = new Stock(product, variant, SELLER, "MUG", available, 3, 1, NOON);
    put(stock);
    return stock;
  }

  private static Movement movement(Stock stock, String seller, int delta) {
    var id = IDS.next(Kind.MOV, NOON);
    return new Movement(
        id, stock.productId(), stock.variantId(), seller, delta, null, Reason.RESTOCK, NOON);
  }

  private static Once once(String key) {
    return new Once.Marked(
        SELLER + " POST", key, "f", new Once.Answer(201, "{\"key\":\"" + key + "\"}", ""), NOON);
  }

  private int available(Stock stock) {
    return stocks().find(stock.productId(), stock.variantId()).orElseThrow().available();
  }

  private List<Movement> history(Stock stock) {
    var all = new ArrayList<Movement>();
    var slice = Slice.first(100);
    while (true) {
      var page = stocks().history(stock.variantId(), slice);
      all.addAll(page.items());
      if (page.next() == null) {
        return all;
      }
      slice = new Slice(100, page.next());
    }
  }

  @Test
  default void a_movement_changes_the_stock_and_is_remembered() {
    var shelf = shelf(2);
    var restock = movement(shelf, SELLER, 10);

    assertThat(stocks().move(restock, once(restock.id()))).isEqualTo(new Moved.Done());

    var now = stocks().find(shelf.productId(), shelf.variantId()).orElseThrow();
    assertThat(now.available()).isEqualTo(12);
    assertThat(now.version()).isEqualTo(2);
    assertThat(history(shelf)).containsExactly(restock);
  }

  @Test
  default void takes_no_more_than_there_is() {
    var shelf = shelf(2);

    assertThat(stocks().move(movement(shelf, SELLER, -3), once("less" + shelf.variantId())))
        .isEqualTo(new Moved.InsufficientStock(2));
    assertThat(history(shelf)).isEmpty();
  }

  @Test
  default void holds_no_more_than_a_variant_may_have() {
    var shelf = shelf(Stock.MAX);

    assertThat(stocks().move(movement(shelf, SELLER, 1), once("more" + shelf.variantId())))
        .isEqualTo(new Moved.TooMuch(Stock.MAX));
  }

  @Test
  default void is_moved_by_its_seller_alone() {
    var shelf = shelf(2);
    var other = IDS.next(Kind.SEL, NOON);

    assertThat(stocks().move(movement(shelf, other, 1), once("other" + shelf.variantId())))
        .isEqualTo(new Moved.NotThere());
    assertThat(available(shelf)).isEqualTo(2);
  }

  @Test
  default void a_repeat_changes_nothing_even_when_it_would_no_longer_be_allowed() {
    var shelf = shelf(2);
    var key = "twice" + shelf.variantId();
    stocks().move(movement(shelf, SELLER, -2), once(key));

    assertThatThrownBy(() -> stocks().move(movement(shelf, SELLER, -2), once(key)))
        .isInstanceOf(Repeated.class);
    assertThat(available(shelf)).isZero();
  }

  @Test
  default void a_count_holds_only_against_the_stock_it_was_compared_with() {
    var shelf = shelf(2);
    var count = Movement.counted(IDS.next(Kind.MOV, NOON), shelf, 5, Reason.STOCKTAKE, NOON);
    stocks().move(movement(shelf, SELLER, 1), Once.everyTime());

    assertThat(stocks().count(count, shelf, once(count.id()))).isEqualTo(new Moved.Overtaken());

    var seen = stocks().find(shelf.productId(), shelf.variantId()).orElseThrow();
    var again = Movement.counted(count.id(), seen, 5, Reason.STOCKTAKE, NOON);
    assertThat(stocks().count(again, seen, once(count.id()))).isEqualTo(new Moved.Done());
    assertThat(again.delta()).isEqualTo(2);
    assertThat(available(shelf)).isEqualTo(5);
  }

  @Test
  default void the_threshold_is_set_on_the_stock_that_was_seen() {
    var shelf = shelf(2);

    assertThat(stocks().watch(shelf, 5, NOON).lowAt()).isEqualTo(5);
    assertThatThrownBy(() -> stocks().watch(shelf, 6, NOON)).isInstanceOf(Stale.class);
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
    assertThat(history).hasSize(1000).extracting(Movement::id).doesNotHaveDuplicates();
    assertThat(repeats).hasValue(500);
    assertThat(available(shelf))
        .isEqualTo(500 + history.stream().mapToInt(Movement::delta).sum())
        .isEqualTo(500 - 334 + 666);
    assertThat(stocks().find(shelf.productId(), shelf.variantId()).orElseThrow().version())
        .isEqualTo(1001);
  }

  private boolean sent(Movement movement, AtomicInteger repeats) {
    while (true) {
      try {
        return stocks().move(movement, once(movement.id())) instanceof Moved.Done;
      } catch (Repeated e) {
        repeats.incrementAndGet();
        return true;
      } catch (Busy e) {
        Thread.onSpinWait();
      }
    }
  }
}
