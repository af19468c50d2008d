package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every store of tickets keeps to.
public interface SocketTicketsContract {
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  SocketPrincipal HOLDER = new SocketPrincipal("usr_1", "CUSTOMER", "ses_1");

  /// An empty store, the same in one test.
  SocketTickets tickets();

  private void added(String ticket) {
    tickets().add(ticket, HOLDER, NOON.plus(SocketTickets.KEPT));
  }

  @Test
  default void a_ticket_says_whose_it_is_once() {
    added("t");

    assertThat(tickets().redeem("t", NOON.plusSeconds(59))).contains(HOLDER);
    assertThat(tickets().redeem("t", NOON.plusSeconds(59))).isEmpty();
  }

  @Test
  default void a_ticket_is_nobodys_after_sixty_seconds() {
    added("t");

    assertThat(tickets().redeem("t", NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  default void a_ticket_never_issued_is_nobodys() {
    added("t");

    assertThat(tickets().redeem("", NOON)).isEmpty();
    assertThat(tickets().redeem("T", NOON)).isEmpty();
  }

  @Test
  default void of_eight_that_redeem_one_ticket_at_once_one_is_answered() {
    added("t");
    var answered = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 8; i++) {
        threads.execute(
            () -> tickets().redeem("t", NOON).ifPresent(holder -> answered.incrementAndGet()));
      }
    }
    assertThat(answered).hasValue(1);
  }
}
