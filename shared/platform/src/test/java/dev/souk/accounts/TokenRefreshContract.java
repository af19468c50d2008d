package dev.souk.accounts;

import static dev.souk.accounts.AccountFixtures.NOON;
import static dev.souk.accounts.AccountFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.http.HmacSigner;
import dev.souk.id.IdGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What renewing a session promises, whatever keeps the sessions.
interface TokenRefreshContract {
  Sessions sessions();

  String KEYS = SigningKeys.generated();

  private TokenIssuer grants() {
    return grants("a key");
  }

  private TokenIssuer grants(String sealing) {
    var hmacSigner = new HmacSigner(() -> sealing.getBytes(StandardCharsets.UTF_8));
    var tokens = new AccessTokens(new SigningKeys(() -> KEYS), "https://souk.example");
    return new TokenIssuer(
        sessions(), tokens, new SecretGenerator(hmacSigner), IdGenerator.random());
  }

  private Optional<OpaqueToken.Refresh> renewed(OpaqueToken.Refresh token, Instant at) {
    return new TokenRefresh(grants()).of(token, at).map(TokenIssuer.IssuedTokens::refresh);
  }

  @Test
  default void a_hundred_at_once_get_the_same_next_token_and_it_alone_is_good() throws Exception {
    var first = grants().openForGuest(NOON).refresh();

    var next = atOnce(100, () -> renewed(first, NOON).orElseThrow());

    assertThat(next.stream().distinct()).hasSize(1);
    assertThat(next.getFirst()).isNotEqualTo(first);
    var third = renewed(next.getFirst(), NOON.plusSeconds(1));
    assertThat(third).isPresent();
    assertThat(sessions().find(first.principal(), first.session()).orElseThrow().session())
        .extracting(Session::current)
        .isEqualTo(SecretGenerator.hashOf(third.orElseThrow().secret()));
  }

  @Test
  default void a_lost_reply_is_told_again_for_ten_seconds() {
    var first = grants().openForGuest(NOON).refresh();
    var next = renewed(first, NOON);

    assertThat(renewed(first, NOON.plusMillis(9_999))).isEqualTo(next);
  }

  @Test
  default void a_token_used_again_later_ends_its_session() {
    var first = grants().openForGuest(NOON).refresh();
    var next = renewed(first, NOON).orElseThrow();

    assertThat(renewed(first, NOON.plusSeconds(10))).isEmpty();

    assertThat(renewed(next, NOON.plusSeconds(10))).isEmpty();
    assertThat(sessions().find(first.principal(), first.session())).isEmpty();
  }

  @Test
  default void a_token_used_again_after_its_successor_was_gets_the_one_that_is_good_by_then() {
    var first = grants().openForGuest(NOON).refresh();
    var third = renewed(renewed(first, NOON).orElseThrow(), NOON.plusSeconds(5)).orElseThrow();

    assertThat(renewed(first, NOON.plusMillis(9_999))).contains(third);
    assertThat(renewed(third, NOON.plusMillis(9_999))).isPresent();
  }

  @Test
  default void a_token_used_again_ten_seconds_after_it_was_replaced_ends_its_session() {
    var first = grants().openForGuest(NOON).refresh();
    var third = renewed(renewed(first, NOON).orElseThrow(), NOON.plusSeconds(5)).orElseThrow();

    assertThat(renewed(first, NOON.plusSeconds(10))).isEmpty();
    assertThat(renewed(third, NOON.plusSeconds(10))).isEmpty();
  }

  @Test
  default void who_renews_faster_than_can_be_remembered_keeps_their_token() {
    var first = grants().openForGuest(NOON).refresh();
    var last = first;
    for (var number = 1; number <= Session.MOST_SUPERSEDED; number++) {
      last = renewed(last, NOON).orElseThrow();
    }

    assertThat(renewed(last, NOON)).contains(last);
    assertThat(renewed(first, NOON)).contains(last);
    assertThat(renewed(last, NOON.plusSeconds(10)).orElseThrow()).isNotEqualTo(last);
  }

  /// Whatever the order in which tokens old and new come, and whatever time lies between.
  @Test
  default void each_of_a_sessions_tokens_is_good_until_ten_seconds_after_it_was_replaced() {
    for (var seed = 1; seed <= 60; seed++) {
      var random = new Random(seed);
      var model = new TokenRefreshModel(grants().openForGuest(NOON).refresh());
      var now = NOON;
      for (var step = 0; step < 25 && !model.ended(); step++) {
        now = now.plusMillis(random.nextInt(4) == 0 ? random.nextInt(6_000) : random.nextInt(900));
        var token = model.pick(random);

        model.checks(token, now, renewed(token, now), "seed " + seed + ", step " + step);
      }
    }
  }

  @Test
  default void with_another_sealing_key_a_lost_reply_stays_lost_and_the_session_lives() {
    var first = grants().openForGuest(NOON).refresh();
    var next = renewed(first, NOON).orElseThrow();

    assertThat(new TokenRefresh(grants("another key")).of(first, NOON)).isEmpty();
    assertThat(renewed(next, NOON)).isPresent();
  }

  @Test
  default void nothing_comes_of_a_closed_session() {
    var first = grants().openForGuest(NOON).refresh();
    sessions().close(first.principal(), first.session());

    assertThat(renewed(first, NOON)).isEmpty();
  }
}
