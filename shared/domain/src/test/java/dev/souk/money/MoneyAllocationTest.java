package dev.souk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares of an amount")
class MoneyAllocationTest {
  @Test
  void give_what_is_left_over_to_the_largest_remainders() {
    assertThat(MoneyAllocation.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
    assertThat(MoneyAllocation.of(10, List.of(15L, 14L, 71L))).containsExactly(2L, 1L, 7L);
    assertThat(MoneyAllocation.of(0, List.of(5L, 0L))).containsExactly(0L, 0L);
  }

  @Test
  void need_something_to_split_by() {
    assertThatThrownBy(() -> MoneyAllocation.of(1, List.of(0L, 0L)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MoneyAllocation.of(-1, List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void always_add_up_and_never_pass_their_weights() {
    var random = new SplittableRandom(20);
    for (var i = 0; i < 20_000; i++) {
      var weights = random.longs(1 + random.nextInt(50), 1, 99_999_999_999_000L).boxed().toList();
      var whole = weights.stream().mapToLong(Long::longValue).sum();
      var amount = random.nextLong(whole + 1);

      var shares = MoneyAllocation.of(amount, weights);

      assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
      for (var each = 0; each < shares.size(); each++) {
        assertThat(shares.get(each)).isBetween(0L, weights.get(each));
      }
    }
  }
}
