package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.DynamoSessions;
import dev.souk.accounts.Principal;
import dev.souk.accounts.Session;
import dev.souk.id.IdType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sessions of sockets")
class StoredActiveSessionsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  private final DynamoSessions kept = new DynamoSessions(LocalSocketTable.fresh());
  private final ActiveSessions sessions = new StoredActiveSessions(kept);
  private final SocketPrincipal one = holder();
  private final SocketPrincipal other = holder();

  private static SocketPrincipal holder() {
    return new SocketPrincipal(
        IdType.GST.next(NOON, RANDOM), "GUEST", IdType.SES.next(NOON, RANDOM));
  }

  @BeforeEach
  void opened() {
    for (var holder : List.of(one, other)) {
      var guest = Principal.guest(holder.principal());
      kept.openForGuest(guest, Session.opened(holder.session(), guest, "digest", NOON));
    }
  }

  @Test
  void live_until_they_are_closed() {
    assertThat(sessions.live(one, NOON)).isTrue();
    kept.close(one.principal(), one.session());

    assertThat(sessions.live(one, NOON)).isFalse();
    assertThat(sessions.live(List.of(one, other, other, holder()), NOON)).containsExactly(other);
  }

  @Test
  void live_until_they_run_out() {
    assertThat(sessions.live(one, NOON.plus(Duration.ofDays(4_000)))).isFalse();
  }

  @Test
  void are_nobody_elses() {
    var stolen = new SocketPrincipal(other.principal(), "GUEST", one.session());

    assertThat(sessions.live(stolen, NOON)).isFalse();
  }
}
