package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.page.Page;
import dev.souk.page.PageRequest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep at the payment provider")
class ProviderSweepTest {
  private static final int AT_ONCE = 2;

  private final ProviderSweep sweep = new ProviderSweep(AT_ONCE);
  private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();

  /// Pages of five, of so many.
  private static Page<Integer> due(PageRequest request, int of) {
    var from = request.after() == null ? 0 : Integer.parseInt(request.after());
    var to = Math.min(from + 5, of);
    var items = IntStream.range(from, to).boxed().toList();
    return new Page<>(items, to < of ? String.valueOf(to) : null);
  }

  @Test
  void meets_each_of_every_page_once_though_one_fails() {
    var failed =
        sweep.run(
            next -> due(next, 12),
            each -> {
              asked.add(each);
              return each != 6;
            },
            () -> true);

    assertThat(failed).isEqualTo(1);
    assertThat(asked).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 12).boxed().toList());
  }

  @Test
  void does_not_ask_a_provider_that_is_down_for_long() {
    var failed =
        sweep.run(
            next -> due(next, 100),
            each -> {
              asked.add(each);
              return false;
            },
            () -> true);

    // Those that were begun before the last failure was counted are seen to their end.
    assertThat(failed).isBetween(2 * AT_ONCE, 3 * AT_ONCE);
    assertThat(asked).hasSize(failed);
  }

  @Test
  void begins_none_without_time() {
    var left = new AtomicInteger(4);

    var failed =
        sweep.run(
            next -> due(next, 100),
            each -> {
              asked.add(each);
              return true;
            },
            () -> left.getAndDecrement() > 0);

    assertThat(failed).isZero();
    // The first page takes one, and each of it another.
    assertThat(asked).hasSize(3);
  }

  @Test
  void ends_when_what_is_due_cannot_be_read() {
    assertThatThrownBy(() ->
            sweep.<Integer>run(
                _ -> {
                  throw new IllegalStateException("no table");
                },
                _ -> true,
                () -> true))
        .hasMessage("no table");
    assertThat(List.copyOf(asked)).isEmpty();
  }
}
