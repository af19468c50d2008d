package dev.souk.accounts;

import static dev.souk.accounts.People.NOON;
import static dev.souk.accounts.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.Seal;
import dev.souk.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What renewing a session promises, whatever keeps the sessions.
interface RenewalContract {
  Sessions sessions();

  String KEYS = SigningKeys.generated();

  private Grants grants() {
    return grants("a key");
  }

  private Grants grants(String sealing) {
    var seal = new Seal(() -> sealing.getBytes(StandardCharsets.UTF_8));
    var tokens = new AccessTokens(new SigningKeys(() -> KEYS), "https://souk.example");
    return new Grants(sessions(), tokens, new Mint(seal), Ids.random());
  }

  private Optional<Bearing.Refresh> renewed(Bearing.Refresh token, Instant at) {
    return new Renewal(grants()).of(token, at).map(Grants.Granted::refresh);
  }

  @Test
  default void a_hundred_at_once_get_the_same_next_token_and_it_alone_is_good() throws Exception {
    var first = grants().welcome(NOON).refresh();

    var next = atOnce(100, () -> renewed(first, NOON).orElseThrow());

    assertThat(next.stream().distinct()).hasSize(1);
    assertThat(next.getFirst()).isNotEqualTo(first);
    var third = renewed(next.getFirst(), NOON.plusSeconds(1));
    assertThat(third).isPresent();
    assertThat(sessions().held(first.principal(), first.session()).orElseThrow().session())
        .extracting(Session::current)
        .isEqualTo(Mint.kept(third.orElseThrow().secret()));
  }

  @Test
  default void a_lost_reply_is_told_again_for_ten_seconds() {
    var first = grants().welcome(NOON).refresh();
    var next = renewed(first, NOON);

    assertThat(renewed(first, NOON.plusMillis(9_999))).isEqualTo(next);
  }

  @Test
  default void a_token_used_again_later_ends_its_session() {
    var first = grants().welcome(NOON).refresh();
    var next = renewed(first, NOON).orElseThrow();

    assertThat(renewed(first, NOON.plusSeconds(10))).isEmpty();

    assertThat(renewed(next, NOON.plusSeconds(10))).isEmpty();
    assertThat(sessions().held(first.principal(), first.session())).isEmpty();
  }

  @Test
  default void a_token_used_again_after_its_successor_was_ends_its_session_at_once() {
    var first = grants().welcome(NOON).refresh();
    var third = renewed(renewed(first, NOON).orElseThrow(), NOON).orElseThrow();

    assertThat(renewed(first, NOON)).isEmpty();
    assertThat(renewed(third, NOON)).isEmpty();
  }

  @Test
  default void with_another_sealing_key_a_lost_reply_stays_lost_and_the_session_lives() {
    var first = grants().welcome(NOON).refresh();
    var next = renewed(first, NOON).orElseThrow();

    assertThat(new Renewal(grants("another key")).of(first, NOON)).isEmpty();
    assertThat(renewed(next, NOON)).isPresent();
  }

  @Test
  default void nothing_comes_of_a_closed_session() {
    var first = grants().welcome(NOON).refresh();
    sessions().close(first.principal(), first.session());

    assertThat(renewed(first, NOON)).isEmpty();
  }
}
