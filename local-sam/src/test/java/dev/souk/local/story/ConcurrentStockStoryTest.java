package dev.souk.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Story
@DisplayName("The stock of a variant")
class ConcurrentStockStoryTest {
  private static final int MOVEMENTS = 1000;
  private static final int THREADS = 16;
  private static final int FIRST = 5000;
  private static final long SEED = 20261121;

  private final SellerWithVariants sellerWithVariants = SellerWithVariants.of("Corner pottery");

  private record Sent(String key, int delta) {}

  private ApiResponse send(Sent sent) {
    var body = Map.of("delta", sent.delta(), "reason", sent.delta() > 0 ? "restock" : "damaged");
    return sellerWithVariants
        .seller()
        .with("idempotency-key", sent.key())
        .post(sellerWithVariants.stockMovementsPath(), body);
  }

  /// Every movement once and half of them twice, in an order of chance.
  private static List<Sent> sendConcurrently() {
    var chance = new Random(SEED);
    var sent = new ArrayList<Sent>();
    for (var i = 0; i < MOVEMENTS; i++) {
      var delta = 1 + chance.nextInt(5);
      var one = new Sent(UUID.randomUUID().toString(), chance.nextBoolean() ? delta : -delta);
      sent.add(one);
      if (i % 2 == 0) {
        sent.add(one);
      }
    }
    Collections.shuffle(sent, chance);
    return sent;
  }

  @Test
  void is_exact_after_a_thousand_movements_at_once_half_of_them_sent_twice() throws Exception {
    sellerWithVariants.adjustStock(FIRST).expect(201);
    var storm = sendConcurrently();
    var started = System.nanoTime();
    var made = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var calls =
          storm.stream().<Callable<ApiResponse>>map(sent -> () -> send(sent).expect(201)).toList();
      for (var answer : threads.invokeAll(calls)) {
        made.add(answer.get().text("id"));
      }
    }
    System.out.printf(
        "%d movements, %d requests from %d threads: %d ms%n",
        MOVEMENTS, storm.size(), THREADS, (System.nanoTime() - started) / 1_000_000);

    var sum = storm.stream().distinct().mapToInt(Sent::delta).sum();
    assertThat(made).hasSize(MOVEMENTS * 3 / 2);
    assertThat(made.stream().distinct()).hasSize(MOVEMENTS);
    assertThat(sellerWithVariants.available()).as("seed %d", SEED).isEqualTo(FIRST + sum);
    var history = sellerWithVariants.seller().all(sellerWithVariants.stockMovementsPath());
    assertThat(history.stream().map(each -> each.get("id")).distinct()).hasSize(MOVEMENTS + 1);
    assertThat(history).hasSize(MOVEMENTS + 1);
    assertThat(history.stream().mapToLong(each -> (Long) each.get("delta")).sum())
        .isEqualTo(FIRST + sum);
  }

  @Test
  void never_falls_below_zero_and_says_what_is_left() {
    sellerWithVariants.adjustStock(3).expect(201);

    var refused = sellerWithVariants.adjustStock(-4).expect(409);

    assertThat(refused.text("code")).isEqualTo("insufficient-stock");
    assertThat(refused.text("detail")).isEqualTo("only 3 in stock");
    assertThat(sellerWithVariants.available()).isEqualTo(3);
    sellerWithVariants.adjustStock(-3).expect(201);
    assertThat(sellerWithVariants.available()).isZero();
  }

  @Test
  void is_sold_out_once_by_sixteen_who_take_the_last() throws Exception {
    sellerWithVariants.adjustStock(10).expect(201);
    Callable<ApiResponse> takesOne = () -> sellerWithVariants.adjustStock(-1);
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var answer : threads.invokeAll(Collections.nCopies(THREADS, takesOne))) {
        statuses.add(answer.get().status());
      }
    }

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
    assertThat(sellerWithVariants.available()).isZero();
  }

  @Test
  void moves_once_for_a_key_and_not_at_all_for_another_body_under_it() {
    var ten = new Sent(UUID.randomUUID().toString(), 10);

    var first = send(ten).expect(201);
    var second = send(ten).expect(201);
    var other = send(new Sent(ten.key(), 11)).expect(422);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("idempotency-replayed")).isEqualTo("true");
    assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
    assertThat(sellerWithVariants.available()).isEqualTo(10);
    var bare = Map.of("delta", 1, "reason", "restock");
    var keyless =
        sellerWithVariants.seller().post(sellerWithVariants.stockMovementsPath(), bare).expect(400);
    assertThat(keyless.text("code")).isEqualTo("idempotency-key-missing");
  }

  @Test
  void is_set_to_what_was_counted_and_the_history_still_adds_up() {
    sellerWithVariants.adjustStock(7).expect(201);

    var counted =
        sellerWithVariants
            .seller()
            .withIdempotencyKey()
            .post(
                sellerWithVariants.stockMovementsPath(), Map.of("count", 4, "reason", "stocktake"))
            .expect(201);

    assertThat(counted.number("delta")).isEqualTo(-3);
    assertThat(sellerWithVariants.available()).isEqualTo(4);
    var history = sellerWithVariants.seller().all(sellerWithVariants.stockMovementsPath());
    assertThat(history.stream().mapToLong(each -> (Long) each.get("delta")).sum()).isEqualTo(4);
  }
}
