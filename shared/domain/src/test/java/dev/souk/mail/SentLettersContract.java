package dev.souk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every store of marks keeps.
public interface SentLettersContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  SentLetters letters();

  @Test
  default void has_what_was_marked_and_nothing_else() {
    var letters = letters();
    letters.mark("ord_1/4\nusr_1", NOON);

    assertThat(letters.has("ord_1/4\nusr_1")).isTrue();
    assertThat(letters.has("ord_1/4\nusr_2")).isFalse();
    assertThat(letters.has("ord_1/5\nusr_1")).isFalse();
  }

  @Test
  default void is_not_changed_by_a_repeat() {
    var letters = letters();
    letters.mark("ord_1/4\nusr_1", NOON);
    letters.mark("ord_1/4\nusr_1", NOON.plusSeconds(1));

    assertThat(letters.has("ord_1/4\nusr_1")).isTrue();
  }

  @Test
  default void a_name_is_claimed_by_one_of_many_at_once_and_by_that_one_again() throws Exception {
    var letters = letters();
    var turn = new java.util.concurrent.atomic.AtomicInteger();

    var claimed =
        dev.souk.accounts.People.atOnce(
            8,
            () -> {
              var by = "ord_" + turn.getAndIncrement();
              return letters.claim("expired\nusr_1\n12", by, NOON) ? by : "";
            });

    assertThat(claimed).filteredOn(each -> !each.isEmpty()).hasSize(1);
    var first = claimed.stream().filter(each -> !each.isEmpty()).findFirst().orElseThrow();
    assertThat(letters.claim("expired\nusr_1\n12", first, NOON.plusSeconds(9))).isTrue();
    assertThat(letters.claim("expired\nusr_1\n12", "ord_99", NOON)).isFalse();
    assertThat(letters.claim("expired\nusr_1\n13", "ord_99", NOON)).isTrue();
  }
}
