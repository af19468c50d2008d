package dev.souk.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every store of marks keeps.
public interface SentEmailsContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  SentEmails emails();

  @Test
  default void has_what_was_marked_and_nothing_else() {
    var emails = emails();
    emails.mark("ord_1/4\nusr_1", NOON);

    assertThat(emails.has("ord_1/4\nusr_1")).isTrue();
    assertThat(emails.has("ord_1/4\nusr_2")).isFalse();
    assertThat(emails.has("ord_1/5\nusr_1")).isFalse();
  }

  @Test
  default void is_not_changed_by_a_repeat() {
    var emails = emails();
    emails.mark("ord_1/4\nusr_1", NOON);
    emails.mark("ord_1/4\nusr_1", NOON.plusSeconds(1));

    assertThat(emails.has("ord_1/4\nusr_1")).isTrue();
  }

  @Test
  default void a_name_is_claimed_by_one_of_many_at_once_and_by_that_one_again() throws Exception {
    var emails = emails();
    var turn = new java.util.concurrent.atomic.AtomicInteger();

    var claimed =
        dev.souk.accounts.AccountFixtures.atOnce(
            8,
            () -> {
              var by = "ord_" + turn.getAndIncrement();
              return emails.markSent("expired\nusr_1\n12", by, NOON) ? by : "";
            });

    assertThat(claimed).filteredOn(each -> !each.isEmpty()).hasSize(1);
    var first = claimed.stream().filter(each -> !each.isEmpty()).findFirst().orElseThrow();
    assertThat(emails.markSent("expired\nusr_1\n12", first, NOON.plusSeconds(9))).isTrue();
    assertThat(emails.markSent("expired\nusr_1\n12", "ord_99", NOON)).isFalse();
    assertThat(emails.markSent("expired\nusr_1\n13", "ord_99", NOON)).isTrue();
  }
}
