package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.DynamoSessions;
import dev.souk.accounts.Principal;
import dev.souk.accounts.Session;
import dev.souk.id.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sessions of sockets")
class HeldSessionsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  private final DynamoSessions kept = new DynamoSessions(LocalSockets.fresh());
  private final LiveSessions sessions = new HeldSessions(kept);
  private final Holder one = holder();
  private final Holder other = holder();

  private static Holder holder() {
    return new Holder(Kind.GST.next(NOON, RANDOM), "GUEST", Kind.SES.next(NOON, RANDOM));
  }

  @BeforeEach
  void opened() {
    for (var holder : List.of(one, other)) {
      var guest = Principal.guest(holder.principal());
      kept.welcome(guest, Session.opened(holder.session(), guest, "digest", NOON));
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
    var stolen = new Holder(other.principal(), "GUEST", one.session());

    assertThat(sessions.live(stolen, NOON)).isFalse();
  }
}
